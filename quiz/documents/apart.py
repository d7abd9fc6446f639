"""Foreign files are read in a process of their own: whatever they are made to do, it ends soon and takes little.

The libraries that read them are written for files that mean well. A process can be stopped when it takes too
long, gives its memory back, and cannot take the program down with it.
"""

from __future__ import annotations

import os
import subprocess
import sys

import msgspec
from msgspec import Struct

from quiz.core.errors import Unreadable

SECONDS = 10.0
"""After these the reading is given up; an ordinary file takes less than one."""

MEMORY = 1 << 30
"""Bytes that reading may take, where the system can be told so."""


class Answer(Struct, frozen=True):
    """What the process says: the text, or why there is none."""

    text: str = ""
    refusal: str = ""


def text(kind: str, data: bytes) -> str:
    """The text that the reader of `kind` finds in `data`. Raises Unreadable, saying why, if there is none."""
    command = [sys.executable, "-P", "-m", "quiz.documents", kind]  # -P: no module of the folder one happens to be in
    one_thread = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}  # numpy comes along, and would reserve memory for each
    try:
        done = subprocess.run(  # noqa: S603  # our own module, a word from KINDS, and no shell
            command, input=data, capture_output=True, timeout=SECONDS, check=True, env=one_thread
        )
        answer = msgspec.json.decode(done.stdout, type=Answer)
    except subprocess.TimeoutExpired:
        raise Unreadable(f"The file takes more than {SECONDS:g} seconds to read; try a shorter one.") from None
    except (subprocess.CalledProcessError, msgspec.DecodeError):
        raise Unreadable("The file takes more memory than a text needs, or is damaged; it cannot be read.") from None
    if answer.refusal:
        raise Unreadable(answer.refusal)
    return answer.text

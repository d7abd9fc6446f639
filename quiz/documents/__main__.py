"""The process that `quiz.documents.apart` starts: a file on standard input, an answer on standard output."""

from __future__ import annotations

import logging
import sys

import msgspec

from quiz.core.errors import Unreadable
from quiz.documents import apart, readers


def main(kind: str) -> None:
    """Answer with the text of the file, or the sentence that says why there is none."""
    logging.disable()  # the libraries' notes are about the file, and nobody here reads them
    limit_memory()
    try:
        answer = apart.Answer(text=readers.text(kind, sys.stdin.buffer.read()))
    except Unreadable as error:
        answer = apart.Answer(refusal=str(error))
    sys.stdout.buffer.write(msgspec.json.encode(answer))


def limit_memory() -> None:
    """Let no reader take more than `apart.MEMORY`; Windows has no such limit, and the libraries' own must do."""
    try:
        import resource  # noqa: PLC0415  # there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (apart.MEMORY, apart.MEMORY))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    main(sys.argv[1])

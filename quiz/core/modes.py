"""When feedback shows, and until when an answer may be given or changed."""

from __future__ import annotations

from msgspec import Struct

from quiz.core.errors import NotOffered


class Mode(Struct, frozen=True):
    """at_once: feedback follows each answer, which is then final · otherwise every answer can be
    changed until the attempt is handed in, and feedback follows that.
    """

    name: str
    at_once: bool

    def takes(self, *, answered: bool, submitted: bool) -> bool:
        """Whether a response may be given (again) at a position."""
        return not submitted and not (self.at_once and answered)

    def shows(self, *, answered: bool, submitted: bool) -> bool:
        """Whether verdict and feedback of a position may be shown."""
        return submitted or (self.at_once and answered)


PRACTICE = Mode("practice", at_once=True)
EXAM = Mode("exam", at_once=False)
MODES = {mode.name: mode for mode in (PRACTICE, EXAM)}
"""Every mode by its name, the one we suggest first."""


def mode(name: str) -> Mode:
    """The mode of that name; raises NotOffered if there is none."""
    if name not in MODES:
        raise NotOffered("There is no such way to take a quiz.")
    return MODES[name]

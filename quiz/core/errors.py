"""What a verb says when it will not do what was asked: one family, shown as pages by one table."""

from __future__ import annotations


class Refused(Exception):
    """A request understood and declined. `str(error)` is a sentence for the person who asked."""


class NotFound(Refused):
    """There is no such thing, or it is not this person's to see."""


class NotOffered(Refused):
    """A form gave back something its page never offered: an option, a position, a mode."""


class Closed(Refused):
    """The attempt is handed in, or the answer can no longer be changed."""


class Unreadable(Refused):
    """A file that is not what it should be: `str(error)` says what is wrong with it."""

"""Lists too long for code: one entry a line; a line that begins with # is a remark."""

from __future__ import annotations

from importlib.resources import files


def read_lines(name: str) -> list[str]:
    """The entries of the list `name` of this folder."""
    lines = files(__name__).joinpath(name).read_text("utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]

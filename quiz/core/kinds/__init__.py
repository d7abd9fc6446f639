"""The kinds of item. A kind is one module here, one template, and its line in KINDS."""

from __future__ import annotations

from quiz.core.kinds import cloze, multiple_response, numeric, short_text, single_choice, true_false
from quiz.core.kinds.contract import Kind

KINDS: dict[str, Kind] = {
    single_choice.NAME: single_choice,
    multiple_response.NAME: multiple_response,
    true_false.NAME: true_false,
    numeric.NAME: numeric,
    short_text.NAME: short_text,
    cloze.NAME: cloze,
}
"""Every kind by its name, in the order in which they are offered."""

"""Whatever bytes come, what is drafted of them holds every rule that can be put to a test."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.core.briefings import Briefing
from quiz.core.errors import Refused
from quiz.core.folding import fold
from quiz.generation.drafts import Drafts, draft

SEED = (Path(__file__).parents[2] / "questions" / "total-peace" / "briefing.md").read_text("utf-8")
SENTENCES = [sentence.quote for sentence in Briefing.of(SEED).sentences]
NAMES = ("Ana Ruiz", "Jon Vidal", "Mia Holt", "the Coast Authority", "Peru", "O’Neil", "李明", "מִרְיָם", "Zoë de la Cruz")
CLAIMS = (
    "“We will not pay for the ferries of the rich twice,” said {}.",
    "{} warned that the tunnel will ruin the ferries of Lerma.",
    "{} accused {} of selling the harbour of Lerma for $3 million.",
    "{} said that {} lies, and that the sea is wide.",
    "The price rose to {} in 2024, according to {}.",
    "{} opened the port because {} had closed the road.",
)
EXAMPLES = 1000 if os.environ.get("CI") else 60

spoken = st.builds(lambda form, one, two: form.format(one, two), st.sampled_from(CLAIMS), *[st.sampled_from(NAMES)] * 2)
strange = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
lines = st.lists(st.one_of(spoken, st.sampled_from(SENTENCES), strange), min_size=1, max_size=8)
texts = st.builds(
    lambda parts, joint: joint.join(parts), lines, st.sampled_from([" ", "\n", "\n- ", "\n\n", "“", " — "])
)


@st.composite
def torn(draw: st.DrawFn) -> str:
    """A text with pieces taken out and put elsewhere."""
    text = draw(texts)
    for _ in range(draw(st.integers(0, 3))):
        a, b = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        text = text[:a] + text[b:] + draw(st.sampled_from(["", text[a:b][::-1], "\u202e", "”", "\0", "😀", "…", "'"]))
    return text


def insist(drafts: Drafts) -> None:
    text = drafts.briefing.text
    sentences, keys = set(), set()
    for each in drafts.drafts:
        item = each.item
        assert item.problems(text) == []
        assert each.fact.problems(text) == []
        assert item.grade(item.rules.key(item.body)).fraction == 1
        options = getattr(item.body, "options", ())
        assert sum(option.key for option in options) == bool(options)
        assert len({fold(option.text) for option in options}) == len(options)
        assert all(item.grade(n).fraction == 0 for n, option in enumerate(options) if not option.key)
        assert item.stem.count("“") == item.stem.count("”")
        assert not re.search(r"\s[,.;:?!]", item.stem.replace("…", ""))
        assert all(edit.span.proves_itself_in(text) for edit in each.edits)
        assert item.sources[0] not in sentences
        sentences.add(item.sources[0])
        keys.add((item.stem, item.key_words()))
    assert len(keys) == len(drafts.drafts)


@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(torn())
def test_what_is_drafted_of_any_text_is_grounded_has_one_key_and_reads_well(text: str) -> None:
    try:
        drafts = draft(Briefing.read(text.encode("utf-8", "surrogatepass")), count=30)
    except Refused:
        return
    insist(drafts)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_at_all_are_drafted_or_refused(data: bytes) -> None:
    with suppress(Refused):
        insist(draft(Briefing.read(data)))

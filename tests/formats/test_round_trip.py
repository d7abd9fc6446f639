"""Nothing is lost between a set and its file, whatever words people write."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from builders import LIGHTHOUSE, a_briefing, an_item
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.facts import Fact
from quiz.core.grading import Feedback
from quiz.core.items import Item
from quiz.core.kinds import cloze, multiple_response, numeric, short_text, single_choice, true_false
from quiz.core.kinds.contract import Mistake, Option
from quiz.core.sets import QuestionSet
from quiz.core.spans import Span, cut, locate
from quiz.formats import native

ODD = [
    "No", "yes", "true", "null", "~", "2022", "1e3", "2026-03-01", "a: b", "- a", "# a", "a # b", "'", '"', "“a”",
    " a", "a ", "  ", "\ta", "a\n", "\na", "a\nb", "a\n\n b\n", "🦅", "e\u0301", "\ufeffa", "a\x85b", "a\u2028b",
    "a\r\nb", "\x00", "\x1b", "|", ">", "%a", "@a", "`", "*a", "&a", "!a", "?", "? a", "[a]", "{a}", "{", "a,b", "\\",
    "it’s", "---", "...", "<<", "=", "word " * 40,
]  # fmt: skip

odd = st.sampled_from(ODD) | st.text(max_size=30)
said = odd.filter(bool)
stems = odd.filter(str.strip)

spans = st.tuples(st.integers(0, len(LIGHTHOUSE)), st.integers(1, 60)).map(
    lambda at: cut(LIGHTHOUSE, min(at[0], len(LIGHTHOUSE) - 1), min(at[0] + at[1], len(LIGHTHOUSE)))
)
some_spans = st.lists(spans, max_size=2).map(tuple)
mistakes = st.builds(Mistake, odd.map(lambda words: f"wrong {words}"), odd, some_spans)


@st.composite
def choices(draw: Any, keys: int) -> tuple[Option, ...]:
    """Options with words of their own, the first `keys` of them keys."""
    texts = draw(st.lists(said, min_size=keys + 1, max_size=keys + 3))
    return tuple(
        Option(f"{number} {text}", number < keys, draw(said), draw(some_spans)) for number, text in enumerate(texts)
    )


@st.composite
def statements(draw: Any) -> true_false.Body:
    key = draw(st.sampled_from(sorted(true_false.CHOICES)))
    others = [choice for choice in true_false.CHOICES if choice != key]
    return true_false.Body(key, {choice: Feedback(draw(said), draw(some_spans)) for choice in others})


@st.composite
def passages(draw: Any) -> cloze.Body:
    """A sentence that may stand twice, with one or two of its words taken out."""
    passage = draw(st.sampled_from(a_briefing().sentences))
    once = [word for word in ("bell", "keeper", "Friday", "lit", "12", "union", "stone") if word in passage.quote]
    words = [locate(LIGHTHOUSE, word, within=passage) for word in once if passage.quote.count(word) == 1]
    letters = [span for span in _letters(passage) if not any(span.meets(word) for word in words)]
    taken = sorted([draw(st.sampled_from(words)), draw(st.sampled_from(letters))])
    accept = st.lists(odd, max_size=2).map(tuple)
    wrong = st.lists(odd.map(lambda feedback: Mistake("wrong wrong wrong", feedback)), max_size=1).map(tuple)
    return cloze.Body(passage, tuple(cloze.Gap(span, draw(accept), draw(wrong)) for span in taken))


def _letters(passage: Span) -> list[Span]:
    """Each e of the passage: words that stand often, so that their occurrence counts."""
    at = passage.start
    return [cut(LIGHTHOUSE, at + n, at + n + 1) for n, letter in enumerate(passage.quote) if letter in "ea"]


bodies = st.one_of(
    st.builds(single_choice.Body, choices(1)),
    st.builds(multiple_response.Body, choices(2)),
    statements(),
    st.builds(
        numeric.Body,
        st.just(("at least 12 ships", "60 ha")),
        st.decimals(0, 2, places=2),
        st.sampled_from([(), ("hectares", "acres")]),
        st.builds(Mistake, st.just("999"), odd, some_spans).map(lambda mistake: (mistake,)),
    ),
    st.builds(
        short_text.Body,
        st.lists(odd.map(lambda words: f"right {words}"), min_size=1, max_size=3).map(tuple),
        st.lists(mistakes, max_size=2).map(tuple),
    ),
    passages(),
)


@st.composite
def sets(draw: Any) -> QuestionSet:
    """One or two items, each on a fact of its own, with any words wherever words are free."""
    names = draw(st.lists(odd, min_size=1, max_size=2, unique=True))
    facts = tuple(draw(facts_named(name)) for name in names)
    items = tuple(draw(items_on(fact)) for fact in facts)
    day = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))
    return QuestionSet(draw(stems), facts, items, draw(odd), draw(odd), draw(day), draw(said))


def facts_named(name: str) -> Any:
    return st.builds(
        Fact,
        st.just(name),
        st.sampled_from(["event", "claim", "number", "place"]),
        st.lists(spans, min_size=1, max_size=2).map(tuple),
        value=odd,
        speaker=odd,
        sensitive=st.booleans(),
        stale_after=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
        same_as=odd,
    )


def items_on(fact: Fact) -> st.SearchStrategy[Item]:
    source = st.tuples(st.just(fact.quotes[0]), spans)
    return st.builds(
        lambda body, name, stem, rationale, sources: an_item(
            body, id=name, fact=fact.id, stem=stem, rationale=rationale, sources=sources
        ),
        bodies, odd.map(lambda words: f"{fact.id}{words}"), stems, stems, source,
    )  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(sets())
def test_a_set_written_and_read_is_the_same_set(quiz: QuestionSet) -> None:
    briefing = a_briefing()
    read, reports = native.read(native.write(quiz, briefing), briefing)
    if not quiz.faults(briefing):
        assert read == quiz
    else:
        assert reports


@settings(deadline=None, max_examples=50)
@given(sets())
def test_versions_keep_their_names_through_a_file(quiz: QuestionSet) -> None:
    briefing = a_briefing()
    read, _ = native.read(native.write(quiz, briefing), briefing)
    for item in read.items if read else ():
        before = next(other for other in quiz.items if other.id == item.id)
        assert item.version_id(briefing.sha256) == before.version_id(briefing.sha256)


def test_the_sets_we_try_are_mostly_without_faults() -> None:
    """Else the law above would prove nothing."""
    sound: list[bool] = []

    @settings(deadline=None, max_examples=60, database=None)
    @given(sets())
    def look(quiz: QuestionSet) -> None:
        sound.append(not quiz.faults(a_briefing()))

    look()
    assert sum(sound) > len(sound) / 2


def test_a_tolerance_keeps_its_value() -> None:
    briefing = a_briefing()
    body = numeric.Body(("12 ships",), Decimal("0.50"))
    quiz = QuestionSet("It", (Fact("ships", "number", (locate(LIGHTHOUSE, "12 ships"),)),), ())
    item = an_item(body, fact="ships", sources=quiz.facts[0].quotes)
    read, _ = native.read(native.write(QuestionSet("It", quiz.facts, (item,)), briefing), briefing)
    assert read
    assert read.items[0].body.tolerance == Decimal("0.5")

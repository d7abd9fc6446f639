"""The verifier takes nothing on trust: each way in which an item can be unsound is refused with its reason."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from quiz.core.briefings import Briefing
from quiz.core.facts import Fact
from quiz.core.items import Item
from quiz.core.kinds import single_choice
from quiz.core.kinds.contract import Option
from quiz.core.spans import Span, locate
from quiz.generation.item_models.candidates import Candidate
from quiz.generation.reading.excerpts import Excerpt
from quiz.generation.reading.material import Material
from quiz.generation.verifier import Draft, verify

TEXT = (
    "LIMA, March 3 (Agency) — President Gustavo Petro froze talks with the National Liberation Army (ELN) "
    "for sixty days.\n"
    "Mayor Jon Vidal said the talks of the president had failed in the valley of Ato.\n"
    "President Gustavo Petro and Mayor Jon Vidal signed an agreement on 44,000 hectares of coca.\n"
)
MATERIAL = Material(Briefing.of(TEXT))


def span(quote: str) -> Span:
    return locate(TEXT, quote)


def candidate(**changes: Any) -> Candidate:
    """A sound candidate, changed."""
    words = span("froze talks with the National Liberation Army (ELN) for sixty days")
    source = MATERIAL.reading.sentences[0].span
    options = changes.pop("options", ("Gustavo Petro", "Jon Vidal", "Mia Holt"))
    body = single_choice.Body(
        tuple(Option(o, key=n == 0, feedback="" if n == 0 else "No.", sources=(source,)) for n, o in enumerate(options))
    )
    stem = "According to the briefing, who froze talks with the National Liberation Army (ELN) for sixty days?"
    item = Item("", "single_choice", "", stem, body, "He did.", (source,))
    fact = Fact("", "event", (words,), "froze talks", reasons=("a key point",))
    sound = Candidate("who said it", item, fact, MATERIAL.reading.sentences[0], (Excerpt(words),))
    item_changes = {key: changes.pop(key) for key in ("stem", "sources", "rationale") if key in changes}
    return replace(sound, item=replace(item, **item_changes), **changes)


def faults(**changes: Any) -> str:
    verdict = verify(candidate(**changes), MATERIAL)
    return "" if isinstance(verdict, Draft) else " ".join(verdict)


def test_a_sound_candidate_becomes_a_draft_that_is_asked_unread_if_its_model_has_earned_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    verdict = verify(candidate(), MATERIAL)
    assert isinstance(verdict, Draft)
    assert verdict.doubts == ()
    monkeypatch.setattr("quiz.generation.verifier.EARNED", frozenset({"who said it"}))
    assert verdict.tier == "auto"
    monkeypatch.setattr("quiz.generation.verifier.EARNED", frozenset())
    assert verdict.tier == "review"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("Gustavo Petro", "Petro", "Jon Vidal"), "says the same as the key"),
        (("Petro", "Gustavo Petro", "Jon Vidal"), "says the same as the key"),
        (("sixty days", "60 days", "ten days"), "says the same as the key"),
        (("sixty days", "two months", "ten days"), "says the same as the key"),
        (("44,000 hectares", "440 square kilometers", "10 hectares"), "says the same as the key"),
        (("Gustavo Petro", "jon vidal", "Jon Vidal"), "read alike"),
        (("Gustavo Petro",), "at least two options"),
        (("Gustavo Petro", "All of the above"), "no honest option"),
    ],
)
def test_an_option_that_is_the_key_in_other_words_or_no_option_is_refused(options: tuple[str, ...], said: str) -> None:
    assert said in faults(options=options)


@pytest.mark.parametrize(
    ("stem", "said"),
    [
        ("According to the briefing, who is Gustavo Petro?", "has the key in it"),
        ("According to the briefing, who froze talks with Nicolás Maduro?", "is not in the sentence"),
        ("According to the briefing, who froze talks for 90 days?", "is not in the sentence"),
        ("According to the briefing, who froze talks with the “Army?", "does not close it"),
        ("According to the briefing, who froze talks , and who did not?", "not well formed"),
        ("According to the briefing, who who froze talks?", "not well formed"),
        ("According to the briefing, who froze talks. and did" + " so" * 70 + "?", "words"),
        ("", "no stem"),
    ],
)
def test_a_stem_that_tells_the_key_adds_something_or_reads_badly_is_refused(stem: str, said: str) -> None:
    assert said in faults(stem=stem)


def test_words_that_do_not_stand_where_they_are_said_to_are_refused() -> None:
    assert "not in the briefing" in faults(sources=(Span(0, 4, "BONN"),))
    assert "not in the briefing at their place" in faults(excerpts=(Excerpt(Span(3, 9, "talks ")),))


def test_a_fact_without_its_quote_is_refused() -> None:
    assert "no quote" in faults(fact=Fact("", "event", ()))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"doubts": ("“it” points to something outside of it.",)}, "points to something"),
        ({"fact": Fact("", "event", (span("froze talks"),), "froze talks")}, "a detail"),
    ],
)
def test_what_is_sound_but_doubtful_is_for_review(changes: dict[str, Any], said: str) -> None:
    verdict = verify(candidate(**changes), MATERIAL)
    assert isinstance(verdict, Draft)
    assert verdict.tier == "review"
    assert said in " ".join(verdict.doubts)


def test_a_dateline_is_no_part_of_any_item() -> None:
    assert MATERIAL.reading.sentences[0].span.quote.startswith("President Gustavo Petro")


def test_one_of_two_who_acted_together_is_never_asked_for_alone() -> None:
    together = [p for p in MATERIAL.passages if "signed an agreement" in p.predicate.text]
    assert together
    assert all(p.actor is None for p in together)

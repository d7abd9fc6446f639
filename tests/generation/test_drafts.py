"""Whatever the text, drafts are grounded, sound by the verifier's rules, and the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.drafts import Drafts, NothingToAsk, draft
from quiz.generation.findings import speaker_of
from quiz.generation.makers import GAP
from quiz.generation.names import find_names
from quiz.generation.reading import Sentence, read
from quiz.generation.verifier import leans

SEED = Briefing.read((Path(__file__).parents[2] / "questions" / "total-peace" / "briefing.md").read_bytes())
FERRY = Briefing.of(
    "Key Points\n"
    "- Prime Minister Ana Ruiz opened the Lerma tunnel on March 3, 2025, ending a dispute with the Transport Union.\n"
    "- The Coast Authority and the Harbour Council had fought the plan in court.\n"
    "The tunnel cost $1.2 billion and connects the port of Lerma with the island of Sant.\n"
    "“We will not pay for this twice,” said Mayor Jon Vidal of the town.\n"
    "Professor Mia Holt has studied the strait for at least 30 years.\n"
    "Engineers expect more than 9,000 cars a day, the Coast Authority said.\n"
)


@pytest.fixture(scope="module", params=[SEED, FERRY], ids=["the seed", "a ferry"])
def drafts(request: pytest.FixtureRequest) -> Drafts:
    return draft(request.param)


def test_every_fact_and_every_item_proves_itself(drafts: Drafts) -> None:
    assert drafts.facts
    assert drafts.drafts
    for fact in drafts.facts:
        assert fact.problems(drafts.briefing.text) == []
    for each in drafts.drafts:
        assert each.item.problems(drafts.briefing.text) == []
        assert each.item.fact in {fact.id for fact in drafts.facts}


def test_a_stem_with_its_gap_filled_stands_in_the_text(drafts: Drafts) -> None:
    facts = {fact.id: fact for fact in drafts.facts}
    asked = [each.item for each in drafts.drafts if GAP in each.item.stem]
    assert asked
    for item in asked:
        passage = item.stem.partition("“")[2][:-1]
        assert passage.replace(GAP, facts[item.fact].quotes[0].quote) in drafts.briefing.text


def test_the_key_earns_all_and_every_other_option_nothing(drafts: Drafts) -> None:
    for each in drafts.drafts:
        item = each.item
        key = item.rules.key(item.body)
        assert item.grade(key).verdict == "right"
        for index, option in enumerate(getattr(item.body, "options", ())):
            assert option.key or item.grade(index).fraction == 0
            assert option.key or (option.feedback and option.sources)


def test_no_wrong_option_stands_in_the_sentence_it_would_fill(drafts: Drafts) -> None:
    for each in drafts.drafts:
        for option in getattr(each.item.body, "options", ()):
            assert option.key or option.text not in each.item.sources[0].quote


def test_one_item_a_sentence_and_at_most_a_third_on_figures(drafts: Drafts) -> None:
    sources = [each.item.sources[0] for each in drafts.drafts]
    assert len(set(sources)) == len(sources)
    assert sum(each.item.kind == "numeric" for each in drafts.drafts) <= 10 // 3


def test_the_same_seed_number_gives_the_same_and_another_other_orders() -> None:
    def orders(seed: int) -> list[list[str]]:
        return [
            [option.text for option in getattr(each.item.body, "options", ())] for each in draft(SEED, seed=seed).drafts
        ]

    assert orders(1) == orders(1)
    assert orders(1) != orders(2)


def test_fewer_are_made_when_fewer_are_wanted_and_the_rest_say_why() -> None:
    some = draft(SEED, count=3)
    assert len(some.drafts) == 3
    assert "3 better questions were made." in {each.reason for each in some.rejected}
    assert all(each.reason and each.stem for each in some.rejected)


def test_a_text_without_a_fact_is_refused() -> None:
    with pytest.raises(NothingToAsk):
        draft(Briefing.of("it rained and then it stopped raining.\n"))


def test_a_count_of_the_dead_is_never_asked_unread() -> None:
    facts = {fact.id: fact for fact in draft(SEED).facts}
    for each in draft(SEED, count=50).drafts:
        fact = facts[each.item.fact]
        assert not (each.tier == "auto" and fact.kind == "number" and fact.sensitive)


def test_a_hedge_stays_with_its_figure() -> None:
    known = {fact.value: fact.hedge for fact in draft(SEED).facts}
    assert known["166 people"] == "at least"
    assert known["68 million dollars"] == "an estimated"


def test_people_organizations_and_places_of_the_seed_are_told_apart() -> None:
    kinds = {entity.name: entity.kind for entity in find_names(read(SEED)).entities}
    assert kinds["Gustavo Petro"] == kinds["Donald Trump"] == "person"
    assert kinds["ELN"] == kinds["Clan del Golfo"] == "organization"
    assert kinds["Catatumbo"] == "place"
    assert kinds["Colombia"] == "country"


def test_two_names_of_one_person_are_one_and_never_compete() -> None:
    text = "The police are looking for José Macías, alias Fito, the head of a gang. Macías escaped from the prison."
    (entity,) = find_names(read(Briefing.of(text))).entities
    assert {"José Macías", "Fito", "Macías"} <= set(entity.forms)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The river has doubled in size, the agency said.", "the agency"),
        ("The mayor said the bridge is safe.", "The mayor"),
        ("According to the ministry, the dam is full.", "the ministry"),
        ("The dam is full.", ""),
    ],
)
def test_who_says_it_is_known(sentence: str, speaker: str) -> None:
    (only,) = read(Briefing.of(sentence))
    words = "the bridge is safe" if "bridge" in sentence else "full" if "full" in sentence else "doubled"
    start = sentence.index(words)
    assert speaker_of(only, only.span_of(*_tokens(only, start, start + len(words)))) == speaker


def _tokens(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    inside = [token.index for token in sentence.tokens if start <= token.start and token.end <= end]
    return inside[0], inside[-1]


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("He won the vote in the capital.", True),
        ("But the talks went on.", True),
        ("When he won the vote, the party cheered.", True),
        ("The president praised his army.", False),
    ],
)
def test_a_sentence_that_carries_on_from_another_is_known(sentence: str, leaning: bool) -> None:
    (only,) = read(Briefing.of(sentence))
    assert leans(only) is leaning

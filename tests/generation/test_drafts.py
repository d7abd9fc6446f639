"""Whatever the text, drafts are grounded, sound by the verifier's rules, and the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from quiz.core.briefings import Briefing
from quiz.generation.drafts import STEPS, Drafts, NothingToAsk, draft
from quiz.generation.item_models import MODELS
from quiz.generation.item_models.candidates import GAP
from quiz.generation.verifier import EARNED

SEED = Briefing.read((Path(__file__).parents[2] / "questions" / "total-peace" / "briefing.md").read_bytes())
FERRY = Briefing.of(
    "Key Points\n"
    "- Prime Minister Ana Ruiz opened the Lerma tunnel on March 3, 2025, ending a dispute with the Transport Union.\n"
    "- The Coast Authority and the Harbour Council had fought the plan in court.\n"
    "The tunnel cost $1.2 billion and connects the port of Lerma with the island of Sant.\n"
    "“We will not pay for the ferries of the rich a second time,” said Mayor Jon Vidal of the town of Sant.\n"
    "Opposition leader Mia Holt warned that the tunnel will ruin the ferries of Lerma within ten years.\n"
    "The Coast Authority argued that the strait of Lerma is too shallow for heavy ships.\n"
    "Engineers expect more than 9,000 cars a day, the Coast Authority said.\n"
)


@pytest.fixture(scope="module", params=[SEED, FERRY], ids=["the seed", "a ferry"])
def drafts(request: pytest.FixtureRequest) -> Drafts:
    return draft(request.param, count=40)


def test_every_fact_and_every_item_proves_itself(drafts: Drafts) -> None:
    assert drafts.facts
    assert drafts.drafts
    for fact in drafts.facts:
        assert fact.problems(drafts.briefing.text) == []
    for each in drafts.drafts:
        assert each.item.problems(drafts.briefing.text) == []
        assert each.fact in drafts.facts
        assert each.item.fact == each.fact.id


def test_every_item_names_the_model_that_made_it_and_what_is_doubtful(drafts: Drafts) -> None:
    for each in drafts.drafts:
        assert each.model in MODELS
        assert each.tier == ("auto" if each.model in EARNED and not each.doubts else "review")


def test_the_key_earns_all_and_every_other_option_nothing_and_says_why(drafts: Drafts) -> None:
    for each in drafts.drafts:
        item = each.item
        assert item.grade(item.rules.key(item.body)).verdict == "right"
        for index, option in enumerate(getattr(item.body, "options", ())):
            assert option.key or item.grade(index).fraction == 0
            assert option.key or (option.feedback and option.sources)


def test_a_stem_with_its_gap_filled_has_only_words_of_the_text(drafts: Drafts) -> None:
    for item in (each.item for each in drafts.drafts if GAP in each.item.stem):
        passage = item.stem.partition("“")[2].rstrip("”.").replace(GAP, item.key_words())
        said = {word.strip("‘’.,") for word in passage.split()}
        text = drafts.briefing.text.replace("“", " ").replace("”", " ")
        known = {word.strip(".,:;—’") for word in text.split()} | set(text.split())
        assert {word for word in said if word.lower() not in {k.lower() for k in known}} == set()


def test_one_item_a_sentence_and_at_most_a_third_on_figures() -> None:
    made = draft(SEED).drafts
    sources = [each.item.sources[0] for each in made]
    assert len(set(sources)) == len(sources)
    assert sum(each.fact.kind == "number" for each in made) <= 10 // 3


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


def test_what_nothing_is_doubted_of_is_chosen_before_what_is_doubtful() -> None:
    assert any(each.doubts for each in draft(SEED, count=40).drafts)
    assert not any(each.doubts for each in draft(FERRY, count=1).drafts)


def test_a_text_without_a_fact_is_refused() -> None:
    with pytest.raises(NothingToAsk):
        draft(Briefing.of("it rained and then it stopped raining.\n"))


def test_a_count_of_the_dead_is_never_asked_unread() -> None:
    for each in draft(SEED, count=60).drafts:
        assert not (each.tier == "auto" and each.fact.kind == "number" and each.fact.sensitive)


def test_a_hedge_stays_with_its_figure() -> None:
    known = {fact.value: fact.hedge for fact in draft(SEED).facts}
    assert known["166 people"] == "at least"
    assert known["68 million dollars"] == "an estimated"


def test_a_claim_names_its_speaker_and_is_told_from_what_the_briefing_says_itself() -> None:
    facts = {fact.value: fact for fact in draft(FERRY).facts}
    claim = facts["the strait of Lerma is too shallow for heavy ships"]
    assert (claim.kind, claim.speaker, claim.modality, claim.contested) == (
        "claim",
        "the Coast Authority",
        "claim",
        True,
    )
    assert any(fact.modality == "fact" and "opened the Lerma tunnel" in fact.value for fact in facts.values())


def test_a_second_wording_of_an_amount_names_the_first() -> None:
    text = (
        "The valley of Ato produces over 100,000 acres of coca a year.\n"
        "Nobody disputes that the valley of Ato holds 44,000 hectares of coca.\n"
    )
    facts = [fact for fact in draft(Briefing.of(text)).facts if fact.kind == "number"]
    assert [fact.value for fact in facts] == ["100,000 acres", "44,000 hectares"]
    assert facts[1].same_as == facts[0].id


def test_a_plan_with_a_day_is_stale_after_it() -> None:
    (fact,) = [
        fact for fact in draft(Briefing.of("Peru will elect a new president on April 12, 2026.\n")).facts
        if fact.kind == "event"
    ]  # fmt: skip
    assert fact.modality == "forecast"
    assert str(fact.stale_after) == "2026-04-12"


def test_every_step_is_told() -> None:
    told: list[int] = []
    draft(SEED, tell=lambda: told.append(1))
    assert len(told) == STEPS


def test_what_is_left_out_between_commas_leaves_one() -> None:
    made = draft(Briefing.of("The Ministry of Trade sold, on Monday, 15,000 tonnes of rice from Peru and Chile.\n"))
    assert all(",," not in each.item.stem for each in made.drafts)

"""Other languages are named when they are sure, English never is."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from builders import LIGHTHOUSE

from quiz.documents import language as languages
from quiz.documents.language import language

SEED = (Path(__file__).parents[2] / "questions" / "total-peace" / "briefing.md").read_text()
SAMPLES = {
    "Spanish": "El presidente anunció el martes que el gobierno retomará las conversaciones con los grupos armados.",
    "Portuguese": "O presidente anunciou na terça-feira que o governo retomará as negociações com os grupos armados.",
    "French": "Le président a annoncé mardi que le gouvernement reprendrait les négociations avec les groupes armés.",
    "German": "Der Präsident kündigte am Dienstag an, dass die Regierung die Gespräche wieder aufnehmen werde.",
    "Dutch": "De president kondigde dinsdag aan dat de regering de gesprekken met de groepen zou hervatten.",
    "Russian": "Президент объявил во вторник, что правительство возобновит переговоры с вооружёнными группами.",
    "Arabic": "أعلن الرئيس يوم الثلاثاء أن الحكومة ستستأنف المحادثات مع الجماعات المسلحة في البلاد.",
    "Chinese": "总统星期二宣布，政府将恢复与武装团体的谈判，此前谈判已中断数月。",
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_text_in_another_language_is_named(name: str) -> None:
    assert language(f"{SAMPLES[name]}\n" * 3) == name


@pytest.mark.parametrize("text", [SEED, LIGHTHOUSE, *[line for line in SEED.splitlines() if line]])
def test_a_text_in_english_is_not(text: str) -> None:
    assert language(text) is None


@pytest.mark.parametrize(
    "text", ["", "12 34", "🦅" * 200, SAMPLES["Spanish"], "\ud800" * 300, "x" * 300, "1,000\n" * 300]
)
def test_too_short_a_text_is_taken_for_none(text: str) -> None:
    assert language(text) is None


def test_a_text_that_is_english_in_part_is_taken_for_none() -> None:
    assert language(f"{SEED}\n{SAMPLES['Spanish'] * 20}") is None
    assert language(f"{LIGHTHOUSE}\n{SAMPLES['Spanish'] * 3}") is None


def test_a_text_that_quotes_english_is_still_in_its_language() -> None:
    assert language(f"{SAMPLES['Spanish']}\n" * 12 + "“We will talk,” he said.\n") == "Spanish"


def test_a_long_text_takes_no_longer_than_a_short_one() -> None:
    language(SEED)
    begun = time.perf_counter()
    assert language(SAMPLES["Spanish"] * 5_000) == "Spanish"
    assert time.perf_counter() - begun < 1


def test_without_the_extra_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    languages._identifier.cache_clear()
    assert language(SAMPLES["Spanish"] * 3) is None
    languages._identifier.cache_clear()

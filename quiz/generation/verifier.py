"""The one judge of drafts: what it does not accept is rejected with its reason, what it doubts goes to review."""

from __future__ import annotations

from quiz.core.items import Item
from quiz.generation.findings import Finding, importance
from quiz.generation.makers import GAP
from quiz.generation.reading import Sentence

_LEANING = frozenset("this that these those but and so yet here there such then".split())
"""Words that, at the head of a sentence, carry on from the one before."""

_SHORTEST, _LONGEST = 8, 40  # words of a sentence that can stand alone
_KEY_FACT = 4
"""The least importance of a fact that is asked for without a person's say."""


def faults(item: Item, finding: Finding, text: str) -> list[str]:
    """Why an item is not sound, in sentences; none is [].

    It must prove itself as every item does, its own key must earn everything and every wrong option
    nothing, and its stem with the gap filled must read as the briefing does.
    """
    found = item.problems(text)
    if not found and item.grade(item.rules.key(item.body)).fraction != 1:
        found.append("Its own key is not graded right.")
    options = getattr(item.body, "options", ())
    if not found and any(item.grade(n).fraction for n, option in enumerate(options) if not option.key):
        found.append("One of its wrong options earns points.")
    texts = [option.text.casefold() for option in options]
    if len(set(texts)) != len(texts):
        found.append("Two of its options read alike.")
    if GAP in item.stem and item.stem.partition("“")[2][:-1].replace(GAP, finding.span.quote) not in text:
        found.append("Its stem does not read as the briefing does.")
    if GAP not in item.stem and finding.fact.kind in ("name", "number"):
        found.append("Its stem has no gap.")
    words = len(finding.sentence.span.quote.split())
    if not _SHORTEST <= words <= _LONGEST and finding.fact.kind != "quotation":
        found.append(f"The sentence has {words} words: too {'few' if words < _SHORTEST else 'many'} to stand alone.")
    return found


def tier(finding: Finding) -> str:
    """Whether a sound item on this fact may be asked unread ("auto") or wants a person's eye first ("review").

    Unread goes what leans on nothing before it, is a fact that matters, is no count of the dead,
    and no attribution, where the parser's word alone says who spoke.
    """
    delicate = finding.fact.sensitive and finding.fact.kind == "number"
    attributed = finding.fact.kind == "quotation"
    sure = not (delicate or attributed or leans(finding.sentence))
    return "auto" if sure and importance(finding) >= _KEY_FACT else "review"


def leans(sentence: Sentence) -> bool:
    """Whether a sentence carries on from the one before: by its first word, or by a pronoun that no noun
    of its own precedes.
    """
    words = [token for token in sentence.tokens if token.text[:1].isalnum()]
    if not words or words[0].text.lower() in _LEANING:
        return True
    pronoun = next((token.index for token in words if token.tag in ("PRP", "PRP$")), len(sentence.tokens))
    noun = next((token.index for token in words if token.tag.startswith("NN")), len(sentence.tokens))
    return pronoun < noun

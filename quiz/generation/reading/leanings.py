"""Leanings: why words cut from a text do not stand alone, because something before them says what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from quiz.generation.english.lexicon import (
    KNOWN_THINGS,
    NOUNS_FOR_WHAT_WAS_NAMED,
    POINTERS,
    TIMES_OF_SPEECH,
    WEEKDAYS,
    WHAT_BEFALLS,
)
from quiz.generation.reading.excerpts import Excerpt
from quiz.generation.reading.parser import Token
from quiz.generation.reading.sentences import Sentence

_OWN = {
    "person": ("his", "her"), "group": ("their",), "country": ("its",), "organization": ("its", "their"),
    "place": ("its",), "thing": ("its",),
}  # fmt: skip
"""The possessives that can mean the subject, by the kind of actor it is."""

_SELF = {
    "person": ("he", "she", "him"), "group": ("they", "them"), "organization": ("it",), "country": ("it",),
}  # fmt: skip
"""The pronouns that can mean the subject in a clause below."""

_OPEN_TIMES = frozenset("would could might should had".split())
_BEGINNERS = frozenset("it they he she that these those but and so then his her their its yes no".split())
"""With these a quotation takes up what was said before it."""
_UNFINISHED = {
    "respond": ("to",), "react": ("to",), "comply": ("with",), "agree": ("to", "on", "with", "that"),
    "refuse": ("to",), "decline": ("to",), "responsible": ("for",), "guilty": ("of",), "opposed": ("to",),
}  # fmt: skip
"""Words that say little without one of these behind them."""

_NEEDS_ITS_OBJECT = frozenset("enter leave join attend investigate appeal apply withdraw participate return".split())
"""Verbs that, as the last word, leave open what they are about."""
_ORDER = frozenset("first second third fourth fifth last next only whole entire main former latter".split())
_TELLING = ("JJS", "RBS", "NNP", "NNPS", "POS", "NN", "JJ")
"""Tags of words before a noun that tell it from others of its sort."""

_EMPTY = frozenset("be have do go get make thing day something".split())
_FEWEST_TELLING = 4
"""Nouns, verbs and adjectives that a quotation needs to say something by itself."""


class _Words(Struct, frozen=True):
    """The words of an excerpt in their sentence, what its pronouns may mean, and the nouns and pronouns explained."""

    sentence: Sentence
    words: list[Token]
    subject: str
    known: frozenset[str]
    bound: frozenset[int]


def leanings(
    sentence: Sentence, excerpt: Excerpt, subject: str, known: frozenset[str], bound: frozenset[int] = frozenset()
) -> Iterator[str]:
    """Why an excerpt does not stand alone, in sentences. subject is the kind of actor its pronouns may mean ("quoted"
    for a quotation, "content" for reported speech, "" for none); known are nouns that every reader of the briefing can
    place; bound are the pronouns that a name explains.
    """
    found = _Words(sentence, excerpt.tokens(sentence), subject, known, bound)
    if subject == "quoted":
        telling = sum(t.tag.startswith(("NN", "VB", "JJ", "CD")) and t.lemma not in _EMPTY for t in found.words)
        if found.words[0].text.lower() in _BEGINNERS or telling < _FEWEST_TELLING:
            yield "The quotation takes up something said before."
        if set('“”"') & set(excerpt.text):
            yield "It is a quotation within a quotation."
        return
    yield from _of_the_whole(found, excerpt.text)
    for at, token in enumerate(found.words):
        if token.index not in bound:
            yield from _of_a_word(found, at, token)


def bare_definites(sentence: Sentence, excerpt: Excerpt, known: frozenset[str]) -> list[str]:
    """The nouns behind "the" that nothing in the excerpt tells from others of their sort."""
    articles = [t for t in excerpt.tokens(sentence) if t.text.lower() == "the"]
    heads = [
        sentence.tokens[t.head]
        for t in articles
        if all(between.text.lower() in _ORDER for between in sentence.tokens[t.index + 1 : t.head])
    ]
    return [
        head.text for head in heads
        if head.tag in ("NN", "NNS") and head.lemma not in KNOWN_THINGS | known
        and not sentence.children(head.index, "prep", "relcl", "acl", "appos")
    ]  # fmt: skip


def _of_the_whole(found: _Words, text: str) -> Iterator[str]:
    if any(text.count(a) != text.count(b) for a, b in ("“”", "()")) or text.count('"') % 2:
        yield "It opens a quotation and does not close it."
    if found.words and found.words[0].text.lower() in _OPEN_TIMES:
        yield f"“{found.words[0].text}” looks back or ahead from a time named before."
    if time := TIMES_OF_SPEECH.search(text):
        yield f"“{time[0]}” depends on the day of writing."


def _of_a_word(found: _Words, at: int, token: Token) -> Iterator[str]:
    small, ahead = token.text.lower(), found.words[at + 1 :]
    if _points_back(found, at, token) or _sets_off(found.sentence, token):
        yield f"“{token.text}” points to something outside of it."
    if small == "the" and (thing := _dangling(found, at, token)):
        yield f"“the {thing}” points to something outside of it."
    if token.tag in ("JJR", "RBR") and _compares_with_nothing(found, at, token):
        yield f"“{token.text}” compares with something outside of it."
    if _is_unfinished(found.sentence, token, ahead):
        yield f"“{token.text}” does not say to what."
    if token.text in WEEKDAYS:
        yield "It names a day of some week."


def _is_unfinished(sentence: Sentence, token: Token, ahead: list[Token]) -> bool:
    """Whether a word that needs to say to what, of what or for what does not."""
    needed = _UNFINISHED.get(token.lemma if token.tag.startswith("VB") else token.text.lower(), ())
    has_object = bool(sentence.children(token.index, "dobj", "ccomp"))
    lacks = bool(needed) and not has_object and not any(t.text.lower() in needed for t in ahead)
    return lacks or (not ahead and token.tag == "VB" and token.lemma in _NEEDS_ITS_OBJECT)


def _befell_another(sentence: Sentence, token: Token) -> bool:
    """Whether “his” or “her” stands before what others do to one: his arrest is seldom his who asked for it."""
    return token.text.lower() in ("his", "her") and sentence.tokens[token.head].lemma in WHAT_BEFALLS


def _points_back(found: _Words, at: int, token: Token) -> bool:
    """Whether a pronoun means neither the subject nor, in reported speech, a noun before it."""
    small = token.text.lower()
    if token.tag == "PRP$" and _befell_another(found.sentence, token):
        return True
    if token.tag == "PRP$":
        explained = found.subject == "content" and any(t.tag.startswith("NN") for t in found.words[:at])
        return small not in _OWN.get(found.subject, ()) and not (explained and small in ("its", "their"))
    below = token.dep in ("nsubj", "nsubjpass") and not any(
        t.tag == "PRP" for t in found.sentence.tokens[: token.index]
    )
    reflexive = small.endswith(("self", "selves"))
    return token.tag == "PRP" and not reflexive and not (small in _SELF.get(found.subject, ()) and below)


def _sets_off(sentence: Sentence, token: Token) -> bool:
    """Whether a word takes up or sets off something said before: but not in “one day”, “at the same time”."""
    small = token.text.lower()
    if small not in POINTERS or token.tag in ("IN", "WDT", "EX") or token.index in sentence.quoted:
        return False
    ahead = sentence.tokens[token.index + 1].text if token.index + 1 < len(sentence.tokens) else ""
    counts = small in ("one", "both") and (token.dep in ("nummod", "preconj") or token.tag == "CC")
    return not counts and not (small == "same" and ahead == "time")


def _dangling(found: _Words, at: int, article: Token) -> str:
    """The noun that "the" belongs to, where only an earlier sentence could tell which one is meant; "" if none."""
    sentence = found.sentence
    head = sentence.tokens[article.head]
    between = sentence.tokens[article.index + 1 : head.index]
    if re.fullmatch(r"\d+(?:st|nd|rd|th)", head.text) or (head.tag == "NNS" and any(t.tag == "CD" for t in between)):
        return head.text
    named = head.lemma in found.known or any(t.lemma == head.lemma for t in found.words[:at])
    if head.tag not in ("NN", "NNS") or named or head.lemma not in NOUNS_FOR_WHAT_WAS_NAMED:
        return ""
    narrowed = [c for c in sentence.children(head.index, "prep", "relcl", "acl", "appos", "poss") if c.text != "as"]
    told_apart = any(t.tag in _TELLING or t.text.lower() in _ORDER for t in between)
    return "" if narrowed or told_apart else head.text


def _compares_with_nothing(found: _Words, at: int, token: Token) -> bool:
    """Whether a comparative has nothing to compare with in sight: no "than", and it is no part of a figure."""
    small, ahead = token.text.lower(), found.words[at + 1 : at + 4]
    of_a_figure = small in ("more", "less", "fewer", "higher", "lower") and any(t.tag == "CD" for t in ahead)
    before = found.sentence.tokens[token.index - 1].text.lower() if token.index else ""
    if of_a_figure or before == "no" or any(t.text.lower() == "than" for t in found.words):
        return False
    return token.tag == "RBR" or small not in ("more", "tougher", "stricter", "better", "older", "younger")

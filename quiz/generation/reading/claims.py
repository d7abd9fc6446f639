"""Claims: what the briefing lets somebody say, in words of its own or in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quiz.core.spans import Span
from quiz.generation.english.lexicon import CLAIMING
from quiz.generation.reading.clauses import SUBJECT, is_finite
from quiz.generation.reading.parser import Token
from quiz.generation.reading.sentences import Reading, Sentence

_LONGEST_ASIDE = 6  # words


class Claim(Struct, frozen=True):
    """What somebody says. speaker, verb and root are the indices of the speaker, of the verb of saying and of the
    verb of what is said; content are the words said or reported, without "that"; aside are the words within them
    that say who speaks (“…, she added, …”); quoted tells whether they stand in quotation marks.
    """

    sentence: Sentence
    speaker: int
    verb: int
    root: int
    content: Span
    quoted: bool
    aside: Span | None = None

    @property
    def lemma(self) -> str:
        """The verb of saying in its plain form."""
        return self.sentence.tokens[self.verb].lemma


def find_claims(reading: Reading) -> list[Claim]:
    """Everything that the briefing lets somebody say, in words of its own or in quotation marks."""
    return [claim for sentence in reading for claim in _claims(sentence)]


def _claims(sentence: Sentence) -> Iterator[Claim]:
    for token in sentence.tokens:
        if token.lemma not in CLAIMING or not token.tag.startswith("VB") or token.index in sentence.quoted:
            continue
        speakers = sentence.children(token.index, "nsubj") or _speaking_beside(sentence, token)
        speakers = speakers or _speaking_behind(sentence, token)
        said = _said(sentence, token)
        if len(speakers) != 1 or said is None:
            continue
        quoted = said.index in sentence.quoted
        if not quoted and (parted := _parted(sentence, token)):
            yield Claim(sentence, speakers[0].index, token.index, said.index, parted[0], quoted, parted[1])
        elif token.dep != "parataxis" and (content := _content(sentence, said, token)):
            yield Claim(sentence, speakers[0].index, token.index, said.index, content, quoted)


def _said(sentence: Sentence, saying: Token) -> Token | None:
    """The verb of what is said: the one below a verb of saying, or the one that a verb of saying is put into."""
    if saying.dep == "parataxis":
        above = sentence.tokens[saying.head]
        return above if is_finite(sentence, above) and _has_subject(sentence, above) else None
    below = [
        c for c in sentence.children(saying.index, "ccomp") if is_finite(sentence, c) and _has_subject(sentence, c)
    ]
    return below[0] if len(below) == 1 else None


def _parted(sentence: Sentence, saying: Token) -> tuple[Span, Span] | None:
    """A whole sentence and the aside in its midst, between commas, that says who speaks; None where there is none."""
    tokens = sentence.tokens
    speaker = [i for c in sentence.children(saying.index, "nsubj", "aux") for i in sentence.subtree(c.index)]
    first, last = min([saying.index, *speaker]), max([saying.index, *speaker])
    within = first > 2 and last + 2 < len(tokens) and last - first < _LONGEST_ASIDE
    if not within or tokens[first - 1].text != "," or tokens[last + 1].text != ",":
        return None
    end = len(tokens) - 1
    while tokens[end].dep == "punct":
        end -= 1
    return sentence.span_of(0, end), sentence.span_of(first - 1, last + 1)


def _has_subject(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause has a subject of its own that is no question word."""
    own = sentence.children(verb.index, *SUBJECT, "expl", "csubj")
    return bool(own) and not own[0].tag.startswith("W")


def _speaking_behind(sentence: Sentence, saying: Token) -> list[Token]:
    """A name right behind a verb of saying that closes a quotation: “… ,” announced the chairman."""
    closes = saying.index > 0 and sentence.tokens[saying.index - 1].text in ("”", '"', "''")
    behind = [
        c
        for c in sentence.children(saying.index, "dobj", "nsubj", "oprd", "attr", "npadvmod")
        if c.index > saying.index
    ]
    return behind[:1] if closes and behind and behind[0].tag.startswith("NN") else []


def _speaking_beside(sentence: Sentence, saying: Token) -> list[Token]:
    """The subject of the clause that a participle adds to: “he claimed the credit, arguing that …”."""
    if saying.tag != "VBG" or saying.dep != "advcl" or sentence.tokens[saying.index - 1].text != ",":
        return []
    return sentence.children(saying.head, "nsubj") if not sentence.children(saying.index, "aux") else []


def _content(sentence: Sentence, verb: Token, saying: Token) -> Span | None:
    """The words said, without "that" and the marks around them; None where they do not stand together."""
    below = [i for i in sentence.subtree(verb.index) if sentence.tokens[i].text not in ("“", "”", '"', "``", "''")]
    while below and (
        sentence.tokens[below[0]].dep in ("punct", "cc") or sentence.tokens[below[0]].text.lower() == "that"
    ):
        below.pop(0)
    while below and sentence.tokens[below[-1]].dep == "punct":
        below.pop()
    if not below or below[0] <= saying.index <= below[-1] or _is_loose(sentence, below[-1], saying):
        return None
    again = next(
        (i for i in below[4:] if sentence.tokens[i].text == "that" and sentence.tokens[i - 1].dep == "cc"), None
    )
    if again is not None:
        below = [i for i in below if i < again - 1]
        while below and sentence.tokens[below[-1]].dep in ("punct", "cc"):
            below.pop()
    missing = set(range(below[0], below[-1] + 1)) - set(below)
    if any(sentence.tokens[i].text[:1].isalnum() for i in missing):
        return None
    first, last = below[0], below[-1]
    opened = sentence.span_of(first, last).quote
    if (
        opened.count("“") > opened.count("”")
        and sentence.tokens[last + 1 : last + 2]
        and sentence.tokens[last + 1].text == "”"
    ):
        last += 1
    return sentence.span_of(first, last)


def _is_loose(sentence: Sentence, last: int, saying: Token) -> bool:
    """Whether words before a verb of saying are joined to it by a dash or a semicolon, and so may be no speech."""
    return last < saying.index and sentence.tokens[last + 1].text not in (",", "”", '"', "''", "?", "!")

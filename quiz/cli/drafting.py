"""What can be found in a text and made of it, without keeping anything."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from quiz.core.briefings import Briefing
from quiz.core.errors import Refused
from quiz.core.facts import Fact
from quiz.core.spans import Span
from quiz.generation.drafts import Draft, Drafts
from quiz.generation.drafts import draft as draft_from
from quiz.generation.makers import GAP

UNUSABLE = 2
"""The exit code for a file that nothing can be made of."""


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")
@click.option("--count", default=10, show_default=True, type=click.IntRange(1, 200), help="At most so many items.")
@click.option("--seed", default=0, show_default=True, type=int, help="The number that the order of options comes from.")
def draft(file: Path, as_json: bool, count: int, seed: int) -> None:
    """Find the facts of the text in FILE and draft questions from its own sentences."""
    try:
        drafts = draft_from(Briefing.read(file.read_bytes()), count, seed)
    except (OSError, Refused) as error:
        said = error.strerror if isinstance(error, OSError) else error
        click.echo(f"{file}: {said}", err=True)
        raise SystemExit(UNUSABLE) from error
    click.echo(json.dumps(_plain(drafts), ensure_ascii=False, indent=2) if as_json else _read_aloud(drafts))


def _plain(drafts: Drafts) -> dict[str, Any]:
    briefing = drafts.briefing
    return {
        "briefing": {"title": _title(briefing), "sha256": briefing.sha256, "text": briefing.text},
        "facts": [_fact(fact) for fact in drafts.facts],
        "items": [_item(each) for each in drafts.drafts],
        "rejected": [{"reason": each.reason, "stem": each.stem} for each in drafts.rejected],
    }


def _title(briefing: Briefing) -> str:
    """The heading the text opens with, unless it only announces a list; else its first sentence."""
    first, following = briefing.blocks[0], briefing.blocks[1:2]
    announces = bool(following) and following[0].kind == "bullet"
    return first.span.quote if first.kind == "heading" and not announces else briefing.sentences[0].quote


def _fact(fact: Fact) -> dict[str, Any]:
    said = {"kind": fact.kind, "value": fact.value, "hedge": fact.hedge, "speaker": fact.speaker}
    return {"id": fact.id, **_span(fact.quotes[0]), **said}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "quote": span.quote}


def _item(each: Draft) -> dict[str, Any]:
    item = each.item
    options = getattr(item.body, "options", ())
    return {
        "kind": item.kind,
        "tier": each.tier,
        "fact": item.fact,
        "stem": _stem(each),
        "options": [{"text": o.text, "key": o.key, "feedback": o.feedback or item.rationale} for o in options],
        "key": item.key_words(),
        "accept": [] if options else _accepted(each),
        "rationale": item.rationale,
        "sources": [_span(span) for span in item.sources],
    }


def _stem(each: Draft) -> str:
    """The stem as it can be read without the page: a passage to fill is part of it."""
    body = each.item.body
    if each.item.kind != "cloze":
        return each.item.stem
    return f"{each.item.stem} “{''.join(piece.text or GAP for piece in body.pieces())}”"


def _accepted(each: Draft) -> list[str]:
    body = each.item.body
    if each.item.kind == "cloze":
        return [words for gap in body.gaps for words in (gap.words.quote, *gap.accept)]
    return list(body.accept)


def _read_aloud(drafts: Drafts) -> str:
    lines = [f"{len(drafts.facts)} facts found, {len(drafts.drafts)} questions drafted."]
    for number, each in enumerate(drafts.drafts, 1):
        lines += ["", f"{number}. [{each.tier}] {_stem(each)}"]
        lines += [f"   {'*' if option.key else '-'} {option.text}" for option in getattr(each.item.body, "options", ())]
        lines += [f"   Key: {each.item.key_words()}", f"   Proof: “{each.item.sources[0].quote}”"]
    return "\n".join(lines)

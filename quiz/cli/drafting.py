"""What can be found in a text and made of it, without keeping anything."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from quiz import documents
from quiz.assistants.endpoint import Endpoint, configured
from quiz.core.briefings import Briefing
from quiz.core.errors import Refused
from quiz.core.facts import Fact
from quiz.core.kinds import true_false
from quiz.core.spans import Span
from quiz.documents.language import in_english
from quiz.generation.advice import AssistantFailed
from quiz.generation.drafts import STEPS, Drafts
from quiz.generation.drafts import draft as draft_from
from quiz.generation.verifier import Draft

_NICENESS = 10
"""How far a draft stands back, of 19 steps."""

UNUSABLE = 2
"""The exit code for a file that nothing can be made of."""


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")
@click.option("--count", default=10, show_default=True, type=click.IntRange(1, 200), help="At most so many items.")
@click.option("--seed", default=0, show_default=True, type=int, help="The number that the order of options comes from.")
@click.option("--no-model", is_flag=True, help="Ask no language model, even if the settings name one.")
def draft(file: Path, as_json: bool, count: int, seed: int, no_model: bool) -> None:
    """Find the facts of the text in FILE and draft questions from its own sentences.

    FILE may be plain text, Markdown, a saved web page, a Word file or a PDF.
    """
    _stand_back()
    try:
        briefing = in_english(documents.read(file.read_bytes(), file.name))
        assistant = None if no_model else _assistant()
        with click.progressbar(length=STEPS, label="Drafting", file=sys.stderr, hidden=_is_unseen()) as shown:
            drafts = draft_from(briefing, count, seed, assistant, lambda: shown.update(1))
    except (OSError, Refused, AssistantFailed) as error:
        said = error.strerror if isinstance(error, OSError) else error
        click.echo(f"{file}: {said}", err=True)
        raise SystemExit(UNUSABLE) from error
    if drafts.unadvised:
        click.echo(f"Drafted by the rules alone. {drafts.unadvised}", err=True)
    click.echo(json.dumps(_plain(drafts), ensure_ascii=False, indent=2) if as_json else _read_aloud(drafts))


def _is_unseen() -> bool:
    """Whether nobody watches the terminal."""
    return not sys.stderr.isatty()


def _stand_back() -> None:
    """Ask the system to let other processes go first: on a school laptop, those that take students' answers."""
    if hasattr(os, "nice"):
        os.nice(max(0, _NICENESS - os.nice(0)))


def _assistant() -> Endpoint | None:
    """The language model that the settings name, if any; says first where the text is about to go.

    Raises AssistantFailed if they name only half of one.
    """
    assistant = configured(os.environ)
    if assistant is not None:
        click.echo(f"The text leaves this machine: it is sent to {assistant.host}, model {assistant.model}.", err=True)
    return assistant


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
    content = {"hedge": "", "speaker": "", **fact.content()}
    return {**content, **_span(fact.quotes[0]), "quotes": [_span(quote) for quote in fact.quotes]}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "quote": span.quote}


def _item(each: Draft) -> dict[str, Any]:
    item = each.item
    return {
        "kind": item.kind,
        "model": each.model,
        "tier": each.tier,
        "doubts": list(each.doubts),
        "fact": item.fact,
        "stem": item.stem,
        "options": _options(each),
        "key": item.key_words(),
        "accept": list(getattr(item.body, "accept", ())),
        "rationale": item.rationale,
        "sources": [_span(span) for span in item.sources],
        "edits": [{**_span(edit.span), "put": edit.put, "why": edit.why} for edit in each.edits],
    }


def _options(each: Draft) -> list[dict[str, Any]]:
    """What can be chosen, each with what is said to who chooses it; true, false and not said are options too."""
    item, body = each.item, each.item.body
    if isinstance(body, true_false.Body):
        remarks = {choice: remark.words for choice, remark in body.feedback.items()}
        chosen = [(words, choice == body.key, remarks.get(choice, "")) for choice, words in true_false.CHOICES.items()]
    else:
        chosen = [(option.text, option.key, option.feedback) for option in getattr(body, "options", ())]
    return [{"text": text, "key": key, "feedback": said or item.rationale} for text, key, said in chosen]


def _read_aloud(drafts: Drafts) -> str:
    lines = [f"{len(drafts.facts)} facts found, {len(drafts.drafts)} questions drafted."]
    for number, each in enumerate(drafts.drafts, 1):
        lines += ["", f"{number}. [{each.tier}] {each.item.stem}"]
        lines += [f"   {'*' if option['key'] else '-'} {option['text']}" for option in _options(each)]
        lines += [f"   Key: {each.item.key_words()}", f"   Proof: “{each.item.sources[0].quote}”"]
    return "\n".join(lines)

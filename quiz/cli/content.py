"""Sets on disk: a folder with `set.yaml` and `briefing.md`, or a folder of such folders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
from msgspec import Struct

from quiz.core.briefings import Briefing
from quiz.core.errors import Unreadable
from quiz.core.sets import QuestionSet
from quiz.formats import native

SET_FILE = "set.yaml"
BRIEFING_FILE = "briefing.md"


class Found(Struct, frozen=True):
    """A set read from its folder, or the faults that kept it from being read, each a line to print."""

    slug: str
    briefing: Briefing | None
    quiz: QuestionSet | None
    faults: list[str]


def folders(path: Path) -> list[Path]:
    """The set folders under `path`: itself, or those below it, in the order of their names."""
    found = [path] if (path / SET_FILE).exists() else sorted(file.parent for file in path.glob(f"*/{SET_FILE}"))
    if not found:
        raise click.ClickException(f"{path}: there is no {SET_FILE} here, nor in a folder below.")
    return found


def read_set(folder: Path) -> Found:
    """The set in `folder`; a fault is "file:line: what is wrong"."""
    briefing_file, set_file = folder / BRIEFING_FILE, folder / SET_FILE
    try:
        briefing = Briefing.read(briefing_file.read_bytes())
    except (OSError, Unreadable) as error:
        return Found(folder.name, None, None, [f"{briefing_file}: {_said(error)}"])
    try:
        quiz, reports = native.read(set_file.read_bytes(), briefing)
    except OSError as error:
        return Found(folder.name, briefing, None, [f"{set_file}: {_said(error)}"])
    return Found(folder.name, briefing, quiz, [f"{set_file}:{report.line}: {report.what}" for report in reports])


def _said(error: Exception) -> str:
    return f"{error.strerror}." if isinstance(error, OSError) else str(error)


def read_sets(path: Path) -> list[Found]:
    """Every set under `path`, each resolved so that "." has a name."""
    return [read_set(folder) for folder in folders(path.resolve())]


def load_sets(found: list[Found]) -> Iterator[str]:
    """Keep and publish every set, within an app context; yields a line about each."""
    from quiz.store import sets  # noqa: PLC0415  # `flask check` needs no database

    for each in found:
        if each.quiz and each.briefing:
            changed = sets.load(each.slug, each.quiz, each.briefing, datetime.now(UTC))
            what = f"{len(each.quiz.items)} questions on {len(each.quiz.facts)} facts"
            yield f"{each.slug}: {what}, {'loaded' if changed else 'unchanged'}"


def insist_on_no_faults(found: list[Found]) -> None:
    """Print every fault and end with exit code 1 if there is any."""
    faults = [fault for each in found for fault in each.faults]
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        sets = f"{len(found)} set" + ("s" if len(found) != 1 else "")
        click.echo(f"{len(faults)} fault{'s' if len(faults) != 1 else ''} in {sets}; nothing was loaded.", err=True)
        raise SystemExit(1)


existing_folder = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("path", type=existing_folder)
def check(path: Path) -> None:
    """Prove every span and rule of the sets under PATH; exit 1 naming each fault."""
    found = read_sets(path)
    insist_on_no_faults(found)
    for each in found:
        if each.quiz:
            spans = sum(len(item.spans()) for item in each.quiz.items) + sum(len(f.quotes) for f in each.quiz.facts)
            click.echo(f"{each.slug}: {len(each.quiz.items)} questions, {spans} spans, every one proven")


@click.command()
@click.argument("path", type=existing_folder)
def load(path: Path) -> None:
    """Check the sets under PATH, keep them in the database and publish them."""
    from quiz.cli.serving import prepared_app  # noqa: PLC0415  # `flask check` needs no web framework

    found = read_sets(path)
    insist_on_no_faults(found)
    with prepared_app().app_context():
        for line in load_sets(found):
            click.echo(line)

"""How good the drafts of a folder of briefings are: a page and a sheet for two readers, and the rates they give."""

from __future__ import annotations

import csv
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext
from msgspec import Struct

from quiz import documents
from quiz.app import resource
from quiz.core.errors import Refused
from quiz.core.spans import Segment
from quiz.documents.kinds import KINDS
from quiz.documents.language import in_english
from quiz.generation.drafts import Drafts, draft
from quiz.generation.evaluation import COLUMNS, Graded, Overview, agreement, overview, read_grades, table
from quiz.generation.verifier import Draft

UNUSABLE = 2
"""The exit code where there is nothing to evaluate."""

PAGE, SHEET = "index.html", "grades.csv"
_SUFFIXES = tuple(ending for kind in KINDS.values() for ending in kind.endings)
_COUNT = 10  # items of a quiz


class Shown(Struct, frozen=True):
    """A draft as the page shows it: its name, and the paragraph it rests on with its words marked."""

    name: str
    draft: Draft
    source: list[Segment]


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option("--out", default="evaluation", show_default=True, type=click.Path(path_type=Path), help="Where to write.")
@click.option("--seed", default=0, show_default=True, type=int, help="The number that the order of options comes from.")
@click.option("--graded", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A filled-in sheet; only the rates are printed.")  # fmt: skip
@with_appcontext
def evaluate(folder: Path | None, out: Path, seed: int, graded: tuple[Path, ...]) -> None:
    """Draft a quiz from every briefing in FOLDER and write a page and a sheet for two graders, or print their rates."""
    try:
        if graded:
            items = [item for file in graded for item in read_grades(file.read_text("utf-8-sig"), file.name)]
            click.echo(_rates(items))
        elif folder:
            made = _drafted(folder, seed)
            _write(out, made)
            click.echo(_figures(overview(list(made.values()))))
            click.echo(f"Written: {out / PAGE} and {out / SHEET}")
        else:
            raise click.UsageError("Give a FOLDER of briefings, or --graded and a sheet.")
    except (OSError, Refused, UnicodeDecodeError) as error:
        click.echo(str(error), err=True)
        raise SystemExit(UNUSABLE) from error


def _drafted(folder: Path, seed: int) -> dict[str, Drafts]:
    """The drafts of each text of a folder by its file's name; one that nothing can be made of is named and left out."""
    files = sorted(
        file for file in folder.iterdir() if file.suffix.lower() in _SUFFIXES and file.stem.upper() != "README"
    )
    made = {}
    with click.progressbar(files, label="Drafting", file=sys.stderr) as shown:
        for file in shown:
            try:
                made[file.name] = draft(in_english(documents.read(file.read_bytes(), file.name)), _COUNT, seed)
            except Refused as error:
                click.echo(f"\n{file.name}: {error}", err=True)
    if not made:
        raise Refused(f"{folder}: there is no text here that a quiz can be made of ({', '.join(_SUFFIXES)}).")
    return made


def _write(out: Path, made: dict[str, Drafts]) -> None:
    shown = {name: list(_shown(name, drafts)) for name, drafts in made.items()}
    out.mkdir(parents=True, exist_ok=True)
    shutil.copytree(resource("static") / "css", out / "css", dirs_exist_ok=True)
    page = current_app.jinja_env.get_template("evaluation/page.html")
    (out / PAGE).write_text(page.render(texts=shown, figures=overview(list(made.values()))), "utf-8")
    with (out / SHEET).open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow([*COLUMNS, "reason", "stem", "key"])
        for each in (each for text in shown.values() for each in text):
            asked = each.draft
            sheet.writerow([each.name, asked.model, asked.tier, *[""] * 5, asked.item.stem, asked.item.key_words()])


def _shown(name: str, drafts: Drafts) -> Iterator[Shown]:
    for number, each in enumerate(drafts.drafts, 1):
        block = drafts.briefing.block_of(each.item.sources[0])
        yield Shown(f"{name}/{number}", each, drafts.briefing.marked(block, each.item.sources))


def _figures(seen: Overview) -> str:
    lines = [
        f"{seen.briefings} briefings, {seen.items} items",
        f"for a figure: {seen.figures}",
        f"nothing doubted: {seen.undoubted}",
        f"to be asked unread: {seen.unread}",
        f"key points reached: {seen.key_points}",
        *(f"  {count:4} {model}" for model, count in seen.models.items()),
        "rejected, by reason:",
        *(f"  {count:4} {reason}" for reason, count in seen.rejected.items()),
    ]
    return "\n".join(lines)


def _rates(items: Sequence[Graded]) -> str:
    """The table of rates, and how far the readers agree."""
    same, kappa = agreement(items)
    lines = [f"{len(items)} items graded by both readers"]
    for row in table(items):
        lines += [
            row.name,
            f"    sound: {row.sound}; wrong keys: {row.wrong_keys}",
            f"    worth asking: {row.worth}; trivial: {row.trivial}",
            f"    both: {row.both}",
        ]
    return "\n".join([*lines, f"same mark: {same}; kappa {'none' if kappa is None else f'{kappa:.2f}'}"])

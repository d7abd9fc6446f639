"""Holds the files of a wheel against what may be in one: `python .ci/wheel_files.py WHEEL`."""

from __future__ import annotations

import re
import sys
import zipfile

ALLOWED = re.compile(
    r"quiz/(app|settings|__init__)\.py"
    r"|quiz/(core|core/kinds|generation|formats|documents|assistants|store|web|cli)/[a-z_]+\.py"
    r"|quiz/store/migrations/(env\.py|script\.py\.mako|alembic\.ini|versions/\d{4}_[a-z_]+\.py)"
    r"|quiz/templates/([a-z_]+/)?[a-z_]+\.html"
    r"|quiz/static/(css|js|icons)/[a-z_-]+\.(css|js|svg|png)"
    r"|quiz/questions/[a-z0-9-]+/(set\.yaml|briefing\.md)"
    r"|quiz/generation/(english|english/data|reading|item_models)/[a-z_]+\.(py|txt)"
    r"|briefing_quiz-[\d.]+\.dist-info/(METADATA|WHEEL|RECORD|entry_points\.txt|licenses/LICENSE)"
)
NEEDED = ("quiz/templates/base.html", "quiz/static/css/", "quiz/questions/", "quiz/store/migrations/versions/")


def main(wheel: str) -> int:
    """Print each file that must not be there or is missing; 1 if there is any."""
    names = zipfile.ZipFile(wheel).namelist()
    strangers = [name for name in names if not ALLOWED.fullmatch(name)]
    missing = [start for start in NEEDED if not any(name.startswith(start) for name in names)]
    for name in strangers:
        print(f"must not be in the wheel: {name}")
    for start in missing:
        print(f"missing from the wheel: {start}")
    print(f"{len(names)} files in the wheel")
    return 1 if strangers or missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

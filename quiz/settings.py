"""Every setting, from the environment, checked at the start."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

SETTINGS = {
    "DATABASE_URL": "where answers are kept; without it, a SQLite file in the instance folder",
    "SECRET_KEY": "what sessions are signed with; without it, a random one kept in the instance folder",
    "BRIEFING_QUIZ_INSTANCE": "the instance folder itself",
    "BRIEFING_QUIZ_HTTPS": "1 if the site is reached over HTTPS: cookies then travel no other way",
    "BRIEFING_QUIZ_MODEL_URL": "the base address of a language model that may advise on drafts; without it, none",
    "BRIEFING_QUIZ_MODEL": "the name of the model there",
    "BRIEFING_QUIZ_MODEL_KEY": "the key for it, if it wants one",
}
"""Every environment variable that is read, and what it sets."""


class BadSetting(ValueError):
    """A setting that cannot be; `str(error)` names it and says what it must be."""


def from_environment(instance: Path, environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The app's config. Makes the instance folder if need be; raises BadSetting."""
    instance.mkdir(parents=True, exist_ok=True, mode=0o700)
    https = environment.get("BRIEFING_QUIZ_HTTPS", "0")
    if https not in ("0", "1"):
        raise BadSetting("BRIEFING_QUIZ_HTTPS must be 0 or 1.")
    return {
        "SQLALCHEMY_DATABASE_URI": _database_url(environment.get("DATABASE_URL", ""), instance),
        "SECRET_KEY": _secret_key(environment.get("SECRET_KEY", ""), instance),
        "SESSION_COOKIE_SECURE": https == "1",
    }


def _database_url(url: str, instance: Path) -> str:
    if not url:
        return f"sqlite:///{instance / 'briefing-quiz.sqlite3'}"
    for scheme in ("postgres://", "postgresql://"):
        if url.startswith(scheme):
            return f"postgresql+psycopg://{url.removeprefix(scheme)}"
    if not url.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise BadSetting("DATABASE_URL must begin with sqlite:/// or postgresql://.")
    return url


def _secret_key(key: str, instance: Path) -> str:
    if key and len(key) < 16:
        raise BadSetting("SECRET_KEY must have at least 16 characters.")
    return key or _kept_secret(instance / "secret-key")


def _kept_secret(file: Path) -> str:
    """The secret in `file`, made now if there is none; of several starting at once, the first one's is kept."""
    if not file.exists():
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(32))
        with suppress(FileExistsError):
            file.hardlink_to(draft)
        draft.unlink()
    if key := file.read_text().strip():
        return key
    raise BadSetting(f"{file} is empty: delete it, and a new secret is made at the next start.")

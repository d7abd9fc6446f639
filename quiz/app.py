"""The one place where the rooms meet."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask

from quiz import settings, web
from quiz.core.items import Item
from quiz.core.kinds import KINDS
from quiz.core.kinds.contract import LONGEST_RESPONSE, Given
from quiz.core.kinds.true_false import CHOICES
from quiz.core.nicknames import LONGEST as LONGEST_NICKNAME
from quiz.store import database

_HERE = Path(__file__).parent


def resource(name: str) -> Path:
    """The folder `name` that ships with the app: beside the package in a checkout, inside it when installed."""
    inside = _HERE / name
    return inside if inside.exists() else _HERE.parent / name


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """The app, configured by the environment and then by `config`. Raises settings.BadSetting."""
    chosen = os.environ.get("BRIEFING_QUIZ_INSTANCE")
    app = Flask(
        "quiz",
        template_folder=str(resource("templates")),
        static_folder=str(resource("static")),
        instance_path=str(Path(chosen).resolve()) if chosen else None,
    )
    app.config.update(
        MAX_CONTENT_LENGTH=256 * 1024,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=timedelta(days=90),
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(hours=1),
        WTF_CSRF_TIME_LIMIT=None,  # as long as the session: a class may leave a question open over lunch
    )
    app.config.update(config if config and "SQLALCHEMY_DATABASE_URI" in config else _configured(app, config))
    app.jinja_env.globals.update(KINDS=KINDS, CHOICES=CHOICES, LONGEST_RESPONSE=LONGEST_RESPONSE)
    app.jinja_env.globals.update(LONGEST_NICKNAME=LONGEST_NICKNAME, key_words=_key_words, given_words=_given_words)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    database.init_app(app)
    web.init_app(app)
    return app


def _configured(app: Flask, config: Mapping[str, Any] | None) -> dict[str, Any]:
    return settings.from_environment(Path(app.instance_path)) | dict(config or {})


def _key_words(item: Item) -> str:
    return item.key_words()


def _given_words(item: Item, given: Given) -> str:
    return item.given_words(given)

"""One command from nothing to a running quiz."""

from __future__ import annotations

import socket
import sys
from datetime import UTC, datetime
from typing import Any

import click
import flask_migrate
from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from quiz.app import create_app, resource
from quiz.cli.content import insist_on_no_faults, load_sets, read_sets
from quiz.settings import BadSetting
from quiz.store import people

TEACHER = "teacher"
HOST = "127.0.0.1"
PORTS_TRIED = 20


@click.command()
@click.option("--port", default=5000, show_default=True, type=click.IntRange(1, 65535), help="The port to serve on.")
@click.option("--prepare-only", is_flag=True, help="Make everything ready, and do not serve.")
def demo(port: int, prepare_only: bool) -> None:
    """Make everything ready, load the sets that ship with the app, and serve them on this machine."""
    app = prepared_app()
    found = read_sets(resource("questions"))
    insist_on_no_faults(found)
    with app.app_context():
        for line in load_sets(found):
            click.echo(line)
        password = people.new_one_time_password(TEACHER, datetime.now(UTC))
    click.echo(f"Kept in {app.instance_path}")
    if prepare_only:
        click.echo("Everything is ready. Run it again without --prepare-only to serve.")
        return
    listening = listen(port)
    url = f"http://{HOST}:{listening.getsockname()[1]}"
    click.echo(f"\nTake the quiz:     {url}/")
    click.echo(f"Teachers sign in:  {url}/sign-in")
    click.echo(
        f"    user name      {TEACHER}\n    password       {password}   (works once; every start makes a new one)"
    )
    click.echo("\nStop with Ctrl+C.")
    sys.stdout.flush()
    serve(listening)


def prepared_app() -> Flask:
    """The app with its instance folder, secret and database made and up to date."""
    try:
        app = create_app()
        with app.app_context():
            flask_migrate.upgrade()
    except (BadSetting, OSError, SQLAlchemyError) as error:
        raise click.ClickException(f"It cannot start: {str(error).splitlines()[0]}") from error
    return app


def listen(port: int) -> socket.socket:
    """A socket that listens on `port`, or on the next free one after it, which is then said."""
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, candidate))
            listening.listen(128)
        except OSError:
            listening.close()
            continue
        if candidate != port:
            click.echo(f"Port {port} is taken by another program; this is on {candidate} instead.", err=True)
        return listening
    raise click.ClickException(f"No free port from {port} to {candidate}. Choose another with --port.")


def serve(listening: socket.socket) -> None:
    """Serve on that socket until stopped: gunicorn, or waitress on Windows."""
    if sys.platform == "win32":
        from waitress import serve as serve_with_waitress  # noqa: PLC0415  # only installed there

        serve_with_waitress(create_app(), sockets=[listening], threads=16)
        return
    from gunicorn.app.base import BaseApplication  # noqa: PLC0415  # not installed on Windows

    class Server(BaseApplication):  # type: ignore[misc]  # the package has no types
        """The app in two worker processes of eight threads: the settings measured for SQLite."""

        def load_config(self) -> None:
            settings = {"bind": f"fd://{listening.fileno()}", "workers": 2, "threads": 8, "worker_class": "gthread"}
            for name, value in {**settings, "timeout": 60, "graceful_timeout": 10, "loglevel": "warning"}.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            return create_app()

    Server().run()

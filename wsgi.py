"""For servers: `gunicorn wsgi:app`, `flask --app wsgi run`."""

from quiz.app import create_app

app = create_app()

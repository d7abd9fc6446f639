"""What every answer of ours carries: headers, and tokens against forged forms."""

from __future__ import annotations

from flask import Flask, Response, request
from flask_wtf import CSRFProtect

csrf = CSRFProtect()

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
}


def init_app(app: Flask) -> None:
    """Check every POST for its token, and set the headers of every answer."""
    csrf.init_app(app)
    app.after_request(_set_headers)


def _set_headers(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"  # pages are one person's: nothing stays on a shared laptop
    return response

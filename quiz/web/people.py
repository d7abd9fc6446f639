"""Who asks: students known by their cookie, teachers who sign in."""

from __future__ import annotations

from flask import Blueprint, Flask, redirect, render_template, session, url_for
from flask_login import LoginManager, UserMixin, login_user, logout_user
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired, Length

from quiz.store import people
from quiz.store.tables import Person
from quiz.web import edge

bp = Blueprint("people", __name__)
login = LoginManager()


class SignInForm(FlaskForm):  # type: ignore[misc]  # the package has no types
    """User name and password."""

    username = StringField("User name", [InputRequired("Give your user name."), Length(max=40)])
    password = PasswordField("Password", [InputRequired("Give your password."), Length(max=200)])


def init_app(app: Flask) -> None:
    """Know people by their session, and hand the viewer to every template."""
    login.init_app(app)
    login.session_protection = None  # it rests on the device's address, which changes in a school's network
    app.context_processor(lambda: {"person": edge.viewer()})


class Viewer(UserMixin):  # type: ignore[misc]  # the package has no types
    """A person as the session names them."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.id = person.id

    def get_id(self) -> str:
        """The number of a student; for a teacher with the seal of the password, so that a new one ends old sessions."""
        return f"{self.id}.{people.seal(self.person)}" if self.person.is_teacher else str(self.id)


@login.user_loader  # type: ignore[untyped-decorator]  # the package has no types
def _load(named: str) -> Viewer | None:
    number, _, _ = named.partition(".")
    found = people.person(int(number))
    known = Viewer(found) if found else None
    return known if known and known.get_id() == named else None


def remember(person: Person) -> None:
    """From now on this browser is `person`; whoever it was before is forgotten. A teacher's session ends
    with the browser.
    """
    session.clear()
    session.permanent = not person.is_teacher
    login_user(Viewer(person))
    session.pop("_id", None)  # a hash of the device's address, which is none of our business


@bp.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> str | Response | tuple[str, int]:
    """The teacher's door."""
    form = SignInForm()
    if not form.validate_on_submit():
        return render_template("people/sign_in.html", form=form, problem="")
    found = people.sign_in(form.username.data, form.password.data, edge.now())
    person = people.person(found) if found else None
    if person is None:
        problem = "That user name and password do not go together, or the one-time password was used before."
        return render_template("people/sign_in.html", form=form, problem=problem), 401
    remember(person)
    return redirect(url_for("sets.home"), 303)


@bp.post("/sign-out")
def sign_out() -> Response:
    """Forget who this browser is."""
    logout_user()
    session.clear()
    return redirect(url_for("sets.home"), 303)

"""The commands, as `flask NAME`."""

from quiz.cli.content import check, load
from quiz.cli.drafting import draft
from quiz.cli.evaluating import evaluate
from quiz.cli.serving import demo

__all__ = ["check", "demo", "draft", "evaluate", "load"]

"""An error as a person sees it: what, where, why, and what to do next."""

from __future__ import annotations

from crosscheck.cli.harmless import harmless
from crosscheck.cli.near_path import near_path
from crosscheck.errors import CrosscheckError, CrosscheckErrors, tell_sentence
from crosscheck.messages import say
from crosscheck.model import Message


def show_error(error: CrosscheckError, language: str) -> str:
    """`file:line:col: what`, the lines around the place, and a hint; several problems one after the other."""
    if isinstance(error, CrosscheckErrors):
        shown = [_one(problem, language) for problem in error.problems]
        count = len(error.problems)
        return "\n".join([*shown, say(Message.of("problems", count=count), language)] if count > 1 else shown)
    return _one(error, language)


def _one(error: CrosscheckError, language: str) -> str:
    where = near_path(str(error.location)) if error.location else "crosscheck"
    what = tell_sentence(error.said, language)
    lines = [say(Message.of("error", where=where, what=what), language)]
    if error.excerpt:
        lines.append(error.excerpt.rstrip("\n"))
    if error.advice:
        lines.append(say(Message.of("hint", hint=tell_sentence(error.advice, language)), language))
    return harmless("\n".join(lines))

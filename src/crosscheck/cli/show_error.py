"""An error as a person sees it: what, where, why, and what to do next."""

from __future__ import annotations

import re

from crosscheck.errors import CrosscheckError, CrosscheckErrors, tell_sentence
from crosscheck.messages import say
from crosscheck.model import Location, Message

# Controls (C0, C1) but tab and newline, and the marks that turn the direction of writing: data steers no terminal.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def show_error(error: CrosscheckError, language: str) -> str:
    """`file:line:col: what`, the lines around the place, and a hint; several problems one after the other."""
    if isinstance(error, CrosscheckErrors):
        shown = [_one(problem, language) for problem in error.problems]
        count = len(error.problems)
        return "\n".join([*shown, say(Message.of("problems", count=count), language)] if count > 1 else shown)
    return _one(error, language)


def _one(error: CrosscheckError, language: str) -> str:
    where = _place(error.location) if error.location else "crosscheck"
    what = tell_sentence(error.said, language)
    lines = [say(Message.of("error", where=where, what=what), language)]
    if error.excerpt:
        lines.append(error.excerpt.rstrip("\n"))
    if error.advice:
        lines.append(say(Message.of("hint", hint=tell_sentence(error.advice, language)), language))
    return _STEERING.sub(lambda found: f"\\x{ord(found[0]):02x}", "\n".join(lines))


def _place(location: Location) -> str:
    """Pages have no lines that anybody could go to."""
    return location.file if "://" in location.file else str(location)

"""The report's own words, in the reader's language."""

from __future__ import annotations

from crosscheck.messages import say
from crosscheck.model import Argument, Message


def tell(code: str, language: str, **arguments: Argument) -> str:
    """The sentence of the message tables for `report-<code>`."""
    return say(Message(f"report-{code}", tuple(arguments.items())), language)

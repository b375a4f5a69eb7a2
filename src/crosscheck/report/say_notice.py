"""What a reader must know about the input, as a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from crosscheck.messages import say
from crosscheck.model import Message, Notice


def say_notice(notice: Notice, names: Mapping[str, str], language: str) -> str:
    """A notice in the reader's language; its message has the places `source` (shown by its name) and `detail`."""
    detail = say(notice.cause, language) if notice.cause else notice.detail
    arguments = (("source", names.get(notice.source, notice.source)), ("detail", detail))
    return say(Message(notice.code, arguments), language)

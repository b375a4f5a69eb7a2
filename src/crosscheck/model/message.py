"""A sentence for people, before it is put into their language."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.value import Amount, Members, Name, Span, Unread

Argument = str | int | Amount | Span | Members | Name | Unread


@dataclass(frozen=True, slots=True)
class Message:
    """A code of the message tables (`messages/<language>.toml`) and what fills its places, in a fixed order.

    Values stay values until they are shown, so that figures appear in the reader's language. A tuple of messages
    as an argument is not allowed: a list is joined by the message that holds it.
    """

    code: str
    arguments: tuple[tuple[str, Argument], ...] = ()

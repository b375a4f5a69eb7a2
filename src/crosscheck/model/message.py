"""A sentence for people, before it is put into their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.model.frozen import frozen
from crosscheck.model.value import Amount, Members, Name, Span, Unread

if TYPE_CHECKING:
    from typing import Self

Argument = str | int | Amount | Span | Members | Name | Unread
"""What may fill a place of a message."""


@frozen
class Message:
    """A code of the message tables (`messages/<language>.toml`) and what fills its places, in a fixed order.

    Values stay values until they are shown, so that figures appear in the reader's language. A tuple of messages
    as an argument is not allowed: a list is joined by the message that holds it.
    """

    code: str
    arguments: tuple[tuple[str, Argument], ...] = ()

    @classmethod
    def of(cls, code: str, /, **arguments: Argument) -> Self:
        """The message of a code, its places filled by name."""
        return cls(code, tuple(arguments.items()))


Sentence = Message | str
"""A message, or words that are the same in every language: a command to type, what another program said."""

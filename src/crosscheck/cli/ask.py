"""One question to the person at the terminal, with the same ways out everywhere."""

from __future__ import annotations

import sys
from enum import Enum
from typing import Final

from crosscheck.errors import UsageError
from crosscheck.model import Message


class WayOut(Enum):
    """What a person does instead of answering."""

    SKIP = "s"
    BACK = "u"
    QUIT = "q"


_WAYS: Final = {"": WayOut.SKIP} | {way.value: way for way in WayOut}


def can_ask() -> bool:
    """Whether somebody sits there to answer: questions go to stderr, answers come from stdin."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str) -> str | WayOut:
    """The answer, without space around it, or the way out that the person takes.

    Enter and "s" skip the question, "u" goes back to what was before it; "q" quits, as do Ctrl-D and Ctrl-C.
    """
    print(question, end="", file=sys.stderr, flush=True)
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        return WayOut.QUIT
    if not line:
        return WayOut.QUIT
    answer = line.strip()
    try:
        answer.encode("utf-8")
    except UnicodeEncodeError:
        raise UsageError(Message.of("answer-no-text"), hint=Message.of("hint-terminal-utf8")) from None
    return _WAYS.get(answer.lower(), answer)

"""One question to the person at the terminal."""

from __future__ import annotations

import sys

from crosscheck.errors import UsageError
from crosscheck.model import Message


def can_ask() -> bool:
    """Whether somebody sits there to answer: questions go to stderr, answers come from stdin."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str) -> str:
    """The answer, without space around it; empty where the person ends the input (Ctrl-D) at once."""
    return ask_or_stop(question) or ""


def ask_or_stop(question: str) -> str | None:
    """The answer, without space around it; None where the person ends the input (Ctrl-D)."""
    print(question, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        return None
    answer = line.strip()
    try:
        answer.encode("utf-8")
    except UnicodeEncodeError:
        raise UsageError(Message.of("answer-no-text"), hint=Message.of("hint-terminal-utf8")) from None
    return answer

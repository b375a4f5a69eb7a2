"""A word on stderr about what is kept between runs, which changes no answer."""

from __future__ import annotations

import sys

from crosscheck.messages import say
from crosscheck.messages.system_language import system_language
from crosscheck.model import Message


def warn(message: Message) -> None:
    """Tell it in the system's language: it comes before the settings' or a command's could matter."""
    print(say(message, system_language()), file=sys.stderr)

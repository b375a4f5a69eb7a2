"""The language of a text, as named on the command line: one whose figures and dates are read, or an error."""

from __future__ import annotations

from crosscheck.errors import UsageError
from crosscheck.model import Message


def text_language(asked: str) -> str:
    """The BCP 47 tag that was named, written as the rooms below know it (`FR_ca`: `fr-CA`); empty where none was.

    A language without rules would leave the choice to the text without a word: a slip would then change what is read.
    """
    if not asked:
        return ""
    from crosscheck.read import LANGUAGES

    language, *rest = asked.strip().replace("_", "-").split("-")
    if language.lower() not in LANGUAGES:
        raise UsageError(
            Message.of("no-such-language", asked=asked),
            hint=Message.of("hint-text-language", languages=" / ".join(LANGUAGES)),
        )
    return "-".join([language.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])

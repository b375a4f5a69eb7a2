"""Legal forms that are written with a stroke: "A/S", "S/A"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.tokens import Token


def slashed_form(tokens: Sequence[Token], at: int) -> bool:
    """Whether a legal form goes on behind its first letter here ("Maersk A/S")."""
    if tokens[at].text != "/" or at + 1 >= len(tokens) or len(tokens[at - 1].text) != 1:
        return False
    first, last = tokens[at - 1], tokens[at + 1]
    joined = first.end == tokens[at].start and tokens[at].end == last.start
    return joined and first.text.isupper() and last.text.isupper() and len(last.text) <= 2

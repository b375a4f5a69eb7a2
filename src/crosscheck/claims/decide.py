"""A person's decision about a claim, put into its file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from crosscheck.claims.edit_file import edit_file
from crosscheck.claims.find_quote import find_quote
from crosscheck.claims.keys import CLAIM_KEYS
from crosscheck.errors import ClaimFileError, UsageError
from crosscheck.model import Claim, Location, Message, Review

EDITABLE: Final = {key.name: key for key in CLAIM_KEYS if key.kind in ("text", "flag")}


def decide(
    path: Path,
    claim: Claim,
    review: Review,
    edits: Mapping[str, str] | None = None,
    *,
    root: Path | None = None,
    text: str = "",
) -> Claim:
    """Give a claim of the file a review and new texts for some of its fields; the claim as it is afterwards.

    `edits` are by key name (value, attribute, scope ...); an empty text takes a field that is not required out of
    account. Only these places of the file change. `text` is the source's plain text where it is known; a new quote
    must stand in it. Raises ClaimFileError where the claim is not in the file any more or the file cannot be changed,
    UsageError for a key that cannot be edited and a quote that is not there. The id of an edited claim is new.
    """
    changes = {**(edits or {}), "review": review}
    for name, new in changes.items():
        if name != "review" and name not in EDITABLE:
            raise UsageError(
                Message.of("no-field-to-edit", name=name),
                hint=Message.of("hint-fields-there-are", editable=", ".join(EDITABLE)),
            )
        if name != "review" and EDITABLE[name].required and not new.strip():
            raise UsageError(Message.of("field-cannot-be-empty", name=name), hint=Message.of("hint-reject-if-wrong"))
    if text and changes.get("quote") and find_quote(changes["quote"], text) is None:
        raise UsageError(
            Message.of("quote-not-in-text", source=claim.source), hint=Message.of("hint-quote-not-in-text")
        )
    home = root or path.parent.parent

    with edit_file(path, home) as opened:
        position = next((number for number, each in enumerate(opened.claims) if each.id == claim.id), None)
        if position is None:
            raise ClaimFileError(
                Message.of("claim-gone-from-file"),
                location=claim.location or Location(opened.name),
                hint=Message.of("hint-look-again"),
            )
        opened.change(position, changes)
        return opened.save()[position]

"""A warning for who joins a name that every source may mean something else by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from crosscheck.names import fold
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.model import Claim


def tell_mere_noun(claims: Iterable[Claim], name: str, teller: Teller) -> None:
    """Say so where a name that is about to be joined is a noun that each of the sources may mean something else by."""
    from crosscheck.group.subjects import is_common_noun

    about = [claim for claim in claims if fold(claim.subject) == fold(name)]
    if any(map(is_common_noun, about)):
        sources = {claim.source for claim in about}
        teller.tell_folded("common-noun-joined", name=inert(name), sources=len(sources))

"""`crosscheck reject`: a claim is not what the source says."""

from __future__ import annotations

from crosscheck.cli import context
from crosscheck.cli.accept import Handles
from crosscheck.cli.decide_claims import decide_claims


def reject(handles: Handles, config: context.ConfigFile = None) -> None:
    """Reject claims: they count no more and are not proposed again.

    Example: crosscheck reject S12.1
    """
    decide_claims(handles, "rejected", {}, config)

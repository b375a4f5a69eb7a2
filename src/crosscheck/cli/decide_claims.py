"""One way to put a person's decision into the claim files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli import context
from crosscheck.cli.handles import find_claim, find_claims
from crosscheck.cli.made_report import made_report
from crosscheck.cli.tell_unquoted import tell_unquoted
from crosscheck.model import Reading, Report, Review
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.claims.claim_file import ClaimFile
    from crosscheck.pipeline.workspace import Workspace


def decide_claims(
    handles: Iterable[str], review: Review, edits: Mapping[str, str], lang: str, config_file: Path | None
) -> None:
    """Find every claim first, then write the decisions: a wrong handle changes nothing."""
    from crosscheck.claims.decide import decide

    workspace = context.workspace(config_file)
    made = made_report(workspace)
    teller = context.teller_of(workspace.config, lang)
    folder = workspace.config.root / ".crosscheck"
    # Accepting a finding accepts what it rests on; anything else is said of one claim at a time.
    find = find_claims if review == "accepted" else _find_one
    found = [reading.claim for handle in handles for reading in find(made, handle, folder)]
    chosen = {claim.id: claim for claim in found}.values()
    for claim in chosen:
        file = workspace.file_of(claim)
        text = _text(workspace, file) if edits.get("quote") else ""
        after = decide(file.path, claim, review, edits, root=workspace.config.root, text=text)
        about = inert(f"{after.subject} · {after.attribute} · {after.value}")
        teller.tell("claim-decided", review=teller.label(review), about=about, place=str(after.location))
        if edits:
            tell_unquoted(after, file.source.language, teller)


def _text(workspace: Workspace, file: ClaimFile) -> str:
    """The source's text, which a new quote must stand in; empty where there is none, as of a phone call."""
    from crosscheck.pipeline.read_texts import read_texts

    documents = read_texts([file], workspace.texts, workspace.config.root, workspace.cache).documents
    return next((document.text for document in documents.values()), "")


def _find_one(made: Report, handle: str, folder: Path) -> tuple[Reading, ...]:
    return (find_claim(made, handle, folder),)

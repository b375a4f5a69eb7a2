"""`crosscheck same A2`: what a finding lays side by side, says a person, is one fact."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from crosscheck.cli.handles import find_finding
from crosscheck.cli.made_report import made_report
from crosscheck.cli.tell_changes import tell_changes
from crosscheck.errors import UsageError
from crosscheck.model import Message
from crosscheck.report import inert
from crosscheck.report.finding_title import finding_title

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.model import Claim, Finding
    from crosscheck.pipeline.workspace import Workspace


def join_claims(workspace: Workspace, handle: str, because: str, teller: Teller, *, dry_run: bool = False) -> None:
    """Edit the claims of a finding on several facts so that they are on one, and show which findings change.

    From then on they are compared as claims of one fact are; each edit is told with the command that takes it back.
    """
    from crosscheck.claims.decide import decide
    from crosscheck.pipeline.edits_to_join import edits_to_join
    from crosscheck.pipeline.make_report import make_report

    finding = finding_across(workspace, handle)
    changes = edits_to_join(finding, because)
    after = {
        claim.id: replace(
            claim,
            review="edited",
            subject=edits.get("subject", claim.subject),
            attribute=edits.get("attribute", claim.attribute),
        )
        for claim, edits in changes
    }
    tell_changes(make_report(workspace), make_report(workspace.with_claims(after)), teller)
    if dry_run:
        return
    for claim, edits in changes:
        file = workspace.file_of(claim)
        done = decide(file.path, claim, "edited", edits, root=workspace.config.root)
        about = inert(f"{done.subject} · {done.attribute} · {done.value}")
        teller.tell("claim-decided", review=teller.label("edited"), about=about, place=str(done.location))
        if "subject" in edits or "attribute" in edits:
            teller.tell("edit-taken-back", command=_way_back(claim, done, edits))
    teller.tell("claims-are-one-fact", count=len(finding.readings()), about=inert(_about(finding, teller)))


def finding_across(workspace: Workspace, handle: str) -> Finding:
    """The finding of a handle, which must lay claims of several facts side by side; raises UsageError for another."""
    finding = find_finding(made_report(workspace), handle, workspace.config.root / ".crosscheck")
    if not finding.is_across_facts:
        raise UsageError(
            Message.of("one-fact-already", handle=finding.handle),
            hint=Message.of("hint-one-fact-already", handle=finding.handle),
        )
    return finding


def _about(finding: Finding, teller: Teller) -> str:
    return finding_title(replace(finding, member=""), teller.language)


def _way_back(before: Claim, after: Claim, edits: Mapping[str, str]) -> str:
    """The command that gives a claim its own subject and attribute back."""
    words = ["crosscheck", "edit", after.id[:12]]
    words += [f"--{name}={shlex.quote(getattr(before, name))}" for name in ("subject", "attribute") if name in edits]
    return inert(" ".join(words))

"""The walk through proposed claims: show one, take a key, keep the decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from crosscheck.claims import decide
from crosscheck.cli.claim_card import claim_card
from crosscheck.cli.context import tell, today, who
from crosscheck.model import Claim

if TYPE_CHECKING:
    from crosscheck.model import Reading
    from crosscheck.pipeline.workspace import Workspace

_KEYS = "a accept · r reject · e edit · m same subject as … · s skip · u undo · q quit"
_FIELDS = ("subject", "attribute", "value", "status", "scope", "as_of", "said_by", "quote")


@dataclass(frozen=True, slots=True)
class _Done:
    """A decision that can be taken back: the claim before and after, and where it stands."""

    path: Path
    before: Claim
    after: Claim
    position: int


def review_claims(workspace: Workspace, only: set[str], language: str) -> None:
    """Show every proposed claim in its paragraph and carry out what the person's key says."""
    from crosscheck.pipeline.make_report import make_facts

    facts = make_facts(workspace)
    queue = [r for r in facts.readings if r.claim.review == "proposed" and (not only or r.claim.source in only)]
    if not queue:
        tell("Nothing to review: every claim is accepted, edited or rejected.")
        return
    texts = {name: document.text for name, document in facts.texts.documents.items()}
    done: list[_Done] = []
    position = 0
    while position < len(queue):
        reading = queue[position]
        tell(claim_card(reading, texts.get(reading.claim.source, ""), position + 1, len(queue), language))
        key = _key()
        if key == "q":
            break
        if key == "u":
            position = _undo(workspace, done, position)
        elif key == "s":
            position += 1
        elif key in ("a", "r", "e", "m"):
            kept = _decide(workspace, reading, key)
            if kept is not None:
                done.append(replace(kept, position=position))
                position += 1
    tell(f"\n{len(done)} decided, {max(0, len(queue) - len(done))} left. Next: crosscheck report")


def _key() -> str:
    """One key that means something; Ctrl-C and Ctrl-D quit."""
    tell(f"  {_KEYS}")
    while True:
        try:
            key = typer.getchar().lower()
        except (EOFError, KeyboardInterrupt):
            return "q"
        if key in "aremsuq":
            return key
        if key in ("\x03", "\x04"):
            return "q"


def _decide(workspace: Workspace, reading: Reading, key: str) -> _Done | None:
    claim, path = reading.claim, workspace.file_of(reading.claim).path
    root = workspace.config.root
    match key:
        case "a":
            after = decide(path, claim, "accepted", root=root)
        case "r":
            after = decide(path, claim, "rejected", root=root)
        case "e":
            edits = _ask_edits(claim)
            if not edits:
                return None
            after = decide(path, claim, "edited", edits, root=root)
        case "m":
            _join(workspace, claim)
            return None
        case _:
            raise AssertionError(key)
    tell(f"  → {after.review}")
    return _Done(path, claim, after, 0)


def _ask_edits(claim: Claim) -> dict[str, str]:
    """New texts for the fields that the person names; an empty field name ends."""
    edits: dict[str, str] = {}
    tell(f"  fields: {', '.join(_FIELDS)}; Enter ends")
    while True:
        try:
            field = input("  field: ").strip()
            if not field:
                return edits
            if field not in _FIELDS:
                tell(f"  no field is called {field!r}")
                continue
            old = edits.get(field, claim.quote.text if field == "quote" and claim.quote else getattr(claim, field))
            edits[field] = input(f"  {field} [{old}]: ").strip() or str(old or "")
        except (EOFError, KeyboardInterrupt):
            return {}


def _join(workspace: Workspace, claim: Claim) -> None:
    """Declare the claim's subject to be the same as another name."""
    from crosscheck.config.config import Decision
    from crosscheck.config.decide_names import decide_names
    from crosscheck.config.load_config import load_config
    from crosscheck.errors import CrosscheckError

    try:
        name = input(f"  {claim.subject} is the same as: ").strip()
        if name:
            now = workspace.config if workspace.config.file is None else load_config(workspace.config.file)
            decide_names(now, "same", Decision("subject", (name, claim.subject), who(), today()))
            tell(f"  → {claim.subject} and {name} are the same")
    except (EOFError, KeyboardInterrupt):
        return
    except CrosscheckError as error:
        tell(f"  {error.what} {error.hint}")


def _undo(workspace: Workspace, done: list[_Done], position: int) -> int:
    """Take the last decision back; where to go on."""
    if not done:
        tell("  nothing to undo")
        return position
    last = done.pop()
    old = {
        field: _text(last.before, field) for field in _FIELDS if _text(last.before, field) != _text(last.after, field)
    }
    decide(last.path, last.after, "proposed", old, root=workspace.config.root)
    tell("  → undone")
    return last.position


def _text(claim: Claim, field: str) -> str:
    return (claim.quote.text if claim.quote else "") if field == "quote" else str(getattr(claim, field))

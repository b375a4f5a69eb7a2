"""The walk through proposed claims: show one, take a key, keep the decision."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from crosscheck.claims import decide
from crosscheck.cli.ask import ask, ask_or_stop
from crosscheck.cli.claim_card import claim_card
from crosscheck.cli.context import tell, today, who
from crosscheck.config.config import Decision
from crosscheck.errors import CrosscheckError, UsageError
from crosscheck.model import Claim, Review
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.config.config import Config
    from crosscheck.model import Reading
    from crosscheck.pipeline.workspace import Workspace

_KEYS: Final = "a accept · r reject · e edit · m same subject as … · s skip · u undo · q quit"
_STOP: Final = ("q", "\x03", "\x04", "")  # Ctrl-C, Ctrl-D, and a terminal that is gone
_FIELDS: Final = ("subject", "attribute", "value", "status", "scope", "as_of", "said_by", "quote")


@dataclass(frozen=True, slots=True)
class _Decided:
    """A decision about a claim: the claim before and after, its file, and its place in the queue."""

    position: int
    path: Path
    before: Claim
    after: Claim


@dataclass(frozen=True, slots=True)
class _Joined:
    """Two names declared to be one, and the place in the queue where that was done."""

    position: int
    names: tuple[str, str]


def review_claims(workspace: Workspace, only: set[str], language: str) -> None:
    """Show every proposed claim in its paragraph and carry out what the person's key says."""
    from crosscheck.pipeline.make_report import make_facts

    facts = make_facts(workspace)
    queue = [r for r in facts.readings if r.claim.review == "proposed" and (not only or r.claim.source in only)]
    if not queue:
        tell("Nothing to review: every claim is accepted, edited or rejected.")
        return
    texts = {name: document.text for name, document in facts.texts.documents.items()}
    done: list[_Decided | _Joined] = []
    position = 0
    while position < len(queue):
        reading = queue[position]
        tell(claim_card(reading, texts.get(reading.claim.source, ""), position + 1, len(queue), language))
        key = _key()
        if key in _STOP:
            break
        try:
            position = _carry_out(workspace, reading, key, done, position)
        except CrosscheckError as error:
            tell(f"  {inert(error.what)} {inert(error.hint)}")
            tell("  nothing was written; press s to go on without it")
    decided = sum(isinstance(each, _Decided) for each in done)
    tell(f"\n{decided} decided, {max(0, len(queue) - decided)} left. Next: crosscheck report")


def _key() -> str:
    """One key that means something; a pasted text is none."""
    tell(f"  {_KEYS}")
    while True:
        try:
            key = typer.getchar()
        except (EOFError, KeyboardInterrupt):
            return "q"
        if key in _STOP:
            return key
        if len(key) == 1 and key.lower() in "aremsuq":
            return key.lower()


def _carry_out(workspace: Workspace, reading: Reading, key: str, done: list[_Decided | _Joined], position: int) -> int:
    """Do what a key says; the place in the queue to go on from."""
    claim = reading.claim
    match key:
        case "u":
            return _undo(workspace, done, position)
        case "s":
            return position + 1
        case "m":
            joined = _join(workspace, claim, position)
            done += [joined] if joined else []
            return position
        case "e":
            edits = _ask_edits(claim)
            if not edits:
                return position
        case _:
            edits = {}
    path = workspace.file_of(claim).path
    review: Review = "edited" if edits else "accepted" if key == "a" else "rejected"
    after = decide(path, claim, review, edits, root=workspace.config.root)
    tell(f"  → {after.review}")
    done.append(_Decided(position, path, claim, after))
    return position + 1


def _ask_edits(claim: Claim) -> dict[str, str]:
    """New texts for the fields that the person names; an empty field name ends, Ctrl-D takes all back."""
    edits: dict[str, str] = {}
    tell(f"  fields: {', '.join(_FIELDS)}; Enter ends")
    try:
        while field := ask_or_stop("  field: "):
            if field not in _FIELDS:
                tell(f"  no field is called {inert(field)!r}")
                continue
            old = edits.get(field, _text(claim, field))
            new = ask_or_stop(f"  {field} [{inert(old)}] (Enter: keep, -: nothing): ")
            if new is None:
                return {}
            if new:
                edits[field] = "" if new == "-" else new
    except KeyboardInterrupt:
        return {}
    return {} if field is None else edits


def _join(workspace: Workspace, claim: Claim, position: int) -> _Joined | None:
    """Declare the claim's subject to be the same as another name."""
    from crosscheck.config.decide_names import decide_names

    try:
        name = ask(f"  {inert(claim.subject)} is the same as: ")
    except KeyboardInterrupt:
        return None
    if not name:
        return None
    settings = _settings(workspace)
    decision = Decision("subject", (name, claim.subject), who(), today())
    if any(each.kind == "subject" and each.pair == decision.pair for each in settings.same):
        tell("  they are the same already")
        return None
    decide_names(settings, "same", decision)
    tell(f"  → {inert(claim.subject)} and {inert(name)} are the same")
    return _Joined(position, (name, claim.subject))


def _undo(workspace: Workspace, done: list[_Decided | _Joined], position: int) -> int:
    """Take the last decision back; where to go on."""
    if not done:
        tell("  nothing to undo")
        return position
    last = done[-1]
    match last:
        case _Joined(names=names):
            from crosscheck.config.decide_names import undo_names

            _, taken_back = undo_names(_settings(workspace), Decision("subject", names))
            if not taken_back:
                raise UsageError("That the names are the same is not written in the settings any more.")
        case _Decided(path=path, before=before, after=after):
            old = {name: _text(before, name) for name in _FIELDS if _text(before, name) != _text(after, name)}
            decide(path, after, "proposed", old, root=workspace.config.root)
    done.pop()
    tell("  → undone")
    return last.position


def _settings(workspace: Workspace) -> Config:
    """The settings as they are now: earlier decisions of this walk may have begun or changed the file."""
    from crosscheck.pipeline.workspace import open_config

    return open_config(workspace.config.root, workspace.config.file)


def _text(claim: Claim, field: str) -> str:
    if field == "quote":
        return claim.quote.text if claim.quote else ""
    return str(getattr(claim, field) or "")

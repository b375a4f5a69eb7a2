"""The walk through proposed claims: show one, take a key, keep the decision."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from crosscheck.claims.decide import decide
from crosscheck.cli.ask import WayOut, ask
from crosscheck.cli.asked import unknown_subject
from crosscheck.cli.attribute_labels import attribute_labels
from crosscheck.cli.claim_card import claim_card
from crosscheck.cli.context import today, who
from crosscheck.cli.tell_mere_noun import tell_mere_noun
from crosscheck.cli.tell_unquoted import tell_unquoted
from crosscheck.config.config import Decision
from crosscheck.errors import CrosscheckError, UsageError
from crosscheck.messages import say
from crosscheck.model import Claim, Message, Review
from crosscheck.model.frozen import frozen
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.config.config import Config
    from crosscheck.model import Reading
    from crosscheck.pipeline.workspace import Workspace

_STOP: Final = ("q", "\x03", "\x04", "")  # Ctrl-C, Ctrl-D, and a terminal that is gone
_FIELDS: Final = {
    "subject": "subject", "attribute": "attribute", "value": "value", "status": "status", "scope": "scope",
    "as_of": "as-of", "said_by": "said-by", "quote": "citation",
}  # fmt: skip
"""The fields that can be edited, with their labels."""


@frozen
class _Decided:
    """A decision about a claim: the claim before and after, its file, and its place in the queue."""

    position: int
    path: Path
    before: Claim
    after: Claim


@frozen
class _Joined:
    """Two names declared to be one, and the place in the queue where that was done."""

    position: int
    names: tuple[str, str]


def review_claims(workspace: Workspace, only: set[str], teller: Teller) -> None:
    """Show every proposed claim in its paragraph and carry out what the person's key says."""
    from crosscheck.pipeline.make_report import make_facts

    facts = make_facts(workspace)
    queue = [r for r in facts.readings if r.claim.review == "proposed" and (not only or r.claim.source in only)]
    if not queue:
        teller.tell("nothing-to-review")
        return
    label_of = attribute_labels(facts.attributes, teller.language)
    texts = {name: document.text for name, document in facts.texts.documents.items()}
    done: list[_Decided | _Joined] = []
    position = 0
    while position < len(queue):
        reading = queue[position]
        place = f"[{position + 1}/{len(queue)}]"
        text = texts.get(reading.claim.source, "")
        teller.put(claim_card(reading, text, place, label_of(reading.claim.attribute), teller))
        key = _key(teller)
        if key in _STOP:
            break
        try:
            following = _carry_out(workspace, reading, text, key, done, position, teller)
            if following is None:
                break
            position = following
        except CrosscheckError as error:
            teller.tell_problem(error)
            teller.tell("review-not-written")
    decided = sum(isinstance(each, _Decided) for each in done)
    teller.tell("review-done", decided=decided, left=max(0, len(queue) - decided), command="crosscheck report")


def _key(teller: Teller) -> str:
    """One key that means something; a pasted text is none."""
    teller.tell_folded("review-keys")
    while True:
        try:
            key = typer.getchar()
        except (EOFError, KeyboardInterrupt):
            return "q"
        if key in _STOP:
            return key
        if len(key) == 1 and key.lower() in "aremsuq":
            return key.lower()


def _carry_out(
    workspace: Workspace,
    reading: Reading,
    text: str,
    key: str,
    done: list[_Decided | _Joined],
    position: int,
    teller: Teller,
) -> int | None:
    """Do what a key says; the place in the queue to go on from, None where the person quits within."""
    claim = reading.claim
    match key:
        case "u":
            return _undo(workspace, done, position, teller)
        case "s":
            return position + 1
        case "m":
            joined = _join(workspace, claim, position, teller)
            done += [joined] if isinstance(joined, _Joined) else []
            return None if joined is WayOut.QUIT else position
        case "e":
            asked = _ask_edits(claim, teller)
            if isinstance(asked, WayOut) or not asked:
                return None if asked is WayOut.QUIT else position
            edits = asked
        case _:
            edits = {}
    path = workspace.file_of(claim).path
    review: Review = "edited" if edits else "accepted" if key == "a" else "rejected"
    after = decide(path, claim, review, edits, root=workspace.config.root, text=text)
    teller.put(f"  → {teller.label(after.review)}")
    if edits:
        tell_unquoted(after, workspace.file_of(claim).source.language, teller)
    done.append(_Decided(position, path, claim, after))
    return position + 1


def _ask_edits(claim: Claim, teller: Teller) -> dict[str, str] | WayOut:
    """New texts for the fields that the person names until one is skipped; back and quit take all back."""
    edits: dict[str, str] = {}
    shown = {teller.label(name): field for field, name in _FIELDS.items()}
    teller.tell_folded("review-fields", names=", ".join(shown))
    while isinstance(word := ask(teller.words("review-field")), str):
        field = shown.get(word.lower(), word)
        if field not in _FIELDS:
            teller.tell("review-no-field", name=inert(word))
            continue
        old = edits.get(field, _text(claim, field))
        new = ask(teller.words("review-new-text", field=teller.label(_FIELDS[field]), old=inert(old)))
        if new is WayOut.QUIT:
            return new
        if isinstance(new, str):
            edits[field] = "" if new == "-" else new
    return edits if word is WayOut.SKIP else word


def _join(workspace: Workspace, claim: Claim, position: int, teller: Teller) -> _Joined | WayOut:
    """Declare the claim's subject to be the same as another name; or the way out that the person takes."""
    from crosscheck.config.decide_names import decide_names

    claims = [each for file in workspace.files for each in file.claims]
    tell_mere_noun(claims, claim.subject, teller)
    name = ask(teller.words("review-same-as", subject=inert(claim.subject)))
    if isinstance(name, WayOut):
        return name
    settings = _settings(workspace)
    decision = Decision("subject", (name, claim.subject), who(), today())
    if any(each.kind == "subject" and each.pair == decision.pair for each in settings.same):
        teller.tell("review-same-already")
        return WayOut.BACK
    decide_names(settings, "same", decision)
    teller.tell("review-joined", subject=inert(claim.subject), name=inert(name))
    if told := unknown_subject(claims, name):
        said, hint = (say(message, teller.language) for message in told)
        teller.tell("note-and-hint", said=said, hint=hint)
    return _Joined(position, (name, claim.subject))


def _undo(workspace: Workspace, done: list[_Decided | _Joined], position: int, teller: Teller) -> int:
    """Take the last decision back; where to go on."""
    if not done:
        teller.tell("nothing-to-undo")
        return position
    last = done[-1]
    match last:
        case _Joined(names=names):
            from crosscheck.config.decide_names import undo_names

            _, taken_back = undo_names(_settings(workspace), Decision("subject", names))
            if not taken_back:
                raise UsageError(Message.of("join-not-written"), hint=Message.of("hint-join-not-written"))
        case _Decided(path=path, before=before, after=after):
            old = {name: _text(before, name) for name in _FIELDS if _text(before, name) != _text(after, name)}
            decide(path, after, "proposed", old, root=workspace.config.root)
    done.pop()
    teller.tell("undone")
    return last.position


def _settings(workspace: Workspace) -> Config:
    """The settings as they are now: earlier decisions of this walk may have begun or changed the file."""
    from crosscheck.pipeline.workspace import open_config

    return open_config(workspace.config.root, workspace.config.file)


def _text(claim: Claim, field: str) -> str:
    if field == "quote":
        return claim.quote.text if claim.quote else ""
    return str(getattr(claim, field) or "")

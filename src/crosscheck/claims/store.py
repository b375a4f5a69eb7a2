"""Put what was extracted into a claim file, without touching what people decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from crosscheck.claims.claim_id import identified, with_own_ids
from crosscheck.claims.edit_file import OpenFile, edit_file
from crosscheck.claims.emit_claims import emit_jsonl, emit_yaml, written_fields
from crosscheck.claims.fields import UNWRITABLE
from crosscheck.claims.find_quote import find_quote
from crosscheck.claims.parse_jsonl import parse_jsonl
from crosscheck.claims.parse_yaml import parse_yaml
from crosscheck.errors import ClaimFileError
from crosscheck.files.lock import locked
from crosscheck.files.replace import replace
from crosscheck.files.text_file import TextFile
from crosscheck.model import Claim, Location, Message, Source
from crosscheck.model.frozen import frozen


@frozen
class Stored:
    """What became of a claim file.

    `added` are new claims, `kept` those that stayed as they were, `removed` proposals that the extractor does not
    make any more, `gone` kept claims whose quote is not in the text now. `source` is the source as the file
    described it before, the new one where there was no file.
    """

    added: tuple[Claim, ...]
    kept: tuple[Claim, ...]
    removed: tuple[Claim, ...] = ()
    gone: tuple[Claim, ...] = ()
    source: Source | None = None


def store(
    path: Path, source: Source, claims: Iterable[Claim], *, text: str | None = None, root: Path | None = None
) -> Stored:
    """Write the claims proposed for a source: a new file, or a merge into the one that is there.

    In a file that is there, proposals that nobody touched give way to the new ones; what a person wrote,
    accepted, edited or rejected stays, and is not proposed again. Fields of the source are added where they lack,
    never replaced, but for `sha256`, which says what text the claims are from. With `text` (the source's plain
    text) kept claims whose quote is not found are named in the result.
    """
    home = root or path.parent.parent
    claims = tuple(claims)
    _refuse_unwritable(path, source, *claims)
    proposals = _distinct(identified(claim, source.id) for claim in claims)
    if not path.exists():
        with locked(path.parent, _shown(path, home), ClaimFileError):
            if not path.exists():
                _write_new(path, source, proposals, home)
                return Stored(proposals, (), source=source)
    with edit_file(path, home) as opened:
        return _merge(opened, source, proposals, text)


def _refuse_unwritable(path: Path, *nouns: Source | Claim) -> None:
    """No file of claims holds a NUL or a lone surrogate: say so before anything is written."""
    for key, value in (field for noun in nouns for field in written_fields(noun)):
        texts = value if isinstance(value, tuple) else (str(value),)
        if any(UNWRITABLE.search(text) for text in texts):
            what = Message.of("stored-unwritable", key=key.name)
            raise ClaimFileError(what, location=Location(path.name), hint=Message.of("hint-stored-unwritable"))


def _write_new(path: Path, source: Source, claims: Sequence[Claim], root: Path) -> None:
    lines = path.suffix.lower() == ".jsonl"
    text = emit_jsonl(source, claims) if lines else emit_yaml(source, claims)
    # Read back before writing: a text that the store could not read again must not get into it.
    file = TextFile(path.name, text)
    parsed = parse_jsonl(file, path.stem, root) if lines else parse_yaml(file, path.stem, root)
    if parsed.problems:
        raise parsed.problems[0]
    replace(path, text, _shown(path, root), ClaimFileError)


def _shown(path: Path, root: Path) -> str:
    """The file as people know it: from the workspace's folder."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _merge(opened: OpenFile, source: Source, proposals: Sequence[Claim], text: str | None) -> Stored:
    decided = [claim for claim, touched in zip(opened.claims, opened.touched, strict=True) if touched]
    wanted = _not_decided(proposals, decided)
    wanted_ids = {claim.id for claim in wanted}
    kept, removed = [], []
    for position, (claim, touched) in enumerate(zip(opened.claims, opened.touched, strict=True)):
        if touched or claim.id in wanted_ids:
            kept.append(claim)
        else:
            removed.append((position, claim))
    there = {claim.id for claim in kept}
    added = [claim for claim in wanted if claim.id not in there]
    # The source's new fields come first: both may go to one place, the end of a file without claims.
    opened.describe(_new_fields(opened.source, source))
    opened.remove([position for position, _ in removed])
    opened.add(added)
    saved = opened.save()
    kept, added = list(saved[: len(kept)]), list(saved[len(kept) :])
    gone = [each for each in kept if text is not None and each.quote and find_quote(each.quote.text, text) is None]
    return Stored(tuple(added), tuple(kept), tuple(claim for _, claim in removed), tuple(gone), opened.source)


def _not_decided(proposals: Sequence[Claim], decided: Sequence[Claim]) -> list[Claim]:
    """The proposals that no person has decided about.

    A proposal is decided when a decided claim has its words (id), or its quote and value and is not proposed in its own
    words any more (the extractor has come to name subject or attribute otherwise). One that shares the quote
    and one more field with an edited claim is what that claim was before the edit; each edited claim answers for
    one proposal only, so that other facts of the same sentence still come through.
    """
    # An id ends in "-2" where an earlier claim says the same; proposals are distinct.
    ids = {claim.id.split("-")[0] for claim in decided}
    made = {claim.id.split("-")[0] for claim in proposals}
    # A decided claim that is proposed in its own words answers for itself only.
    unmade = [claim for claim in decided if claim.id.split("-")[0] not in made]
    quoted = {(_quote(claim), claim.value) for claim in unmade}
    left = {
        claim.id: claim
        for claim in proposals
        if claim.id.split("-")[0] not in ids and (_quote(claim), claim.value) not in quoted
    }
    by_quote: dict[str, list[Claim]] = {}
    for claim in left.values():
        by_quote.setdefault(_quote(claim), []).append(claim)
    for claim in unmade:
        if claim.review != "edited":
            continue
        alike = by_quote.get(_quote(claim), [])
        best = max(alike, key=lambda other: _shared(claim, other), default=None)
        if best is not None and _shared(claim, best):
            alike.remove(best)
            del left[best.id]
    return list(left.values())


def _quote(claim: Claim) -> str:
    """A claim's quote without differences of white space; a claim without one has the subject in its place."""
    return " ".join(claim.quote.text.split()) if claim.quote else f"\0{claim.subject}\0{claim.attribute}"


def _shared(left: Claim, right: Claim) -> int:
    """How many of the fields that make a claim two claims have in common."""
    return (left.value == right.value) + (left.attribute == right.attribute) + (left.subject == right.subject)


def _distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    seen: dict[str, Claim] = {}
    for claim in claims:
        seen.setdefault(claim.id, claim)
    return with_own_ids(seen.values())


def _new_fields(old: Source, new: Source) -> dict[str, str | bool]:
    said = {key.name for key, _ in written_fields(old)}
    return {
        key.name: value
        for key, value in written_fields(new)
        if not isinstance(value, tuple) and (key.name not in said or (key.name == "sha256" and value != old.sha256))
    }

"""Changes to many claims of a file at once, shown before anything is written (a spreadsheet that comes back)."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crosscheck.claims.claim_id import identified
from crosscheck.claims.decide import EDITABLE
from crosscheck.claims.edit_file import edit_file
from crosscheck.claims.keys import CLAIM_KEYS
from crosscheck.errors import ClaimFileError, UsageError
from crosscheck.files.lock import locked
from crosscheck.files.replace import replace
from crosscheck.files.text_file import read_text_file
from crosscheck.model import Claim, Location, Message
from crosscheck.model.frozen import frozen

_REVISABLE = frozenset((*EDITABLE, *(key.name for key in CLAIM_KEYS if key.kind == "choice")))


@frozen
class Revision:
    """What a claim file says now and what it would say; `name` is how it is called in messages."""

    path: Path
    name: str
    old: str
    new: str

    def difference(self) -> Iterator[str]:
        """The lines that change, as a unified diff; none where nothing does."""
        lines = (self.old.splitlines(), self.new.splitlines())
        yield from difflib.unified_diff(*lines, self.name, self.name, lineterm="")


def plan_revision(
    path: Path, edits: Mapping[str, Mapping[str, str]], added: Sequence[Claim] = (), *, root: Path
) -> Revision:
    """What a file would say with these edits, by claim id and key, and these claims more; nothing is written.

    A field whose text does not change is no edit. Raises UsageError for an id that the file does not have or a text
    that its field does not take, the errors of a file that is not sound.
    """
    with edit_file(path, root) as opened:
        positions = {claim.id: position for position, claim in enumerate(opened.claims)}
        for identity, fields in edits.items():
            if identity not in positions:
                raise UsageError(
                    Message.of("file-has-no-claim", opened=opened.name, identity=identity),
                    hint=Message.of("hint-export-again"),
                )
            if unknown := sorted(set(fields) - _REVISABLE):
                raise UsageError(
                    Message.of("no-field-to-edit", name=unknown[0]),
                    hint=Message.of("hint-fields-there-are", editable=", ".join(EDITABLE)),
                )
            opened.change(positions[identity], opened.differing(positions[identity], fields))
        opened.add([identified(claim, opened.source.id) for claim in added])
        return Revision(path, opened.name, opened.old_text, opened.outcome()[0])


def write_revision(revision: Revision) -> None:
    """Write a planned revision; ClaimFileError where the file has changed since it was planned."""
    with locked(revision.path.parent, revision.name, ClaimFileError):
        file = read_text_file(revision.path, revision.name, ClaimFileError)
        if file.text != revision.old:
            raise ClaimFileError(
                Message.of("file-changed-since-shown"),
                location=Location(revision.name),
                hint=Message.of("hint-start-again"),
            )
        if revision.new != revision.old:
            replace(revision.path, revision.new, revision.name, ClaimFileError, bom=file.bom)

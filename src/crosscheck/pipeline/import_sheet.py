"""The rows of a sheet as changes to claim files, known in full before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from crosscheck.claims.claim_id import claim_id
from crosscheck.claims.emit_claims import emit_yaml
from crosscheck.claims.fields import checked_text
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, key_of
from crosscheck.claims.revise import Revision, plan_revision, write_revision
from crosscheck.claims.store import store
from crosscheck.errors import CrosscheckError, CrosscheckErrors, SourceError, UsageError
from crosscheck.ingest.sheet import Cell, Row, Sheet
from crosscheck.ingest.source_id import source_id
from crosscheck.model import Claim, Location, Message, Quote, Sentence, Source
from crosscheck.model.frozen import frozen
from crosscheck.pipeline.quote_holds import quote_holds
from crosscheck.pipeline.sheet_columns import CLAIM_FIELDS, SOURCE_FIELDS, Columns
from crosscheck.pipeline.store_extraction import claim_path
from crosscheck.pipeline.workspace import Workspace
from crosscheck.report.format_xlsx import cut_cell
from crosscheck.report.guard_cell import guard_cell, unguard_cell
from crosscheck.report.inert import visible

COMMENT: Final = "# "
"""A row whose first cell begins like this is for people."""
_REQUIRED: Final = tuple(key.name for key in CLAIM_KEYS if key.required)
_DECIMAL_COMMA: Final = ("fr", "de", "es", "it", "pt", "nl")
_MOST_PROBLEMS: Final = 50


@frozen
class NewFile:
    """A claim file that is not there yet."""

    path: Path
    source: Source
    claims: tuple[Claim, ...]


@dataclass(slots=True)
class Import:
    """What an import would do: files that change, files that are new; how many claims are added, edited, as they were.

    `named` are sources by the name in the sheet where their id is another; `comments` how many rows were for people;
    `unquoted` the claims whose new words part the value from its quotation, each with its place in the sheet.
    """

    revisions: list[Revision] = field(default_factory=list)
    new_files: list[NewFile] = field(default_factory=list)
    added: int = 0
    edited: int = 0
    unchanged: int = 0
    comments: int = 0
    named: dict[str, str] = field(default_factory=dict)
    unquoted: list[tuple[Location, Claim]] = field(default_factory=list)

    @property
    def changes(self) -> bool:
        """Whether anything would be written."""
        return bool(self.new_files) or any(each.old != each.new for each in self.revisions)

    def difference(self, root: Path) -> Iterator[str]:
        """The lines that change, file by file, as a unified diff."""
        for revision in self.revisions:
            yield from revision.difference()
        for new in self.new_files:
            name = new.path.relative_to(root).as_posix() if new.path.is_relative_to(root) else str(new.path)
            yield from Revision(new.path, name, "", emit_yaml(new.source, new.claims)).difference()

    def write(self, root: Path) -> None:
        """Write what was planned. A file that changed meanwhile is refused; those written before it stay."""
        for revision in self.revisions:
            write_revision(revision)
        for new in self.new_files:
            store(new.path, new.source, new.claims, root=root)


def plan_import(
    workspace: Workspace, sheet: Sheet, columns: Columns, source: str, claim_of: Callable[[str], str]
) -> Import:
    """What the sheet would change. `source` is the id for rows that name none, `claim_of` the claim's id for a handle.

    A row with an id (or handle) edits that claim where a cell differs from what the claim says; one without is a new
    claim, reviewed as *edited* unless the row says otherwise, or nothing where its source says the same already.
    Raises every problem of every row at once, each with file, row and column.
    """
    return _Planner(workspace, sheet, columns, source, claim_of).plan()


class _Planner:
    def __init__(
        self, workspace: Workspace, sheet: Sheet, columns: Columns, source: str, claim_of: Callable[[str], str]
    ) -> None:
        self.root = workspace.config.root
        self.config = workspace.config
        self.sheet, self.columns, self.source, self.claim_of = sheet, columns, source, claim_of
        self.claims = {claim.id: claim for file in workspace.files for claim in file.claims}
        self.files = {file.source.id: file for file in workspace.files}
        self.keys = {**key_of(SOURCE_KEYS), **key_of(CLAIM_KEYS)}
        self.edits: dict[str, dict[str, dict[str, str]]] = {}
        self.added: dict[str, dict[str, Claim]] = {}
        self.described: dict[str, Source] = {}
        self.rows_of: dict[str, int] = {}
        self.made = Import()

    def plan(self) -> Import:
        problems: list[CrosscheckError] = []
        for row in self.sheet.rows:
            if row.cells[0].text.startswith(COMMENT):
                self.made.comments += 1
                continue
            try:
                self._row(row)
            except CrosscheckError as error:
                problems.append(error)
                if len(problems) >= _MOST_PROBLEMS:
                    break
        if problems:
            raise CrosscheckErrors(problems)
        for name in sorted({*self.edits, *self.added}):
            claims = tuple(self.added.get(name, {}).values())
            if name in self.files:
                path = self.files[name].path
                revision = plan_revision(path, self.edits.get(name, {}), claims, root=self.root)
                self.made.revisions.append(revision)
            else:
                self.made.new_files.append(NewFile(claim_path(self.config, name), self.described[name], claims))
        return self.made

    def _row(self, row: Row) -> None:
        if self.columns.report and not any(self._text(row, name) for name in (*_REQUIRED, "id", "handle")):
            return  # the row that says how much was left out as confidential
        identity = self._text(row, "id").lower()
        handle = self._text(row, "handle")
        if not identity and handle:
            try:
                identity = self.claim_of(handle)
            except CrosscheckError as error:
                raise self._problem(row, "handle", error.said, error.advice) from None
        if identity:
            self._edit(row, identity)
        else:
            self._add(row)

    def _edit(self, row: Row, identity: str) -> None:
        claim = self.claims.get(identity) or self._same_words(row)
        if claim is None:
            what = Message.of("no-claim-id", identity=identity[:40])
            raise self._problem(row, "id", what, Message.of("hint-no-claim-id"))
        if claim.id in self.rows_of:
            what = Message.of("row-same-claim", rows_of=self.rows_of[claim.id])
            raise self._problem(row, "id", what, Message.of("hint-row-same-claim"))
        self.rows_of[claim.id] = row.number
        if self._text(row, "source") not in ("", claim.source):
            what = Message.of("claim-other-source", source=claim.source)
            hint = Message.of("hint-claim-other-source")
            raise self._problem(row, "source", what, hint)
        edits = {}
        for name in CLAIM_FIELDS:
            if name in self.columns.of and self._differs(row, name, claim):
                edits[name] = self._checked(row, name, self._language(claim.source))
        # An empty review decides nothing; and a sheet that comes a second time says what was before its own edit.
        if edits.get("review") == "" or (claim.review == "edited" and claim.id != identity):
            edits.pop("review", None)
        # As `crosscheck edit` does: new words are a person's own, whatever was decided about the old ones.
        if edits and "review" not in edits and set(edits) != {"note"}:
            edits["review"] = "edited"
        if edits:
            self.edits.setdefault(claim.source, {})[claim.id] = edits
            if not {"value", "quote"}.isdisjoint(edits):
                self._hold(row, _with_words(claim, edits), self._language(claim.source))
            self.made.edited += 1
        else:
            self.made.unchanged += 1

    def _add(self, row: Row) -> None:
        name = self._source(row)
        spoken = self._language(name) or self._text(row, "language")
        values: dict[str, str] = {}
        for each in CLAIM_FIELDS:
            if text := self._checked(row, each, spoken):
                values[each] = text
        claim = self._claim(name, values)
        there = self.added.setdefault(name, {})
        if claim.id in self.claims or claim.id in there:
            self.made.unchanged += 1
            if not there:
                del self.added[name]
            return
        there[claim.id] = claim
        self._hold(row, claim, spoken)
        self.made.added += 1
        if name not in self.files and name not in self.described:
            self.described[name] = self._describe(row, name)

    def _hold(self, row: Row, claim: Claim, language: str) -> None:
        """Note a claim whose quotation does not hold its value."""
        if not quote_holds(claim, language):
            place = self.sheet.place(row.number, self.columns.of.get("value", 0))
            self.made.unquoted.append((place, claim))

    def _claim(self, source: str, values: dict[str, str]) -> Claim:
        fields: dict[str, Any] = {**values}
        quote = fields.pop("quote", "")
        complete = str(fields.pop("complete", "")).lower() in ("yes", "true", "on")
        fields.setdefault("review", "edited")
        own = _id_of(source, {**values, "quote": quote})
        return Claim(id=own, source=source, quote=Quote(quote) if quote else None, complete=complete, **fields)

    def _same_words(self, row: Row) -> Claim | None:
        """The claim that says all that the row says: the sheet has been imported before."""
        words = {key: self._text(row, key) for key in (*_REQUIRED, "status", "scope", "as_of", "quote")}
        return self.claims.get(_id_of(self._text(row, "source") or self.source, words))

    def _source(self, row: Row) -> str:
        written = self._text(row, "source") or self.source
        if not written:
            what = Message.of("row-no-source")
            raise self._problem(row, "source", what, Message.of("hint-row-no-source"))
        name = written if written in self.files else source_id(Path(written.replace("/", "-") + ".csv"))
        if name != written:
            self.made.named[written] = name
        return name

    def _describe(self, row: Row, name: str) -> Source:
        fields: dict[str, Any] = {each: self._checked(row, each, "") for each in SOURCE_FIELDS}
        written = self._text(row, "source")
        if not fields["title"] and written and written != name:
            fields["title"] = written
        return Source(name, **fields)

    def _language(self, name: str) -> str:
        return self.files[name].source.language if name in self.files else ""

    def _cell(self, row: Row, name: str) -> Cell:
        return row.cells[self.columns.of[name]] if name in self.columns.of else Cell("")

    def _text(self, row: Row, name: str, language: str = "") -> str:
        """What a cell says: without the apostrophe that guards it; a figure with the language's decimal mark."""
        cell = self._cell(row, name)
        text = (unguard_cell(cell.text) if self.sheet.guarded else cell.text).strip()
        if cell.number and language[:2] in _DECIMAL_COMMA:
            text = text.replace(".", ",")
        return text

    def _differs(self, row: Row, name: str, claim: Claim) -> bool:
        """Whether a cell is not what crosscheck wrote there; the apostrophe, and a very long text's end, aside."""
        said = claim.quote.text if name == "quote" and claim.quote else getattr(claim, name)
        if isinstance(said, bool):
            said = "yes" if said else ""
            return self._text(row, name).lower() not in (("yes", "true", "on") if said else ("", "no", "false", "off"))
        shown = visible(said or "")
        cell = self._cell(row, name).text.strip()
        return cell not in (shown.strip(), guard_cell(shown).strip(), cut_cell(shown).strip())

    def _checked(self, row: Row, name: str, language: str) -> str:
        """A cell's text as the field takes it; an error names its place."""
        text = self._text(row, name, language)
        if self._cell(row, name).formula:
            what = Message.of("cell-formula")
            raise self._problem(row, name, what, Message.of("hint-cell-formula"))
        if name == "value" and text and (unit := self._text(row, "unit")):
            text = f"{text} {unit}"
        if name in _REQUIRED and not text:
            raise self._problem(row, name, Message.of("row-lacks", name=name), Message.of("hint-row-lacks"))
        if name in ("review", "class"):
            text = text.lower()
        try:
            checked_text(self.keys[name], text, self.root)
        except UsageError as error:
            raise self._problem(row, name, error.said, error.advice) from None
        return text

    def _problem(self, row: Row, name: str, what: Sentence, hint: Sentence) -> SourceError:
        return SourceError(what, location=self.sheet.place(row.number, self.columns.of.get(name, 0)), hint=hint)


def _with_words(claim: Claim, edits: Mapping[str, str]) -> Claim:
    """The claim with its new value and quotation."""
    quote = edits.get("quote", claim.quote.text if claim.quote else "")
    return replace(claim, value=edits.get("value", claim.value), quote=Quote(quote) if quote else None)


def _id_of(source: str, words: Mapping[str, str]) -> str:
    said = words.get
    return claim_id(
        source,
        words["subject"],
        words["attribute"],
        words["value"],
        said("status", ""),
        said("scope", ""),
        said("as_of", ""),
        said("quote", ""),
    )

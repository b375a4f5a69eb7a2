"""The sheet on disk: which statement of a draft was confirmed, by whom and when; a file for people."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from crosscheck.errors import ClaimFileError, CrosscheckErrors
from crosscheck.files.compose import Mapping as Fields
from crosscheck.files.compose import Node, Scalar, Sequence, compose
from crosscheck.files.emit_scalar import emit_scalar
from crosscheck.files.patch import Patch
from crosscheck.files.text_file import TextFile, cut, read_text_file
from crosscheck.model import Message
from crosscheck.model.frozen import frozen

WORDS: Final = ("fact", "sentence", "about", "value", "status", "against", "confirmed_by", "confirmed_on", "note")
"""What an entry says, in the order in which new ones are written; the last three are people's."""
_KEYS: Final = ("fact", "sentence", "about", "value")
_TOP: Final = ("draft", "facts")
_HEADER: Final = (
    "# Who has confirmed which statement. Write your name behind confirmed_by, or let the program do it:\n"
    "# crosscheck diff DRAFT --sheet THIS-FILE --confirm F1\n"
)


@frozen
class Entry:
    """One statement on the sheet: its handle, the sentence that it stood in, what it is about, what it says, what the
    sources said then, and what people say of it. `node` is its place in the file, None for a new one."""

    fact: str
    sentence: str
    about: str
    value: str
    status: str
    against: str
    confirmed_by: str = ""
    confirmed_on: str = ""
    note: str = ""
    node: Fields | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes a statement the same one: the sentence's words, subject and attribute, and the value."""
        return " ".join(self.sentence.split()), self.about, self.value

    def texts(self) -> dict[str, str]:
        """Every field by its word."""
        return {word: getattr(self, word) for word in WORDS}


@frozen
class SheetFile:
    """The entries of a file in order.

    `listed` is the node that holds them and `colon` the place behind its word; None where there is none yet.
    """

    file: TextFile
    entries: tuple[Entry, ...]
    listed: Node | None = None
    colon: int = 0


def read_sheet(path: Path) -> SheetFile:
    """Read a sheet; one that is not there is empty. Raises CrosscheckErrors with every problem of it."""
    if not path.exists():
        return SheetFile(TextFile(path.name, ""), ())
    return parse_sheet(read_text_file(path, path.name, ClaimFileError))


def parse_sheet(file: TextFile) -> SheetFile:
    """The entries of a text. Raises CrosscheckErrors with every problem of it."""
    try:
        top = compose(file)
    except ClaimFileError as error:
        raise CrosscheckErrors([error]) from None
    if top is None or (isinstance(top, Scalar) and top.unsaid):
        return SheetFile(file, ())
    problems: list[ClaimFileError] = []
    listed, colon = _listed(file, top, problems)
    entries = [
        entry
        for item in (listed.items if isinstance(listed, Sequence) else ())
        if (entry := _entry(file, item, problems)) is not None
    ]
    if problems:
        raise CrosscheckErrors(problems)
    return SheetFile(file, tuple(entries), listed, colon)


def change_fields(file: TextFile, node: Fields, texts: Mapping[str, str]) -> list[Patch]:
    """Put new texts behind the words of an entry; a word that it lacks is written after its last one."""
    held = {word.value: (word, value) for word, value in node.pairs}
    changes = []
    added = []
    for name, text in texts.items():
        if name in held:
            word, value = held[name]
            assert isinstance(value, Scalar)
            colon = file.text.index(":", word.end) + 1
            end = value.end if not value.unsaid or value.value else colon
            changes.append(Patch(colon, end, f" {_scalar(text)}" if text else ""))
        elif text:
            added.append((name, text))
    if added:
        column = file.location(node.pairs[0][0].start).column - 1
        at = file.line_stop(_last(file, node))
        lines = "".join(f"{file.line_end}{' ' * column}{name}: {_scalar(text)}" for name, text in added)
        changes.append(Patch(at, at, lines))
    return changes


def cut_out(sheet: SheetFile, entries: Iterable[Entry]) -> list[Patch]:
    """Take entries out, with the lines that they stand on."""
    file = sheet.file
    changes = []
    for entry in entries:
        if entry.node is not None:
            dash = file.text.rindex("-", 0, entry.node.start)
            changes.append(Patch(file.line_start(dash), file.next_line(_last(file, entry.node)), ""))
    return changes


def put_in(sheet: SheetFile, draft: str, entries: Iterable[Entry]) -> list[Patch]:
    """Write new entries at the end of the list, as its other entries are indented."""
    new = list(entries)
    file, end = sheet.file, sheet.file.line_end
    listed = sheet.listed
    if not new:
        return []
    if not file.text.strip():
        text = f"{_HEADER}draft: {_scalar(draft)}\nfacts:\n" + "".join(_lines(entry, 2, "\n") for entry in new)
        return [Patch(0, len(file.text), text)]
    if isinstance(listed, Sequence) and listed.items:
        first = listed.items[0]
        indent = file.location(file.text.rindex("-", 0, first.start)).column - 1
        at = file.next_line(_last(file, listed.items[-1]))
        gap = "" if file.text[at - 1 : at] in ("\n", "\r") else end
        return [Patch(at, at, gap + "".join(_lines(entry, indent, end) for entry in new))]
    lines = end + "".join(_lines(entry, 2, end) for entry in new).removesuffix(end)
    if listed is None:
        gap = "" if file.text.endswith(("\n", "\r")) else end
        return [Patch(len(file.text), len(file.text), f"{gap}facts:{lines}{end}")]
    at = file.line_stop(max(sheet.colon, listed.end))
    return [Patch(sheet.colon, max(sheet.colon, listed.end), ""), Patch(at, at, lines)]


def _lines(entry: Entry, indent: int, end: str) -> str:
    lead = " " * indent
    told = [f"{word}: {_scalar(text)}" if text else f"{word}:" for word, text in entry.texts().items()]
    return f"{lead}- " + f"{end}{lead}  ".join(told) + end


def _scalar(text: str) -> str:
    """A text on one line: a sentence that ran over several is written with spaces between."""
    return emit_scalar(" ".join(text.split()), flow=True)


def _last(file: TextFile, node: Node) -> int:
    """Where the text of a node ends, without the white space and the comments behind it."""
    match node:
        case Sequence(flow=False, items=[*_, last]):
            return _last(file, last)
        case Fields(flow=False, pairs=[*_, (word, last)]):
            return max(_last(file, last), word.end + 1)
        case _:
            return len(file.text[: node.end].rstrip())


def _listed(file: TextFile, top: Node, problems: list[ClaimFileError]) -> tuple[Node | None, int]:
    if not isinstance(top, Fields) or not {word.value for word, _ in top.pairs} & set(_TOP):
        hint = Message.of("hint-sheet-own-file")
        problems.append(file.problem(ClaimFileError, Message.of("no-sheet"), top.start, hint=hint))
        return None, 0
    found: Node | None = None
    colon = 0
    for word, node in top.pairs:
        if word.value not in _TOP:
            problems.append(_unknown(file, word, _TOP))
        elif word.value == "facts":
            found, colon = node, file.text.index(":", word.end) + 1
            unsaid = isinstance(node, Scalar) and node.unsaid
            if not unsaid and not (isinstance(node, Sequence) and not (node.flow and node.items)):
                hint = Message.of("hint-entries-lines")
                problems.append(file.problem(ClaimFileError, Message.of("facts-list"), node.start, hint=hint))
    return found, colon


def _entry(file: TextFile, item: Node, problems: list[ClaimFileError]) -> Entry | None:
    if not isinstance(item, Fields) or item.flow:
        hint = Message.of("hint-field-a-line")
        problems.append(file.problem(ClaimFileError, Message.of("entry-no-fields"), item.start, hint=hint))
        return None
    texts: dict[str, str] = {}
    before = len(problems)
    for word, node in item.pairs:
        if word.value not in WORDS:
            problems.append(_unknown(file, word, WORDS))
        elif word.value in texts:
            what, hint = Message.of("key-twice", word=word.value), Message.of("hint-keep-one-of-them")
            problems.append(file.problem(ClaimFileError, what, word.start, hint=hint))
        elif isinstance(node, Scalar):
            texts[word.value] = "" if node.unsaid else node.value
        else:
            problems.append(file.problem(ClaimFileError, Message.of("word-one-text", word=word.value), node.start))
    for name in _KEYS:
        if not texts.get(name, "").strip() and len(problems) == before:
            hint = Message.of("hint-next-run-writes")
            problems.append(file.problem(ClaimFileError, Message.of("entry-lacks", name=name), item.start, hint=hint))
    if len(problems) > before:
        return None
    return Entry(**{word: texts.get(word, "") for word in WORDS}, node=item)


def _unknown(file: TextFile, word: Scalar, known: tuple[str, ...]) -> ClaimFileError:
    close = difflib.get_close_matches(word.value[:40], known, 1, 0.6)
    hint = (
        Message.of("hint-did-you-mean", close=close[0])
        if close
        else Message.of("hint-known-keys", names=", ".join(known))
    )
    return file.problem(
        ClaimFileError, Message.of("unknown-key", word=cut(word.value)), word.start, length=len(word.value), hint=hint
    )

"""A text file and the places in it, so that every problem is shown where it stands."""

from __future__ import annotations

import os
import re
import stat
from bisect import bisect_right
from pathlib import Path
from typing import Final, TypeVar

from crosscheck.errors import CrosscheckError
from crosscheck.files.blake2b import blake2b
from crosscheck.model import Location, Message, Sentence

SIZE_LIMIT: Final = 64 * 1024 * 1024
_BLOCK: Final = 1 << 16
_LINE_END = re.compile(r"\r\n|\n|\r")
# What a terminal may act on: controls, and the marks that reorder text.
_ACTIVE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_BEFORE, _AFTER = 2, 1
_WIDTH = 96
_Kind = TypeVar("_Kind", bound=CrosscheckError)


class TextFile:
    """The text of a file without its byte order mark, and the name it is shown by.

    `digest` is `digest_of` the file's bytes, empty for a text that was not read from a file. Offsets are code points of
    `text`. A line ends with a line feed, a carriage return, or both.
    """

    __slots__ = ("_starts", "bom", "digest", "name", "text")

    def __init__(self, name: str, text: str, *, bom: bool = False, digest: bytes = b"") -> None:
        self.name = name
        self.text = text
        self.bom = bom
        self.digest = digest
        self._starts: list[int] = []

    @property
    def line_end(self) -> str:
        """The line ending of the file's first line; a line feed where there is none."""
        found = _LINE_END.search(self.text)
        return found.group() if found else "\n"

    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        if not self._starts:
            self._starts = [0, *(found.end() for found in _LINE_END.finditer(self.text))]
        return self._starts

    def location(self, offset: int) -> Location:
        """The line and column of an offset, both counted from 1."""
        starts = self.line_starts()
        line = bisect_right(starts, offset)
        return Location(self.name, line, offset - starts[line - 1] + 1)

    def line_start(self, offset: int) -> int:
        """Where the line that holds the offset begins."""
        starts = self.line_starts()
        return starts[bisect_right(starts, offset) - 1]

    def line_stop(self, offset: int) -> int:
        """Where the line that holds the offset ends, before its line ending."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def next_line(self, offset: int) -> int:
        """Where the line after the one that holds the offset begins; the text's length on the last line."""
        found = _LINE_END.search(self.text, offset)
        return found.end() if found else len(self.text)

    def excerpt(self, offset: int, length: int = 1) -> str:
        """The lines around an offset, numbered, with carets below `length` characters of its line.

        Long lines are cut around the place; characters that a terminal would act on are shown as "�".
        """
        starts = self.line_starts()
        here = bisect_right(starts, offset) - 1
        # What follows the last line ending is no line to show, unless the place is there.
        lines = len(starts) - (starts[-1] == len(self.text) and here < len(starts) - 1)
        numbers = range(max(0, here - _BEFORE), min(lines, here + _AFTER + 1))
        margin = len(str(numbers[-1] + 1))
        column = offset - starts[here]
        first = max(0, column - _WIDTH * 2 // 3) if self.line_stop(starts[here]) - starts[here] > _WIDTH else 0
        shown = []
        for number in numbers:
            stop = min(self.line_stop(starts[number]), starts[number] + first + _WIDTH)
            line = _ACTIVE.sub(_stand_in, self.text[starts[number] + first : stop])
            shown.append(f"{number + 1:>{margin}} | {'…' if first and line else ''}{line}".rstrip())
            if number == here:
                carets = max(1, min(length, len(line) - (column - first)))
                shown.append(f"{'':>{margin}} | {' ' * (column - first + bool(first))}{'^' * carets}")
        return "\n".join(shown)

    def problem(self, kind: type[_Kind], what: Sentence, offset: int, *, length: int = 1, hint: Sentence = "") -> _Kind:
        """An error that names the place, shows the lines around it and says what to do."""
        return kind(what, location=self.location(offset), hint=hint, excerpt=self.excerpt(offset, length))


def cut(text: str, length: int = 60) -> str:
    """A text from a file, short and harmless enough to stand inside a message."""
    plain = _ACTIVE.sub(_stand_in, text[: length + 1])
    return plain if len(plain) <= length else plain[: length - 1] + "…"


def read_text_file(path: Path, name: str, kind: type[CrosscheckError], *, limit: int = SIZE_LIMIT) -> TextFile:
    """Read a UTF-8 file that people or programs wrote.

    `name` is how the file is called in messages. Raises an error of the given kind for a file that is absent, not
    a regular file, over `limit` bytes, not UTF-8, or that holds a NUL.
    """
    data = _read_bytes(path, name, kind, limit)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise kind(Message.of("file-utf16"), location=Location(name), hint=Message.of("hint-file-utf16"))
    digest = digest_of(data)
    bom = data.startswith(b"\xef\xbb\xbf")
    if bom:
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = TextFile(name, data[: error.start].decode("utf-8") + data[error.start :].decode("utf-8", "replace"))
        raise before.problem(
            kind,
            Message.of("byte-not-utf8", data=f"{data[error.start]:02x}"),
            len(data[: error.start].decode("utf-8")),
            hint=Message.of("hint-byte-not-utf8"),
        ) from None
    file = TextFile(name, text, bom=bom, digest=digest)
    if (nul := text.find("\0")) >= 0:
        raise file.problem(kind, Message.of("file-nul"), nul, hint=Message.of("hint-file-nul"))
    return file


def digest_of(data: bytes) -> bytes:
    """What tells contents of files apart: 128 bits of BLAKE2b."""
    return blake2b(data, digest_size=16).digest()


def _read_bytes(path: Path, name: str, kind: type[CrosscheckError], limit: int) -> bytes:
    try:
        # Without O_NONBLOCK a named pipe would wait for a writer for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise kind(Message.of("not-regular-file"), location=Location(name))
            # Room for the file as it is: room for all that is allowed takes longer to get than most files to read.
            data = os.read(descriptor, min(status.st_size, limit) + 1)
            while data and len(data) <= limit and (more := os.read(descriptor, _BLOCK)):
                data += more
        finally:
            os.close(descriptor)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise kind(Message.of("file-not-read", reason=reason), location=Location(name)) from None
    if len(data) > limit:
        raise kind(
            Message.of("file-too-large", limit=limit // (1024 * 1024)),
            location=Location(name),
            hint=Message.of("hint-split-archive"),
        )
    return data


def _stand_in(found: re.Match[str]) -> str:
    return " " if found.group() == "\t" else "�"

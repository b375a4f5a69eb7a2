"""Where the tables and keys of a TOML file stand; the standard library's reader does not say."""

from __future__ import annotations

import re

from crosscheck.model.frozen import frozen

_HEADER = re.compile(r"[ \t]*(\[\[?)[ \t]*([^\[\]#]{1,200}?)[ \t]*\]\]?[ \t]*(?:#[^\r\n]*)?(?=\r?\n|$)")
_KEY = re.compile(r"""[ \t]*("[^"\r\n]{0,100}"|'[^'\r\n]{0,100}'|[A-Za-z0-9_\-]{1,100})[ \t]*[=.]""")
_LONG = ('"""', "'''")


@frozen
class Table:
    """A table by its header's words ("same"; "" before the first header), with its number among tables of that name.

    `start` is where its header begins and `end` where the next one does; `keys` are (key, offset) pairs.
    """

    name: str
    number: int
    start: int
    end: int
    keys: tuple[tuple[str, int], ...]


def toml_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text that is valid TOML, in order.

    Lines inside long strings are passed over; keys inside inline tables and lists of several lines are not found.
    """
    tables: list[Table] = []
    counts: dict[str, int] = {}
    name, number, start = "", 0, 0
    keys: list[tuple[str, int]] = []
    offset, long = 0, ""
    for line in text.splitlines(keepends=True):
        if not long and (header := _HEADER.match(line)):
            tables.append(Table(name, number, start, offset, tuple(keys)))
            name = re.sub(r"[\s\"']", "", header.group(2))
            number = counts.get(name, 0)
            counts[name] = number + 1
            start, keys = offset, []
        elif not long and (key := _KEY.match(line)):
            keys.append((key.group(1).strip("\"'"), offset + key.start(1)))
        long = _long_string_after(line, long)
        offset += len(line)
    tables.append(Table(name, number, start, offset, tuple(keys)))
    return tuple(tables)


def _long_string_after(line: str, long: str) -> str:
    """The mark of the long string that is open behind the line, "" for none."""
    at = 0
    while True:
        if long:
            at = line.find(long, at)
            if at < 0:
                return long
            at, long = at + 3, ""
        found = [(place, mark) for mark in _LONG if (place := line.find(mark, at)) >= 0]
        if not found:
            return ""
        place, long = min(found)
        at = place + 3

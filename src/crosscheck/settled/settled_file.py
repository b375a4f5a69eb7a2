"""The file of settled findings: read with places, so that it can be patched."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Final

from crosscheck.errors import ClaimFileError, CrosscheckErrors
from crosscheck.files.compose import Mapping, Scalar, Sequence, compose
from crosscheck.files.text_file import TextFile, cut, read_text_file
from crosscheck.model import Message, Settlement
from crosscheck.model.frozen import frozen
from crosscheck.settled.entry import FIELDS, WORDS, Entry, what_about

SETTLED_NAME: Final = "crosscheck-settled.yaml"
_REQUIRED: Final = ("finding", "values", "because")


@frozen
class SettledFile:
    """The entries of a file, each with the stretch of text (start, end) of its item."""

    file: TextFile
    entries: tuple[Entry, ...]
    places: tuple[tuple[int, int], ...]


def read_settled(path: Path) -> SettledFile:
    """Read the file; one that is not there settles nothing. Raises CrosscheckErrors with every problem of it."""
    if not path.exists():
        return SettledFile(TextFile(path.name, ""), (), ())
    return parse_settled(read_text_file(path, path.name, ClaimFileError))


def parse_settled(file: TextFile) -> SettledFile:
    """The entries of a text. Raises CrosscheckErrors with every problem of it."""
    try:
        top = compose(file)
    except ClaimFileError as error:
        raise CrosscheckErrors([error]) from None
    problems: list[ClaimFileError] = []
    entries, places = [], []
    if isinstance(top, Scalar) and top.unsaid:
        top = None
    if top is not None and not isinstance(top, Sequence):
        what = Message.of("settled-list")
        problems.append(file.problem(ClaimFileError, what, top.start, hint=Message.of("hint-settled-list")))
    for item in top.items if isinstance(top, Sequence) else ():
        if not isinstance(item, Mapping):
            what, hint = Message.of("settled-no-fields"), Message.of("hint-settled-list")
            problems.append(file.problem(ClaimFileError, what, item.start, hint=hint))
            continue
        entry = _entry(file, item, problems)
        if entry is not None:
            entries.append(entry)
            places.append((item.start, item.end))
    if problems:
        raise CrosscheckErrors(problems)
    return SettledFile(file, tuple(entries), tuple(places))


def _entry(file: TextFile, item: Mapping, problems: list[ClaimFileError]) -> Entry | None:
    texts: dict[str, str] = {}
    values: tuple[str, ...] | None = None
    seen: set[str] = set()
    before = len(problems)
    for word, node in item.pairs:
        name = word.value
        if name not in WORDS:
            close = difflib.get_close_matches(name[:40], WORDS, 1, 0.6)
            hint = (
                Message.of("hint-did-you-mean", close=close[0])
                if close
                else Message.of("hint-known-keys", names=", ".join(WORDS))
            )
            what = Message.of("unknown-key", word=cut(name))
            problems.append(file.problem(ClaimFileError, what, word.start, length=len(name), hint=hint))
        elif name in seen:
            what, hint = Message.of("key-twice", word=name), Message.of("hint-keep-one-of-them")
            problems.append(file.problem(ClaimFileError, what, word.start, hint=hint))
        elif name == "values":
            if isinstance(node, Sequence) and all(isinstance(value, Scalar) for value in node.items):
                values = tuple(value.value for value in node.items if isinstance(value, Scalar))
            else:
                problems.append(file.problem(ClaimFileError, Message.of("values-list"), node.start))
                values = ()
        elif isinstance(node, Scalar):
            texts[name] = "" if node.unsaid else node.value
        else:
            problems.append(file.problem(ClaimFileError, Message.of("word-one-text", word=name), node.start))
        seen.add(name)
    for name in _REQUIRED:
        if name not in seen or (name != "values" and name in texts and not texts[name].strip()):
            what, hint = Message.of("settled-lacks", name=name), Message.of("hint-settle-again")
            if name == "because":
                what, hint = Message.of("settled-lacks-reason"), Message.of("hint-say-why")
            problems.append(file.problem(ClaimFileError, what, item.start, hint=hint))
    if len(problems) > before:
        return None
    about = tuple((field, texts[field]) for field in FIELDS if texts.get(field))
    said = (texts["finding"], texts["because"], texts.get("by", ""), texts.get("on", ""))
    settlement = Settlement(*said, values or (), what_about(about))
    return Entry(settlement, about)

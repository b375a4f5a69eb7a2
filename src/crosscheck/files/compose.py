"""YAML as a tree that knows where each node stands, with every scalar a string.

Built from libyaml's events rather than by PyYAML's composer: a third of the time, no recursion that a deep file
could exhaust, and anchors and tags are seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from crosscheck.errors import ClaimFileError
from crosscheck.files.text_file import TextFile, cut

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEPTH_LIMIT: Final = 20
SCALAR_LIMIT: Final = 1024 * 1024
# YAML 1.2.2, production 1 (c-printable), without the byte order mark, which only opens a stream.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_CONFLICT = re.compile(r"^<{7}(?= |\r?$)", re.MULTILINE)
_SURROGATE = re.compile("[\ud800-\udfff\x00]")


@dataclass(slots=True)
class Scalar:
    """A text: `value` as YAML reads it, `start` and `end` its offsets; `style` "" when unquoted, else ' " | or >."""

    value: str
    start: int
    end: int
    style: str

    @property
    def unsaid(self) -> bool:
        """Whether YAML calls it null: nothing, a tilde, or the bare word."""
        return not self.style and self.value in ("", "~", "null", "Null", "NULL")


@dataclass(slots=True)
class Sequence:
    """A list: its items in order; `flow` when written in brackets."""

    start: int
    end: int
    flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and values in order, duplicates included; `flow` when written in braces."""

    start: int
    end: int
    flow: bool
    pairs: list[tuple[Scalar, Node]] = field(default_factory=list)


Node = Scalar | Sequence | Mapping


def compose(file: TextFile) -> Node | None:
    """The tree of a file's one YAML document; None where it holds none.

    Raises ClaimFileError at the first place that is not YAML, or is YAML that a claim file has no use for: anchors,
    aliases, tags, several documents, keys that are no plain text, nesting beyond 20 levels.
    """
    found = _UNPRINTABLE.search(file.text)
    if found:
        raise file.problem(
            ClaimFileError,
            f"The character U+{ord(found.group()):04X} cannot stand in a YAML file as it is.",
            found.start(),
            hint=f'Write it as an escape inside double quotes ("\\u{ord(found.group()):04x}"), or remove it.',
        )
    loader = _Loader(file.text)
    try:
        return _Composer(file).compose(loader)
    except yaml.MarkedYAMLError as error:
        raise _syntax_problem(file, error) from None
    except (yaml.YAMLError, ValueError) as error:
        # ValueError: the pure Python scanner turns an escape beyond U+10FFFF into chr().
        raise ClaimFileError(f"Not valid YAML: {cut(str(error), 200)}.", location=file.location(0)) from None
    finally:
        loader.dispose()


class _Composer:
    """Turns events into nodes with a stack of its own."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.root: Node | None = None
        self.open: list[Sequence | Mapping] = []
        self.keys: list[Scalar | None] = []

    def compose(self, loader: Any) -> Node | None:
        documents = 0
        while True:
            event = loader.get_event()
            kind = type(event)
            # Most events are scalars: the order of the questions is that of how often they are answered with yes.
            if kind is yaml.ScalarEvent:
                self._refuse_extras(event)
                self._add_scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._refuse_extras(event)
                self._begin(event)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.keys.pop()
                self.open.pop().end = event.end_mark.index
            elif kind is yaml.AliasEvent:
                raise self._problem(event, f"An alias (*{cut(event.anchor)}) cannot stand here.", _WRITE_OUT)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise self._problem(event, "A second document begins here.", _ONE_DOCUMENT)
            elif kind is yaml.StreamEndEvent or event is None:
                return self.root

    def _begin(self, event: Any) -> None:
        if len(self.open) >= DEPTH_LIMIT:
            raise self._problem(event, f"Nested deeper than {DEPTH_LIMIT} levels.", "Claims need three.")
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node = kind(event.start_mark.index, event.end_mark.index, bool(event.flow_style))
        self._add(node)
        self.open.append(node)
        self.keys.append(None)

    def _add_scalar(self, event: Any) -> None:
        value = event.value
        if len(value) > SCALAR_LIMIT:
            raise self._problem(event, f"A text of more than {SCALAR_LIMIT} characters.", "Quote the sentence only.")
        if _SURROGATE.search(value):
            raise self._problem(event, "A text holds a NUL or half of a character (a lone surrogate).", "Remove it.")
        style = event.style or ""
        self._add(Scalar(value, event.start_mark.index, event.end_mark.index, "" if style == ":" else style))

    def _add(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self.keys[-1]
        if key is not None:
            parent.pairs.append((key, node))
            self.keys[-1] = None
        elif isinstance(node, Scalar):
            self.keys[-1] = node
        else:
            raise self.file.problem(
                ClaimFileError, "A key must be a word.", node.start, hint="Write `key: value`, one on a line."
            )

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            raise self._problem(event, f"An anchor (&{cut(event.anchor)}) cannot stand here.", _WRITE_OUT)
        if event.tag is not None:
            raise self._problem(
                event,
                f"A tag ({cut(event.tag)}) cannot stand here.",
                "Put the text in quotes if the sign belongs to it.",
            )

    def _problem(self, event: Any, what: str, hint: str) -> ClaimFileError:
        return self.file.problem(ClaimFileError, what, event.start_mark.index, hint=hint)


_WRITE_OUT: Final = "Write the value out where it is needed; put it in quotes if the sign belongs to it."
_ONE_DOCUMENT: Final = "Keep one source a file: remove the line `---`, or move what follows to a file of its own."

# What libyaml says, as far as people meet it, in words that say what to do. Checked in order.
_PLAIN_WORDS: Final = (
    ("mapping values are not allowed", "A colon and a space in a text without quotes.", "Put the text in quotes."),
    ("could not find expected ':'", "The line that opens here is no `key: value`.", "Add what is missing."),
    ("tab character", "A tab indents this line.", "YAML indents with spaces."),
    ("while scanning a quoted scalar", "The quotation mark that opens here is never closed.", "Close it."),
    ("did not find expected key", "This line does not fit the lines above.", "Check its indentation and quotes."),
    ("did not find expected '-'", "This line does not fit the lines above.", "Check its indentation and quotes."),
    ("did not find expected ',' or", "A bracket or brace that opens here is not closed properly.", "Close it."),
    ("did not find expected node content", "Something is missing here.", "Is a bracket or a brace not closed?"),
    ("block sequence entries are not allowed", "A dash cannot stand here.", "Begin the list on a line of its own."),
    ("unknown escape", "This escape is not known inside double quotes.", r"Write \\ for it, or use 'single quotes'."),
    ("invalid Unicode", "This escape is half of a character (a lone surrogate).", "Remove it."),
)  # fmt: skip


def _syntax_problem(file: TextFile, error: yaml.MarkedYAMLError) -> ClaimFileError:
    mark = error.problem_mark or error.context_mark
    offset = min(mark.index, len(file.text)) if mark else 0
    said = f"{error.context or ''} {error.problem or ''}"
    if conflict := _CONFLICT.search(file.text):
        hint = "Keep what is right of both sides and remove the marks."
        return file.problem(ClaimFileError, "A merge left a conflict here.", conflict.start(), length=7, hint=hint)
    character = file.text[offset : offset + 1]
    if "cannot start any token" in said:
        if character == "\t":
            return file.problem(ClaimFileError, "A tab indents this line.", offset, hint="YAML indents with spaces.")
        return file.problem(
            ClaimFileError, f"A text cannot begin with {character} unless quoted.", offset, hint="Put it in quotes."
        )
    for words, what, hint in _PLAIN_WORDS:
        if words in said:
            opened = error.context_mark
            if "opens here" in what and opened is not None:
                offset = min(opened.index, len(file.text))
            return file.problem(ClaimFileError, what, offset, hint=hint)
    return file.problem(ClaimFileError, f"Not valid YAML: {said.strip()}.", offset)

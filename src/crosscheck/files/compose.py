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
from crosscheck.model import Message, Sentence

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
            Message.of("character-not-yaml", group=f"{ord(found.group()):04X}"),
            found.start(),
            hint=Message.of("hint-character-not-yaml", group=f"{ord(found.group()):04x}"),
        )
    loader = _Loader(file.text)
    try:
        return _Composer(file).compose(loader)
    except yaml.MarkedYAMLError as error:
        raise _syntax_problem(file, error) from None
    except (yaml.YAMLError, ValueError) as error:
        # ValueError: the pure Python scanner turns an escape beyond U+10FFFF into chr().
        raise ClaimFileError(Message.of("not-yaml", error=cut(str(error), 200)), location=file.location(0)) from None
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
                raise self._problem(event, Message.of("no-alias-here", anchor=cut(event.anchor)), _WRITE_OUT)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise self._problem(event, Message.of("second-document"), _ONE_DOCUMENT)
            elif kind is yaml.StreamEndEvent or event is None:
                return self.root

    def _begin(self, event: Any) -> None:
        if len(self.open) >= DEPTH_LIMIT:
            raise self._problem(
                event, Message.of("nested-deeper", depth_limit=DEPTH_LIMIT), Message.of("hint-three-levels")
            )
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node = kind(event.start_mark.index, event.end_mark.index, bool(event.flow_style))
        self._add(node)
        self.open.append(node)
        self.keys.append(None)

    def _add_scalar(self, event: Any) -> None:
        value = event.value
        if len(value) > SCALAR_LIMIT:
            raise self._problem(
                event, Message.of("scalar-too-long", scalar_limit=SCALAR_LIMIT), Message.of("hint-quote-sentence")
            )
        if _SURROGATE.search(value):
            raise self._problem(event, Message.of("text-unwritable"), Message.of("hint-remove-it"))
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
                ClaimFileError, Message.of("key-a-word"), node.start, hint=Message.of("hint-key-a-word")
            )

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            raise self._problem(event, Message.of("no-anchor-here", anchor=cut(event.anchor)), _WRITE_OUT)
        if event.tag is not None:
            raise self._problem(
                event,
                Message.of("no-tag-here", tag=cut(event.tag)),
                Message.of("hint-quote-sign"),
            )

    def _problem(self, event: Any, what: Sentence, hint: Sentence) -> ClaimFileError:
        return self.file.problem(ClaimFileError, what, event.start_mark.index, hint=hint)


_WRITE_OUT: Final = Message.of("hint-write-out")
_ONE_DOCUMENT: Final = Message.of("hint-one-document")

# What libyaml says, as far as people meet it, in words that say what to do. Checked in order.
_PLAIN_WORDS: Final = (
    ("mapping values are not allowed", Message.of("colon-unquoted"), Message.of("hint-text-in-quotes")),
    ("could not find expected ':'", Message.of("no-key-value"), Message.of("hint-add-missing")),
    ("tab character", Message.of("tab-indents"), Message.of("hint-tab-indents")),
    ("while scanning a quoted scalar", Message.of("quote-never-closed"), Message.of("hint-close-it")),
    ("did not find expected key", Message.of("line-does-not-fit"), Message.of("hint-line-does-not-fit")),
    ("did not find expected '-'", Message.of("line-does-not-fit"), Message.of("hint-line-does-not-fit")),
    ("did not find expected ',' or", Message.of("bracket-open"), Message.of("hint-close-it")),
    ("did not find expected node content", Message.of("something-missing"), Message.of("hint-something-missing")),
    ("block sequence entries are not allowed", Message.of("no-dash-here"), Message.of("hint-no-dash-here")),
    ("unknown escape", Message.of("unknown-escape"), Message.of("hint-unknown-escape")),
    ("invalid Unicode", Message.of("half-character-escape"), Message.of("hint-remove-it")),
)  # fmt: skip


_OPENED: Final = ("no-key-value", "quote-never-closed", "bracket-open")
"""What is told at the place where something was opened, not where the reader noticed."""


def _syntax_problem(file: TextFile, error: yaml.MarkedYAMLError) -> ClaimFileError:
    mark = error.problem_mark or error.context_mark
    offset = min(mark.index, len(file.text)) if mark else 0
    said = f"{error.context or ''} {error.problem or ''}"
    if conflict := _CONFLICT.search(file.text):
        hint = Message.of("hint-merge-conflict")
        return file.problem(ClaimFileError, Message.of("merge-conflict"), conflict.start(), length=7, hint=hint)
    character = file.text[offset : offset + 1]
    if "cannot start any token" in said:
        if character == "\t":
            return file.problem(ClaimFileError, Message.of("tab-indents"), offset, hint=Message.of("hint-tab-indents"))
        return file.problem(
            ClaimFileError,
            Message.of("text-cannot-begin", character=character),
            offset,
            hint=Message.of("hint-in-quotes"),
        )
    for words, what, hint in _PLAIN_WORDS:
        if words in said:
            opened = error.context_mark
            if what.code in _OPENED and opened is not None:
                offset = min(opened.index, len(file.text))
            return file.problem(ClaimFileError, what, offset, hint=hint)
    return file.problem(ClaimFileError, Message.of("not-yaml", error=said.strip()), offset)

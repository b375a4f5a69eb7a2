"""A text as blocks and sentences, every one with its exact place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, acronym, tokenise
from crosscheck.extract.text.accented import accented
from crosscheck.extract.text.dateline import dateline_end
from crosscheck.extract.text.furniture import furniture

BlockKind = Literal["heading", "paragraph", "item"]

_BULLET = re.compile(r"\s{0,12}(?:[-–—•·*+▪►]|\d{1,2}[.)])\s+")
_HEADING_MARK = re.compile(r"\s{0,3}#{1,6}\s")
_CLOSERS = frozenset("»”\"')*_]’")
_WRAP = 58  # a line at least this long that ends without a full stop goes on in the next one
_NARROW = 24  # columns of a newspaper's narrow column; a shorter line is an entry of a list
_HEADING_WORDS = 16
_ITEM_WORDS = 16  # words and marks of a list item that goes on the sentence before the list
_MOST_TOKENS = 400  # words and marks of the longest sentence that is read as one
_ITEM_ENDS = frozenset(".;,")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item: text[start:end]."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence; `heading` says that it titles what follows, `question` that it asks."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    block: int
    heading: bool = False
    question: bool = False


def segment(text: str, grammar: Grammar, boilerplate: Sequence[tuple[int, int]] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text in order, page furniture left out."""
    sentences: list[Sentence] = []
    blocks = _blocks(text, grammar, boilerplate)
    number = 0
    while number < len(blocks):
        block = blocks[number]
        opened = dateline_end(text, block.start, block.end) if block.kind == "paragraph" else block.start
        tokens = tokenise(text, opened, block.end)
        items = _listed(text, blocks, number + 1) if tokens and tokens[-1].text == ":" else []
        for item in items:
            tokens.extend(item)
        for sentence in _sentences(text, tokens, number, block.kind == "heading", grammar):
            sentences.extend(_cut(sentence))
        number += 1 + len(items)
    return tuple(sentences)


def _cut(sentence: Sentence) -> list[Sentence]:
    """A sentence, or its pieces where it is longer than people write: reading one takes more than its length."""
    tokens = sentence.tokens
    if len(tokens) <= _MOST_TOKENS:
        return [sentence]
    pieces = []
    first = 0
    while first < len(tokens):
        last = min(first + _MOST_TOKENS, len(tokens))
        if last < len(tokens):
            last = next((at + 1 for at in range(last - 1, first, -1) if not tokens[at].word), last)
        piece = tokens[first:last]
        pieces.append(replace(sentence, start=piece[0].start, end=piece[-1].end, tokens=piece))
        first = last
    return pieces


def _listed(text: str, blocks: Sequence[Block], first: int) -> list[list[Token]]:
    """The short items of a list that a colon opens, each behind a mark of no width."""
    items: list[list[Token]] = []
    for block in blocks[first:]:
        if block.kind != "item":
            break
        tokens = tokenise(text, block.start, block.end)
        while tokens and tokens[-1].text in _ITEM_ENDS:
            tokens.pop()
        if not tokens or len(tokens) > _ITEM_WORDS or any(token.text in ".!?" for token in tokens):
            return []
        start = block.start
        items.append([Token(start, start, ";", ";", False), *tokens] if items else tokens)
    return items if len(items) > 1 else []


def _blocks(text: str, grammar: Grammar, boilerplate: Sequence[tuple[int, int]]) -> list[Block]:
    lines = _lines(text)
    skipped = furniture(text, lines, grammar)
    blocks: list[Block] = []
    open_start = open_end = -1
    item = False
    width = _width(lines)

    def close() -> None:
        nonlocal open_start, item
        if open_start >= 0:
            blocks.append(Block(open_start, open_end, "item" if item else _kind(text[open_start:open_end])))
        open_start, item = -1, False

    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        if not line.strip() or number in skipped or any(a <= start and end <= b for a, b in boilerplate):
            close()
            continue
        start = next((b for a, b in boilerplate if a == start and b < end), start)
        line = text[start:end]
        bullet = _BULLET.match(line)
        if bullet or _HEADING_MARK.match(line):
            close()
            marked = start + (bullet.end() if bullet else line.index("#"))
            open_start, open_end, item = marked, end, bool(bullet)
            if not bullet:
                close()
            continue
        if open_start >= 0 and _goes_on(text[lines[number - 1][0] : lines[number - 1][1]], line, width):
            open_end = end
            continue
        close()
        open_start, open_end = start, end
    close()
    return [_trimmed(text, block) for block in blocks if text[block.start : block.end].strip()]


def _lines(text: str) -> list[tuple[int, int]]:
    lines = []
    start = 0
    for line in text.splitlines(keepends=True):
        lines.append((start, start + len(line.rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))))
        start += len(line)
    return lines


def _width(lines: Sequence[tuple[int, int]]) -> int:
    """The columns that the text is set in: its longest line, one that stands out alone left aside."""
    lengths = sorted(end - start for start, end in lines)
    return lengths[-2] if len(lengths) > 1 else 0


def _goes_on(last_line: str, line: str, width: int) -> bool:
    """Whether a line continues the one above: that one is full, or stops in mid-sentence before a small letter.

    A line is full where the next word would not have fitted into the columns of the text. What an agency opens a
    report with ("PARIS, 14 octobre (AFP) – ") continues no title.
    """
    last_line = last_line.rstrip()
    if last_line.rstrip("".join(_CLOSERS)).endswith((".", "!", "?", "…", ":")):
        return False
    first = line.split(maxsplit=1)[0]
    if first[0].isupper() and last_line[-1] != "," and len(last_line) + 1 + len(first) <= width:
        return False
    if dateline_end(line, 0, len(line)):
        return False
    return len(last_line) >= _WRAP or (len(last_line) >= _NARROW and line.lstrip()[:1].islower())


def _trimmed(text: str, block: Block) -> Block:
    start, end = block.start, block.end
    while start < end and text[start] in " \t\xa0#>":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Block(start, end, block.kind)


def _kind(block: str) -> BlockKind:
    bare = block.strip().rstrip("".join(_CLOSERS) + " ")
    if block.lstrip().startswith("#"):
        return "heading"
    if not bare or bare[-1] in ".!…;:" or len(bare.split()) > _HEADING_WORDS:
        return "paragraph"
    if "@" in bare:
        return "paragraph"  # "Press contact: Ann Lee, ann@velmont.example": an address titles nothing
    if bare[-1] == "?":
        return "heading" if len(bare.split()) <= _HEADING_WORDS and "." not in bare else "paragraph"
    return "heading"


def _sentences(text: str, tokens: Sequence[Token], block: int, heading: bool, grammar: Grammar) -> list[Sentence]:
    found = []
    first = 0
    for index, token in enumerate(tokens):
        if token.text in ".!?…" and _ends_here(tokens, index, grammar):
            last = index + 1
            while last < len(tokens) and tokens[last].text in _CLOSERS and not _opens(text, tokens, last):
                last += 1
            if last > first:
                found.append(_sentence(accented(tokens[first:last], grammar), block, heading, token.text == "?"))
            first = last
        elif token.word and len(token.text) > 2 and token.text.endswith(".") and _dotted_ends(tokens, index, grammar):
            found.append(_sentence(accented(tokens[first : index + 1], grammar), block, heading, False))
            first = index + 1
    if first < len(tokens):
        found.append(_sentence(accented(tokens[first:], grammar), block, heading, False))
    return found


def _sentence(tokens: tuple[Token, ...], block: int, heading: bool, question: bool) -> Sentence:
    return Sentence(tokens[0].start, tokens[-1].end, tokens, block, heading, question)


def _opens(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a straight quotation mark belongs to what follows: white space before it, none after."""
    token = tokens[index]
    return token.start > 0 and text[token.start - 1].isspace() and token.text in "\"'"


def _ends_here(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    token = tokens[index]
    if index + 1 >= len(tokens):
        return True
    following = tokens[index + 1]
    if token.text == "." and following.start == token.end and following.text not in _CLOSERS:
        return False
    if token.text == "." and index and tokens[index - 1].end == token.start:
        before = tokens[index - 1].text
        if grammar.has(before.lower(), "legal_forms") and _opens_sentence(following, grammar):
            return True  # "... et le fabricant X Inc. Basé à Y, il ..."
        shouted = acronym(before)  # "le 737 MAX. Le groupe ..."
        initial = len(before) == 1 and before.isalpha() and before.isupper()
        unit = _unit(tokens, index - 1) and _opens_sentence(following, grammar)
        if initial or (before.lower() in grammar.abbreviations and not (shouted or unit)):
            return False
    place = index + 1
    while place < len(tokens) and tokens[place].text in _CLOSERS:
        place += 1
    if place >= len(tokens):
        return True
    first = tokens[place].text
    if not first[0].islower() or any(char.isupper() for char in first):  # "xAI", "eBay"
        return True
    return token.text == "." and place == index + 1 and following.start > token.end + 1


def _unit(tokens: Sequence[Token], at: int) -> bool:
    """Whether a short word is the unit of the figure before it ("mesure 212 m. La tour ...")."""
    return at > 0 and tokens[at].text.islower() and tokens[at - 1].text[-1].isdigit()


def _opens_sentence(token: Token, grammar: Grammar) -> bool:
    """Whether a word with a capital is one that no name begins with: a small word, or a form of a verb."""
    return token.text[0].isupper() and (grammar.has(token.low, "never") or token.low in grammar.forms)


def _dotted_ends(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "U.S." ends a sentence only before a word that opens one for certain."""
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return following.text[0].isupper() and grammar.has(following.low, "never")

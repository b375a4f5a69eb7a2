"""The text as the grammar sees it: one kind of space, apostrophe, hyphen and digit, with a way back to the original.

Every character that only *looks* different is replaced by its plain form in place. What takes no room on the page
(soft hyphens, zero-width characters, combining marks, Markdown emphasis, a word broken across lines) is taken out,
and the map remembers it. So the grammar reads plain text and every offset it gives indexes the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

from crosscheck.model.frozen import frozen

# Spaces of the Unicode category Zs, and the tab; line ends are looked at apart.
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_APOSTROPHES = "\u2019\u2018\u02bc\u02b9\u00b4\u0060\u201b\uff07"
_HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d\u02d7"
_DASHES = "\u2012\u2014\u2015"
# Decimal digits of other scripts that stand in news texts: Arabic-Indic, its eastern form, Devanagari, full width.
_DIGIT_BLOCKS = (0x0660, 0x06F0, 0x0966, 0xFF10)


@lru_cache(maxsize=1)
def _plain_characters() -> dict[int, str]:
    """One character for one character: code point -> plain form."""
    table: dict[int, str] = {}
    table.update(dict.fromkeys(map(ord, _SPACES), " "))
    table.update(dict.fromkeys(map(ord, _APOSTROPHES), "'"))
    table.update(dict.fromkeys(map(ord, _HYPHENS), "-"))
    table.update(dict.fromkeys(map(ord, _DASHES), "–"))
    for zero in _DIGIT_BLOCKS:
        table.update({zero + digit: str(digit) for digit in range(10)})
    for offset in range(94):  # full-width forms of ASCII; digits are among them
        table.setdefault(0xFF01 + offset, chr(0x21 + offset))
    table.update({0x066B: ".", 0x066C: ",", 0x066A: "%"})  # Arabic decimal mark, group mark and percent sign
    table.update({0xFE69: "$", 0xFFE0: "¢", 0xFFE1: "£", 0xFFE5: "¥", 0x03BC: "µ", 0x2126: "Ω", 0x212A: "K"})
    table.update({0x0130: "I", 0x2028: "\n", 0x2029: "\n", 0x000B: "\n", 0x000C: "\n", 0x0085: "\n", 0x000D: "\n"})
    return table


# What is taken out, or composed, and so changes the length. A combining mark is matched with the letter before it.
_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2063\ufeff\u202a-\u202e\u2066-\u2069"  # ranges, for a character class
_MARKS = "\u0300-\u036f"
_CUTS = re.compile(
    rf"(?P<composed>[^\W\d_][{_MARKS}]{{1,8}})"
    rf"|(?P<broken>(?<=[^\W\d_])[-\u00ad][ ]{{0,3}}\r?\n[ ]{{0,8}}(?=[a-zà-öø-ÿ]))"
    rf"|(?P<invisible>[{_INVISIBLE}]{{1,64}})"
    r"|(?P<emphasis>(?<![\w*])[*_]{1,3}(?=[\d$€£¥+~<>≥≤≈-])|(?<=[^\W_])[*_]{1,3}(?![\w*])|(?<=[%$€£¥+°])[*_]{1,3}(?![\w*]))"
    r"|(?P<elision>(?<=\d[ \u00a0\u202f])\[(?:…|\.{3})\][ \u00a0\u202f](?=[a-zà-öø-ÿ%€$£°]))"  # "3,4 […] milliards"
    r"|(?P<return>\r(?=\n))"
)
_MAY_CUT = re.compile(rf"[{_MARKS}{_INVISIBLE}*\r_]|-[ ]{{0,3}}\n|\[(?:…|\.{{3}})\]")
# The number of a footnote behind a word ("euros¹"); behind a symbol it is a power ("km²").
_NOTE_NUMBER = re.compile(r"[¹²³⁰⁴-⁹]{1,3}(?!\w)")
_SYMBOL_LENGTH = 3
_LINE_END = re.compile(r"(?<![\n.!?:;])\n(?![\s\-*•#>|]|\d{1,2}[.)])")
_CHAIN = re.compile(r"(?<!\d)\d{1,9}(?:[-./,:'–]\d{1,9}){13,}+")
_NOTHING = "■"
_WRAPPED = 50  # a line at least this long that ends without a full stop was broken by its layout, not by its author
_NARROW = 24  # so was one of a newspaper's narrow column, where the next line goes on with a small letter


@frozen
class View:
    """A text for reading: `text` is plain, `lower` its lower case, letter for letter; `original` is what was given.

    `cuts` and `shifts` are the map: from position `cuts[i]` of `text` on, the original lies `shifts[i]` further right.
    """

    original: str
    text: str
    lower: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def start(self, position: int) -> int:
        """Where the character at `position` of `text` begins in the original."""
        if not self.cuts:
            return position
        index = bisect_right(self.cuts, position)
        return position + (self.shifts[index - 1] if index else 0)

    def end(self, position: int) -> int:
        """Where the stretch that ends before `position` of `text` ends in the original (exclusive)."""
        if not self.cuts or position == 0:
            return position
        return self._after(position - 1)

    def _after(self, position: int) -> int:
        """The end, in the original, of the one character at `position`, with the marks composed into it."""
        begin = self.start(position) + 1
        while begin < len(self.original) and unicodedata.combining(self.original[begin]):
            begin += 1
        return begin

    def position(self, original: int) -> int:
        """Where a place of the original lies in `text`; inside what was taken out, the place before it."""
        if not self.cuts:
            return original
        index = bisect_right(range(len(self.cuts)), original, key=lambda cut: self.cuts[cut] + self.shifts[cut])
        if not index:
            return min(original, self.cuts[0])
        limit = self.cuts[index] if index < len(self.cuts) else len(self.text)
        return min(original - self.shifts[index - 1], limit)

    def slice(self, start: int, end: int) -> str:
        """The words of the original behind `text[start:end]`."""
        return self.original[self.start(start) : self.end(end)]


def view(text: str) -> View:
    """The plain view of a text; linear in its length. A text without anything to take out needs no map."""
    if not _MAY_CUT.search(text):
        plain = _join_lines(_without_chains(_plainly(text)))
        return View(text, plain, plain.lower())
    parts: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    length = done = 0
    for cut in _CUTS.finditer(text):
        start, end = cut.span()
        kept = unicodedata.normalize("NFC", cut[0]) if cut.lastgroup == "composed" else ""
        if len(kept) == end - start:
            continue  # nothing to compose: the marks stay, one for one
        parts += text[done:start], kept
        length += start - done + len(kept)
        done = end
        cuts.append(length)
        shifts.append(end - length)
    parts.append(text[done:])
    plain = _join_lines(_without_chains(_plainly("".join(parts))))
    return View(text, plain, plain.lower(), tuple(cuts), tuple(shifts))


def _without_chains(plain: str) -> str:
    """The text with endless chains of figures ("1.1.1.1…", a dump, a table without spaces) made a sign and spaces:
    they say nothing in any language, and every link of one would be looked at as a number and as a date."""
    return _CHAIN.sub(lambda found: _NOTHING.ljust(len(found[0])), plain)


def _plainly(text: str) -> str:
    """The text with its odd characters replaced; few are odd, so they are looked for first."""
    table = _plain_characters()
    plain = _odd_characters().sub(lambda found: table[ord(found[0])], text)
    return _NOTE_NUMBER.sub(_note_number, plain)


def _note_number(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - _SYMBOL_LENGTH - 1) : found.start()]
    return " " * len(found[0]) if len(before) > _SYMBOL_LENGTH and before.isalpha() else found[0]


@lru_cache(maxsize=1)
def _odd_characters() -> re.Pattern[str]:
    return re.compile("[" + "".join(re.escape(chr(code)) for code in _plain_characters()) + "]")


def _join_lines(plain: str) -> str:
    """A line end inside a paragraph that was wrapped by its layout is a space; lists, titles and tables keep theirs."""
    if "\n" not in plain:
        return plain
    ends = [match.start() for match in _LINE_END.finditer(plain)]
    if not ends:
        return plain
    characters = list(plain)
    for end in ends:
        width = _NARROW if plain[end + 1 : end + 2].islower() else _WRAPPED
        if end >= width and plain.rfind("\n", end - width, end) < 0:
            characters[end] = " "
    return "".join(characters)

"""Figures that are no quantities: names with a number, codes, labels, times, scores, telephone numbers, lists."""

from __future__ import annotations

import re

from crosscheck.read.lexicon import Lexicon
from crosscheck.read.longest import longest
from crosscheck.read.numerals import read_numeral
from crosscheck.read.quantity import Quantity

_PHONE = re.compile(
    r"\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}|0\d(?:[ .-]\d{2}){4}|\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)|\d{3}-\d{4}(?!\d)"
    r"|0\d{2,4} \d{3,4} \d{3,4}(?!\d)"
)
_CLOCK = re.compile(
    r"\d{1,2}(?:\.\d{2})? ?[aApP]\.? ?[mM]\b\.?"  # 3.30pm, 3 p.m.
    r"|(?:\d{1,2}')?\d{1,2}(?:''|\")\d{1,3}(?!\d)"  # 9"81, 2'05"30
    r"|\d{1,3}:\d(?!\d)|\d{1,2}(?::\d{2}(?:\.\d{1,3})?){1,2}(?: ?[ap]\.?m\b\.?)?"  # 3:30, 1:02:03.4 pm
    r"|\d{1,2} ?h ?\d{2}(?!\d| ?min)"  # 15h30, but "2 h 05 min" is a duration
)
_VERSION = re.compile(r"\d{1,4}(?:\.\d{1,4}){2,12}(?![\d])")
_RUN = re.compile(r"[\w]+(?:[.,/:'’-]\w+){0,12}")
_DIGITS = re.compile(r"\d+")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w&'-]*)[.:]? ?$")
_WORD_BEHIND = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]{1,64}")
YEARS = (1900, 2099)  # bare figures of this range are years unless a noun makes them a count


def skip_code(text: str, start: int, decimal: str) -> int:
    """Where a code that begins with this digit ends (telephone numbers, versions, times); `start` where it is none."""
    if found := _CLOCK.match(text, start):
        return found.end()
    if (found := _VERSION.match(text, start)) and read_numeral(text, start, decimal) is None:
        return found.end()
    back = start - (text[max(0, start - 1) : start] in ("+", "("))
    if found := _PHONE.match(text, back):
        return found.end()
    return start


def run_end(text: str, start: int) -> int:
    """The end of the run of letters, digits and inner marks that a position stands in: "24/7", "B200", "1.2.3"."""
    found = _RUN.match(text, start)
    return found.end() if found else start + 1


def inside_code(text: str, lower: str, start: int, words: Lexicon) -> bool:
    """Whether letters, a hash or an address stand right in front of a digit: "B200", "GPT-4", "#12", "www.x.org/2"."""
    if not start:
        return False
    before = text[start - 1]
    if before.isalpha() or before == "_":
        letters = re.search(r"[^\W\d_]+$", text[max(0, start - 6) : start])
        word = letters[0] if letters else ""
        return not (
            word in words.codes or text[start - 1 - len(word) : start - len(word)] == "$" or word in ("RM", "Rs", "RMB")
        )
    if before in "#@\\":
        return True
    if before == "'" and not text[start - 2 : start - 1].isdigit():
        return True
    if before == "-" and start > 1 and text[start - 2].isalpha():
        joined = re.search(r"([^\W\d_]+)-$", lower[max(0, start - 20) : start])
        return not (joined and (joined[1] in words.connectors or joined[1] in words.words or joined[1] in words.codes))
    token = text[max(0, text.rfind(" ", max(0, start - 120), start)) : start]
    return "://" in token or "www." in token or "@" in token


def is_no_quantity(text: str, lower: str, made: Quantity, words: Lexicon, *, hedged: bool) -> bool:
    """Whether a number without a unit is a label, a name's part, a year, an ordinal, a list mark or a pronoun."""
    number = made.number
    after = text[made.end : made.end + 1]
    if number.figures and number.plain and _ordinal(lower, made, words):
        return True
    if _time_of_day(lower, made, words):
        return True
    if lower[made.start : made.end] in words.formats:
        return True
    if not made.bare or made.scale != 1 or made.sign_before:
        return False
    if not number.figures:
        return _pronoun(text, lower, made, words, hedged=hedged)
    if after.isalpha() or after in ("_", "@") or (after == ":" and text[made.end + 1 : made.end + 2].isdigit()):
        return True
    if after == "-" and text[made.end + 1 : made.end + 2].isupper() and not made.counted:
        return True
    if _list_mark(text, made):
        return True
    multiple = made.counted is not None and made.counted.lower() in words.multiples  # "won the title 26 times"
    if not multiple and _label(lower, made, words.labels if number.plain else words.numbered, words.repeated):
        return True
    if not number.plain:
        return False
    if not hedged and _name(text, made, words):
        return True
    return _year(lower, made, words, hedged=hedged)


def _ordinal(lower: str, made: Quantity, words: Lexicon) -> bool:
    found = _LETTERS.match(lower, made.number.end)
    return bool(found and found[0] in words.ordinal_endings and made.number.end >= made.end)


def _time_of_day(lower: str, made: Quantity, words: Lexicon) -> bool:
    """8 pm, à 20 heures, 20h30: a figure up to 24 with a word of the clock."""
    hour = made.unit == "h"
    if hour and not made.number.figures and made.value != made.number.value:  # "à deux heures trente"
        before = _WORD_BEFORE.search(lower[max(0, made.start - 12) : made.start])
        return bool(before and before[1] in words.time_before - words.of)
    if not made.number.plain or made.value > 24:
        return False
    found = longest(words.times, lower, made.number.end + (lower[made.number.end : made.number.end + 1] == " "))
    if found is None:
        return False
    word = lower[found[1] - 2 : found[1]]
    if not hour and (made.bare or made.end == found[1]):
        return word not in ("es", "re", " h")
    before = _WORD_BEFORE.search(lower[max(0, made.start - 12) : made.start])
    return hour and bool(before and before[1] in words.time_before)


def _list_mark(text: str, made: Quantity) -> bool:
    """ "3)" and "(3)" and "[3]", "3. " at the beginning of a line: they number what follows."""
    before, after = text[made.start - 1 : made.start] if made.start else "\n", text[made.end : made.end + 2]
    if before in "([" and before and after[:1] in (")", "]"):
        return True
    if after[:1] == ")" or after == " )":
        return "(" not in text[max(0, made.start - 60) : made.start]
    line = text[max(0, made.start - 3) : made.start].strip(" *-•")
    at_line_start = made.start < 4 or text[max(0, made.start - 4) : made.start].rstrip(" *-•").endswith("\n")
    return at_line_start and (not line or line.endswith("\n")) and after in (". ", ") ") and made.value < 200


def _label(lower: str, made: Quantity, labels: frozenset[str], repeated: frozenset[str]) -> bool:
    before = _WORD_BEFORE.search(lower[max(0, made.start - 24) : made.start])
    if before and before[1].rpartition("'")[2] in labels:
        further = _WORD_BEFORE.search(lower[max(0, made.start - 40) : max(0, made.start - 24) + before.start()])
        return further is None or further[1] not in repeated  # "every day 830 people"
    sign = lower[max(0, made.start - 3) : made.start].rstrip()
    return sign.endswith(("n°", "nº", "#", "§", "°"))


def _name(text: str, made: Quantity, words: Lexicon) -> bool:
    """A number that is part of a name: "iPhone 15", "Boeing 787", "GTC 2025", "787 Dreamliner"."""
    if made.value >= 10000:
        return False
    before = re.search(r"([^\W_][\w&'.]*)( |-)$", text[max(0, made.start - 30) : made.start])
    if before and any(char.isupper() for char in before[1]):
        word = before[1].lower().strip(".")
        tail = word.rpartition("'")[2]
        plain = word in words.noun_stop or tail in words.noun_stop or word in words.openers or word in words.year_before
        hedging = any(phrase.split()[-1] == word for phrase in words.hedges_before) if not plain else True
        return not hedging and word not in words.words and word not in words.change
    return _name_behind(text, made, words)


def _name_behind(text: str, made: Quantity, words: Lexicon) -> bool:
    """A name behind the figures: "the 787 Dreamliner", but "100 Français", "12 Chinese firms", "ordered 12 Boeing"."""
    if not made.counted or words.language.text("nouns", "capitals") != "names":
        return False
    first, last = made.counted.split()[0], made.counted.split()[-1]
    at = text.find(made.counted, made.end, made.end + len(made.counted) + 8) + len(made.counted)
    if any(char.isdigit() for char in made.counted) or text[at + 1 : at + 2].isdigit():
        return False  # "50 A320neo", "20 Boeing 787" are counted
    plural = last.endswith(("s", "x")) or last.lower() in words.plurals
    before = _WORD_BEFORE.search(text[max(0, made.start - 24) : made.start])
    alone = not text[max(0, made.start - 1) : made.start].strip()  # a value by itself, as a claim has it
    leads = words.count_leads if made.value >= _POSTCODE else words.count_leads | words.level_leads
    counts = before[1].islower() and (before[1] not in words.noun_stop or before[1] in leads) if before else alone
    return first[0].isupper() and not first.isupper() and not plural and not counts


_POSTCODE = 1000
"""From here on a figure behind "at" may be one ("à 1000 Bruxelles")."""


def _counts_noun(lower: str, end: int, words: Lexicon) -> bool:
    """Whether a noun follows a collective number ("une quarantaine d'élèves"), not its length ("de sept jours")."""
    lead = next((of for of in _leads(words) if lower.startswith(of, end)), "")
    found = _WORD_BEHIND.match(lower, end + len(lead)) if lead else None
    return found is not None and not found[0][0].isdecimal() and found[0] not in words.words


def _leads(words: Lexicon) -> list[str]:
    """The words for "of", with the blanks around them; an elided one has none behind it ("d'")."""
    return [f" {of}" if of.endswith("'") else f" {of} " for of in words.of]


def _year(lower: str, made: Quantity, words: Lexicon, *, hedged: bool) -> bool:
    value = made.value
    if (
        made.negative
        or value != value.to_integral_value()
        or len(_DIGITS.findall(lower[made.start : made.end])[0]) != 4
    ):
        return False
    before = _WORD_BEFORE.search(lower[max(0, made.start - 24) : made.start])
    after_time = bool(before and before[1] in words.year_before)
    if YEARS[0] <= value <= YEARS[1]:
        if hedged and made.counted:
            return False
        plural = bool(
            made.counted
            and made.counted[0].islower()
            and (made.counted.endswith(("s", "x")) or made.counted in words.plurals)
        )
        return not plural or after_time
    return False


def _inside_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" -")
    return bool(before) and before[-1].isalpha()


def _named(text: str, made: Quantity) -> bool:
    """Whether a number word with a capital is a name's: "les Vingt-Sept", "les Trois Vallées", "Deux-Sèvres"."""
    if text[made.end : made.end + 1] == "-" and text[made.end + 1 : made.end + 2].isupper():
        return True
    named = not made.counted or made.counted[0].isupper()
    return named and _inside_sentence(text, made.start)


def _pronoun(text: str, lower: str, made: Quantity, words: Lexicon, *, hedged: bool) -> bool:
    """ "one" and its like without a noun: "no one", "one of", "the one that"; "neuf" that is no nine."""
    number = made.number
    printed = lower[made.start : made.end]
    if number.article:
        return True
    names = words.language.text("nouns", "capitals") == "names"  # the Group of Seven, les Vingt-Sept
    if names and text[made.start].isupper() and _named(text, made):
        return True
    if number.fraction and number.value == made.value and not made.counted:
        return (
            printed in words.fractions
            and not hedged
            and not lower.startswith(tuple(f" {of} " for of in words.of), made.end)
        )
    if number.fraction and printed in words.fractions and not hedged:
        return True
    if printed in words.genitive:
        return not _counts_noun(lower, made.end, words)
    if printed not in words.doubtful:
        return False
    before = _WORD_BEFORE.search(lower[max(0, made.start - 24) : made.start])
    if before and before[1] in words.pronoun_before:
        return True
    following = _LETTERS.match(lower, made.end + 1)
    return (
        made.counted is None
        or bool(following and following[0] in words.pronoun_after)
        or lower[made.end : made.end + 2] == "'s"
    )

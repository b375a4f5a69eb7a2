"""Dates in running text: days, months, quarters, seasons, years, parts and ranges of them, relative dates.

One grammar reads every language; what differs between languages is in the `[dates]` tables of its file. A date is
an interval of days. What looks like a date and cannot be decided is Unread, with the reason; what is a number, a name
with a year ("Expo 2030") or a count is no date.
"""

from __future__ import annotations

from datetime import date

from crosscheck.model import Hedge, Mention, Span, Tense, Unread
from crosscheck.read.dates_numeric import Order, order_of
from crosscheck.read.dates_parse import Parser
from crosscheck.read.dates_rules import DateRules, date_rules
from crosscheck.read.dates_said import Reading, Said
from crosscheck.read.dates_tokens import Tokens, tokenize
from crosscheck.read.relative import in_tense
from crosscheck.read.span import When, span_of
from crosscheck.read.text import View

_SMALL = 4  # letters of a word that says more than "on" or "ce"


def find_dates(view: View, language: str, today: date | None = None) -> tuple[Mention, ...]:
    """The dates of a text in order, none overlapping another; offsets and words are those of the original text.

    `language` is a code there is a file for, with or without a region ("en-GB": the region fixes the order of day and
    month). `today` is the document's date, from which relative dates are counted.
    """
    code, _, region = language.partition("-")
    rules = date_rules(code.lower())
    tokens = tokenize(view.text)
    parser = Parser(tokens, rules, _order(rules, region) or order_of(tokens), today)
    mentions: list[Mention] = []
    behind = 0
    for at in rules.openings["top"].places(tokens):
        reading = parser.read(at) if at >= behind else None
        if reading is None:
            continue
        behind = reading.end
        for said in _all(parser, tokens, rules, reading.said):
            first = reading.first if said is reading.said else said.first
            mentions.append(_mention(view, tokens, said, reading, first, today))
            behind = max(behind, said.last)
    return tuple(mentions)


def read_date(view: View, language: str, today: date | None = None, tense: Tense = "") -> Span | Unread | None:
    """The date that a whole text states, a year or month alone included ("2028", "March"); None where it is none."""
    code, _, region = language.partition("-")
    rules = date_rules(code.lower())
    tokens = tokenize(view.text.rstrip(" .,;"))
    reading = Parser(tokens, rules, _order(rules, region), today).read_whole()
    return None if reading is None or reading.said is None else _value(reading.said, reading.hedge, today, tense)


def read_weekday(view: View, language: str) -> int | None:
    """The day of the week, 1 (Monday) to 7, that a whole text names with small words and a part of the day at most."""
    tokens = tokenize(view.text)
    parser = Parser(tokens, date_rules(language.partition("-")[0].lower()), "", None)
    for at in range(min(len(tokens.words), 2)):
        for end, weekday in parser.slot("weekday", at):
            behind = view.text[tokens.ends[end - 1] :].split()  # "après-midi" is one
            if len(behind) <= 1 and all(len(word) < _SMALL for word in tokens.words[:at]):
                return int(weekday)
    return None


def _order(rules: DateRules, region: str) -> Order:
    order = rules.regions.get(region.upper(), rules.order)
    return "dmy" if order == "dmy" else "mdy" if order == "mdy" else ""


def _all(parser: Parser, tokens: Tokens, rules: DateRules, first: Said | None) -> list[Said]:
    """The date that was read, the second one that its words give, and the years listed after it."""
    if first is None:
        return []
    said = [first]
    while said[-1].also is not None:
        said.append(said[-1].also)
    if first.kind != "year":
        return said
    at = first.last
    while at < len(tokens.words) and (tokens.words[at] == "," or tokens.words[at] in rules.lists["and"]):
        years = [value for _, value in parser.slot("it", at + 1)] if at + 1 < len(tokens.words) else []
        year = next((value for value in years if value.kind == "year"), None)
        if year is None:
            break
        said.append(year)
        at = year.last
    return said


def _mention(view: View, tokens: Tokens, said: Said, reading: Reading, first: int, today: date | None) -> Mention:
    start, end = tokens.starts[said.first], tokens.ends[said.last - 1]
    value = _value(said, reading.hedge, today)
    hedge_start = tokens.starts[first] if reading.hedge != "exact" else start
    begin, finish = view.start(start), view.end(end)
    return Mention(begin, finish, view.original[begin:finish], value, min(view.start(hedge_start), begin))


def _value(said: Said, hedge: Hedge, today: date | None, tense: Tense = "") -> Span | Unread:
    """What was said as a span of days; a missing year is supplied where the document's date and the tense give one."""
    if isinstance(said.found, Unread):
        return said.found
    found = said.found
    if isinstance(found, When) and found.year is None and today is not None:
        found = in_tense(today, found, tense)
    return span_of(found, hedge)

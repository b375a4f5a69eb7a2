"""Dates in running text, language by language, and what must hold for all of them."""

from __future__ import annotations

import calendar
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import FrameType

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import ConfigError
from crosscheck.model import Mention, Span, Unread
from crosscheck.read.dates import find_dates, read_date
from crosscheck.read.dates_parse import Parser
from crosscheck.read.dates_rules import build_date_rules
from crosscheck.read.dates_tokens import tokenize
from crosscheck.read.language import language_file
from crosscheck.read.span import When
from crosscheck.read.text import view

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("de", "en", "es", "fr")
OPEN = (None, float("inf"), float("-inf"))


def cases(pattern: str) -> list[tuple[str, str, str, str]]:
    rows = []
    for path in sorted(CASES.glob(pattern)):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, expected, *rest = line.split("\t")
                rows.append((path.stem.rpartition("-")[2], text, expected, rest[0] if rest else ""))
    return rows


def read(text: str, language: str, today: str = "") -> tuple[Mention, ...]:
    return find_dates(view(text), language, date.fromisoformat(today) if today else None)


def shown(mention: Mention) -> str:
    match mention.value:
        case Unread(reason):
            return f"{mention.text} = ! {reason}"
        case Span() as span:
            return f"{mention.text} = " + (f"{span.hedge} " if span.hedge != "exact" else "") + span.edtf
        case _:
            raise AssertionError(mention)


@pytest.mark.parametrize(("language", "text", "expected", "today"), cases("dates-*.tsv"))
def test_a_date_is_read_as_its_case_says(language: str, text: str, expected: str, today: str) -> None:
    assert "; ".join(map(shown, read(text, language, today))) == expected.replace("-", "", expected == "-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_date_begins_where_two_tokens_say_that_none_can(language: str) -> None:
    rules = build_date_rules(language_file(language)["dates"], language)
    for _, text, _, _ in cases(f"dates-{language}.tsv"):
        tokens = tokenize(text)
        parser = Parser(tokens, rules, "", date(2026, 6, 1))
        passed_over = [at for at in range(len(tokens.words)) if not rules.openings["top"].fits(tokens, at)]
        assert not [text for at in passed_over if parser.read(at) is not None]


def struct_day(moment: time.struct_time) -> date:
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


@pytest.mark.parametrize(("language", "text", "expected", "today"), cases("dates-*.tsv"))
def test_the_edtf_form_says_the_same_days_to_another_reader(
    language: str, text: str, expected: str, today: str
) -> None:
    for mention in read(text, language, today):
        span = mention.value
        if not isinstance(span, Span) or span.precision == "season":
            continue  # EDTF numbers seasons and leaves their days open
        parsed = parse_edtf(span.edtf)
        if span.edtf.startswith("XXXX"):
            assert (span.start, span.end) == (None, None)
            continue
        if span.start is not None:
            assert struct_day(parsed.lower_strict()) == span.start
        else:
            assert parsed.lower_strict() in OPEN
        if span.end is not None:
            assert struct_day(parsed.upper_strict()) == span.end
        else:
            assert parsed.upper_strict() in OPEN


MONTHS = {language: (CASES / f"months-{language}.txt").read_text(encoding="utf-8").split() for language in LANGUAGES}
DAY_FORMS = {
    "fr": ["{day} {month} {year}", "{d:02}/{m:02}/{year}", "{year}-{m:02}-{d:02}", "{d}.{m}.{year}"],
    "en": ["{d} {month} {year}", "{month} {d}, {year}", "the {d}th of {month}, {year}", "{year}-{m:02}-{d:02}"],
    "de": ["{d}. {month} {year}", "{d:02}.{m:02}.{year}", "{year}-{m:02}-{d:02}"],
    "es": ["{d} de {month} de {year}", "{d}/{m}/{year}", "{year}-{m:02}-{d:02}"],
}


@settings(max_examples=150, deadline=None)
@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.sampled_from(LANGUAGES), st.integers(0, 3))
def test_a_written_day_is_read_back(day: date, language: str, form: int) -> None:
    forms = DAY_FORMS[language]
    words = forms[form % len(forms)].format(
        d=day.day, m=day.month, year=day.year, month=MONTHS[language][day.month - 1],
        day="1er" if day.day == 1 else day.day,
    )  # fmt: skip
    for text in (words, f"({words})", f"X : {words}.", words.upper() if language != "fr" else words):
        values = [mention.value for mention in read(text, language)]
        assert values == [Span(day, day, "day", day.isoformat())], text


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(LANGUAGES))
def test_a_written_month_is_read_back(day: date, language: str) -> None:
    joint = " de " if language == "es" else " "
    month = MONTHS[language][day.month - 1]
    (mention,) = read(f"{month}{joint}{day.year}", language)
    last = calendar.monthrange(day.year, day.month)[1]
    assert mention.value == Span(day.replace(day=1), day.replace(day=last), "month", day.isoformat()[:7])


@settings(max_examples=100, deadline=None)
@given(st.integers(1900, 2090), st.integers(1, 9), st.sampled_from(LANGUAGES))
def test_written_years_are_read_back_as_a_range(first: int, length: int, language: str) -> None:
    words = {"fr": "de {} à {}", "en": "from {} to {}", "de": "von {} bis {}", "es": "de {} a {}"}[language]
    (mention,) = read(words.format(first, first + length), language)
    assert isinstance(mention.value, Span)
    assert mention.value.edtf == f"{first}/{first + length}"


HOSTILE = ["e\u0301", "\u200b", "\u00ad", "\ud800", "\U0001d7d8", "\u202f", " ", "\n", "\n\n", "٣", "²", "½", "İ", "ß"]
WORDS = (CASES / "date-pieces.txt").read_text(encoding="utf-8").split()
PIECES = st.sampled_from(WORDS) | st.sampled_from(HOSTILE)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES | st.text(max_size=3), max_size=25).map("".join), st.sampled_from(LANGUAGES), st.booleans())
def test_offsets_point_at_the_words_and_nothing_overlaps(text: str, language: str, dated: bool) -> None:
    done = 0
    for mention in read(text, language, "2025-03-21" if dated else ""):
        assert mention.text == text[mention.start : mention.end] != ""
        assert done <= mention.start < mention.end
        assert mention.hedge_start <= mention.start
        done = mention.end


@settings(max_examples=60, deadline=None)
@given(st.dates() | st.sampled_from([date.min, date.max]), st.sampled_from(cases("dates-*.tsv")))
def test_no_document_date_breaks_the_reading(today: date, case: tuple[str, str, str, str]) -> None:
    language, text, _, _ = case
    for mention in find_dates(view(text), language, today):
        if isinstance(mention.value, Span) and mention.value.start and mention.value.end:
            assert mention.value.start <= mention.value.end


@pytest.mark.parametrize(
    "piece", ["2025-", "1/2/", "3 mai et ", "from May to ", "fin de la fin de ", "31 12 ", "'", "03/04/2026 "]
)
def test_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    language = "en" if "from" in piece or "/" in piece else "fr"
    find_dates(view("2025"), language)  # the language is loaded once

    def steps(size: int) -> int:
        text = view(piece * (size // len(piece)))
        return _calls(lambda: find_dates(text, language))

    assert steps(8_000) < 4.5 * steps(2_000) + 2_000


def _calls(work: Callable[[], object]) -> int:
    """How many functions of this program are entered: a count of steps that no other load on the machine changes."""
    count = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ({"colour": {}}, "dates.colour"),
        ({"order": "ymd"}, "dates.order"),
        ({"and": "et"}, "dates.and"),
        ({"forms": {"fortnight": ["{day}"]}}, "dates.forms.fortnight"),
        ({"forms": {"day": ["{day} {mnth}"]}}, "dates.forms.day"),
        ({"forms": {"day": ["{day} [{month}"]}}, "dates.forms.day"),
        ({"forms": {"day": ["{day} {month"]}}, "dates.forms.day"),
        ({"forms": {"day": ["[{day}]"]}}, "dates.forms.day"),
        ({"forms": {"day": ["{day}]"]}}, "dates.forms.day"),
        ({"forms": {"day": "{day}"}}, "dates.forms.day"),
        ({"forms": {"both": ["{day} et {day2}"]}}, "dates.forms.both"),
        ({"forms": {"month": ["mai {year}"]}}, "dates.forms.month"),
        ({"month": {"mai": ["mai"]}}, "dates.month.mai"),
        ({"unit": {"fortnight": ["quinzaine"]}}, "dates.unit.fortnight"),
        ({"relative": {"day-x": ["hier"]}}, "dates.relative.day-x"),
        ({"relative": {"ago": ["il y a {count}"]}}, "dates.relative.ago"),
        ({"hedges": {"perhaps": ["{date}"]}}, "dates.hedges.perhaps"),
    ],
)
def test_a_wrong_language_table_is_told_by_file_and_key(table: dict[str, object], key: str) -> None:
    with pytest.raises(ConfigError) as caught:
        build_date_rules(table, "xx")
    assert key in str(caught.value)
    assert "languages/xx.toml" in str(caught.value)


def test_a_language_is_data_alone() -> None:
    table = {
        "order": "dmy",
        "month": {"5": ["floreal"]},
        "forms": {"day": ["{day} {month} {year}"], "month": ["{month} {year}"]},
        "bare": {"year": ["{year}"]},
        "alone": {"year": ["eno <{it}>"]},
        "hedges": {"at_most": ["usque {date}"]},
    }
    rules = build_date_rules(table, "xx")
    reading = Parser(tokenize("usque 3 floreal 2025"), rules, "dmy", None).read(0)
    assert reading is not None and reading.said is not None
    assert reading.hedge == "at_most"
    assert reading.said.found == When("day", 2025, 5, 3)


def test_the_region_fixes_the_order_of_day_and_month() -> None:
    assert [shown(mention) for mention in read("03/04/2026", "en-US")] == ["03/04/2026 = 2026-03-04"]
    assert [shown(mention) for mention in read("03/04/2026", "en-GB")] == ["03/04/2026 = 2026-04-03"]
    assert [shown(mention) for mention in read("03/04/2026", "EN-us")] == ["03/04/2026 = 2026-03-04"]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_relative_days_lie_where_they_say(today: date) -> None:
    (yesterday,) = find_dates(view("yesterday"), "en", today)
    (last,) = find_dates(view("last Friday"), "en", today)
    (week,) = find_dates(view("cette semaine"), "fr", today)
    assert isinstance(yesterday.value, Span) and isinstance(last.value, Span) and isinstance(week.value, Span)
    assert yesterday.value.start == today - timedelta(days=1)
    assert (
        last.value.start is not None and last.value.start.weekday() == 4 and 1 <= (today - last.value.start).days <= 7
    )
    assert week.value.start is not None and week.value.end is not None and week.value.start <= today <= week.value.end


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "2028", "exact 2028"),
        ("en", "March", "exact XXXX-03"),
        ("fr", "mars", "exact XXXX-03"),
        ("fr", "vers 2030.", "about 2030"),
        ("fr", "d'ici la fin de 2028", "at_most ../2028"),
        ("de", "31.12.2025", "exact 2025-12-31"),
        ("es", "a mediados de 2025", None),
        ("fr", "2000 personnes", None),
        ("en", "2023 and 2024", None),
        ("en", "", None),
    ],
)
def test_a_whole_string_may_be_a_date_without_company(language: str, text: str, expected: str | None) -> None:
    value = read_date(view(text), language)
    assert (value and isinstance(value, Span) and f"{value.hedge} {value.edtf}") == expected

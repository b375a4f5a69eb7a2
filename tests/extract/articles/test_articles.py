import hashlib
import json
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from load_script import load_script

HERE = Path(__file__).parent
PARTS = ("tuned", "held")


def load(part: str) -> tuple[dict[str, str], list[dict[str, object]]]:
    lines = [json.loads(line) for line in (HERE / part / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    return lines[0]["files"], lines[1:]


@pytest.mark.parametrize("part", PARTS)
def test_every_quote_stands_where_it_is_said_to(part: str) -> None:
    files, rows = load(part)
    texts = {name: (HERE / part / name).read_bytes().decode("utf-8") for name in files}
    assert rows
    for row in rows:
        assert texts[row["file"]][row["start"] : row["end"]] == row["quote"]
    assert {row["file"] for row in rows} == set(files) == {p.name for p in (HERE / part).iterdir()} - {"claims.jsonl"}


def test_the_held_articles_are_those_with_the_smallest_hashes() -> None:
    held, tuned = load("held")[0], load("tuned")[0]
    every = held | tuned
    batches = tomllib.loads((HERE / "batches.toml").read_text(encoding="utf-8"))["batch"]
    first = every.keys() - {name for batch in batches for name in batch["articles"]}
    for batch in ({"articles": first, "held": {"fr": 5, "en": 5}}, *batches):
        for language, count in batch["held"].items():
            names = [name for name in batch["articles"] if every[name] == language]
            names.sort(key=lambda name: hashlib.sha256(name.encode()).hexdigest())
            assert set(names[:count]) == {name for name in names if name in held}


def test_a_row_has_what_its_kind_needs() -> None:
    score = load_script(HERE / "score.py")
    for part in PARTS:
        for row in load(part)[1]:
            assert row["kind"] in ("amount", "date", "name")
            assert bool(row.get("unit")) == (row["kind"] == "amount")
            if row["kind"] == "amount":
                ends = row["value"] if isinstance(row["value"], list) else [row["value"]]
                assert None not in map(score.number, ends), row
            assert set(str(row.get("status", "")).split("|")) <= set(score.STATUSES)
            if row["kind"] == "date":
                for one in str(row["value"]).split("|"):
                    first, last = score.interval(one)
                    assert len(first) == len(last) == 10 and first <= last


def answer(row: dict[str, object], score: ModuleType) -> dict[str, object]:
    """A row as an extractor would print it."""
    value = row["value"]
    ends = value if isinstance(value, list) else [value, value]
    reading: dict[str, object] | None = None
    if row["kind"] == "amount":
        reading = {"kind": "amount", "low": ends[0], "high": ends[1], "unit": row["unit"]}
    elif row["kind"] == "date":
        value = str(value).split("|")[0]
        first, last = score.interval(value)
        reading = {"kind": "date", "start_date": first, "end_date": last, "edtf": value}
    subject, attribute = (str(row[key]).split("|")[-1] for key in ("subject", "attribute"))
    return {"source": row["file"], "subject": subject, "attribute": attribute, "value": str(value), "reading": reading,
            "start": row["start"], "end": row["end"], "confidence": "certain"}  # fmt: skip


@pytest.mark.slow
def test_the_scorer_gives_full_marks_to_the_annotations_and_none_to_wrong_ones() -> None:
    score = load_script(HERE / "score.py")
    names = score.Names.load(HERE / "aliases.json")
    files, rows = load("tuned")
    golds = score.merged(rows)
    right = score.distinct([answer(row, score) for row in rows], list(files), names)

    def test(claim: dict[str, object], gold: dict[str, object]) -> bool:
        return bool(
            score.same_value(claim, gold)
            and names.same_subject(claim["subject"], gold["subject"])
            and names.same_attribute(claim["attribute"], gold["attribute"])
        )

    assert len(score.match_up(right, golds, test)) == len(golds)
    stranger = [{**claim, "subject": "Nobody at all"} for claim in right]
    assert not score.match_up(stranger, golds, test)
    elsewhere = [{**claim, "file": "other.txt"} for claim in right]
    assert not score.match_up(elsewhere, golds, test)


@pytest.mark.parametrize(
    ("found", "gold", "same"),
    [
        ({"low": "5000000000", "high": "5000000000", "unit": "W"}, {"value": "5", "unit": "GW"}, True),
        ({"low": None, "high": "30000000000", "unit": "USD"}, {"value": "30000000000", "unit": "USD"}, True),
        ({"low": "30000000000", "high": "30000000000", "unit": "EUR"}, {"value": "30000000000", "unit": "USD"}, False),
        ({"low": "30000000000", "high": "30000000000", "unit": "1"}, {"value": "30000000000", "unit": "USD"}, True),
        ({"low": "3", "high": "4", "unit": "1"}, {"value": "3", "unit": "1"}, False),
        ({"low": "3", "high": "4", "unit": "1"}, {"value": ["3", "4"], "unit": "1"}, True),
        ({"low": "18", "high": "18", "unit": "mo"}, {"value": "1.5", "unit": "a"}, True),
    ],
)
def test_amounts_are_compared_across_units(found: dict[str, object], gold: dict[str, object], same: bool) -> None:
    assert load_script(HERE / "score.py").same_amount(found, gold) is same


@pytest.mark.parametrize(
    ("first", "last", "gold", "same"),
    [
        ("2024-09-01", "2024-09-30", "2024-09", True),
        ("2024-01-01", "2024-12-31", "2024-09", False),
        (None, "2028-12-31", "2028", True),
        ("2027-09-01", "2027-12-31", "2027-fin", True),
        ("2026-12-06", "2026-12-06", "XXXX-12-06", True),
        ("2026-12-07", "2026-12-07", "XXXX-12-06", False),
        ("2026-07-01", "2026-09-30", "XXXX-35", True),
    ],
)
def test_dates_lie_within_what_is_annotated(first: str | None, last: str, gold: str, same: bool) -> None:
    reading = {"start_date": first, "end_date": last, "edtf": ""}
    assert load_script(HERE / "score.py").same_date(reading, gold) is same


@pytest.mark.parametrize(
    ("subject", "attribute", "value", "same"),
    [
        ("Herbelane", "subsidiary", "Panoverne", True),
        ("Panoverne", "parent", "Herbelane", True),
        ("Herbelane", "parent", "Panoverne", False),
        ("Herbelane", "subsidiary", "Arsel", False),
    ],
)
def test_a_relation_counts_from_either_side(subject: str, attribute: str, value: str, same: bool) -> None:
    names = load_script(HERE / "score.py").Names.load(HERE / "aliases.json")
    gold = {"kind": "name", "subject": "Panoverne", "attribute": "parent", "value": "Herbelane|groupe Herbelane",
            "quote": "Panoverne, filiale du groupe agroalimentaire Herbelane"}  # fmt: skip
    claim = {"subject": subject, "attribute": attribute, "value": value}
    straight = names.same_subject(subject, "Panoverne") and names.same_attribute(attribute, "parent")
    assert (straight or (names.inverse(claim, gold) and names.same_inverse(attribute, "parent"))) is same


def test_a_person_has_the_part_that_the_gold_gives_to_the_company() -> None:
    names = load_script(HERE / "score.py").Names.load(HERE / "aliases.json")
    gold = {"kind": "name", "subject": "Lumenforge", "attribute": "chief executive", "value": "Leila Haddad|Haddad",
            "quote": "Haddad, the chief executive"}  # fmt: skip
    claim = {"subject": "Leila Haddad", "attribute": "profession", "value": "chief executive"}
    assert names.inverse(claim, gold) and names.same_inverse("profession", "chief executive")
    assert not names.inverse({**claim, "subject": "Owen Pryce"}, gold)
    assert not names.inverse({**claim, "value": "founder"}, gold)

"""The JSON-lines protocols, as other programs use them: every answer fits the schema that is printed for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from running import Run


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def schema(run: Run, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("schema", name).out)
    jsonschema.Draft202012Validator.check_schema(found)
    return found


def test_read_answers_each_question_in_order(run: Run) -> None:
    questions = [
        {"id": "a", "text": "jusqu’à 30 milliards de dollars d'ici fin 2028", "language": "fr"},
        {"id": "b", "text": "nothing to see", "language": "en"},
        {"id": "c", "text": "Il est arrivé hier.", "language": "fr", "date": "2025-05-15"},
    ]
    ran = run("read", "--jsonl", stdin="".join(json.dumps(q) + "\n" for q in questions))
    assert ran.code == 0
    answers = lines(ran.out)
    assert [answer["id"] for answer in answers] == ["a", "b", "c"]
    wanted = schema(run, "read")
    for question, answer in zip(questions, answers, strict=True):
        jsonschema.validate(answer, wanted)
        for mention in answer["mentions"]:
            assert question["text"][mention["start"] : mention["end"]] == mention["text"]
    amount, date = answers[0]["mentions"]
    assert (amount["low"], amount["high"], amount["unit"], amount["hedge"]) == (None, "30000000000", "USD", "at_most")
    assert (
        amount["written"] == {"low": "30000000000", "high": "30000000000", "unit": "USD"} or amount["written"]["high"]
    )
    assert date["end_date"] == "2028-12-31"
    assert answers[2]["mentions"][0]["edtf"] == "2025-05-14"


def test_compare_answers_and_fits_its_schema(run: Run) -> None:
    questions = [
        {
            "id": 1,
            "a": "The film grossed $12 million.",
            "b": "The film grossed more than $15 million.",
            "language": "en",
        },
        {"id": 2, "a": "Le pont mesure 300 mètres.", "b": "Le pont mesure 300 mètres.", "language": "fr"},
    ]
    ran = run("compare", "--jsonl", stdin="".join(json.dumps(q, ensure_ascii=False) + "\n" for q in questions))
    answers = lines(ran.out)
    wanted = schema(run, "compare")
    for answer in answers:
        jsonschema.validate(answer, wanted)
    assert [answer["relation"] for answer in answers] == ["contradict", "agree"]


def test_extract_prints_claims_and_stores_nothing(run: Run, two_funds: Path) -> None:
    ran = run("extract", "--format", "jsonl", "sources/monday.txt", cwd=two_funds)
    assert ran.code == 0
    assert not (two_funds / "claims").exists()
    text = (two_funds / "sources" / "monday.txt").read_text(encoding="utf-8")
    wanted = schema(run, "extract")
    claims = lines(ran.out)
    assert claims
    for claim in claims:
        jsonschema.validate(claim, wanted)
        assert text[claim["start"] : claim["end"]] == claim["quote"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("not json\n", "not a line of JSON"),
        ("[1, 2]\n", "not a JSON object"),
        ('{"id": 1}\n', "'text' is missing"),
        ('{"id": 1, "text": 5}\n', "'text' is missing or not a text"),
        ('{"id": 1, "text": "x", "date": "yesterday"}\n', "is not a date"),
        ("[" * 100_000 + "\n", "not a line of JSON"),
    ],
)
def test_a_bad_line_is_told_and_costs_no_other_answer(run: Run, line: str, what: str) -> None:
    good = '{"id": "good", "text": "5 GW", "language": "en"}\n'
    ran = run("read", "--jsonl", stdin=line + good)
    assert ran.code == 2
    assert "<stdin>:1:1" in ran.err
    assert what in ran.err
    assert lines(ran.out)[-1]["id"] == "good"
    assert lines(ran.out)[-1]["mentions"]


def test_hostile_text_is_only_text(run: Run) -> None:
    texts = ["", "\x00", "\ud800 5 GW", "\x1b[31m5 GW", "9" * 5000, "1/0", "١٢٣ €", "5" + " " * 10_000 + "GW"]
    ran = run("read", "--jsonl", stdin="".join(json.dumps({"id": n, "text": t}) + "\n" for n, t in enumerate(texts)))
    assert ran.code == 0, ran.err
    assert [answer["id"] for answer in lines(ran.out)] == list(range(len(texts)))


def test_schemas_are_schemas(run: Run) -> None:
    for name in ("claims", "read", "compare", "extract", "report"):
        schema(run, name)


def test_read_shows_a_table_for_people(run: Run) -> None:
    ran = run("read", "Between $3 and $4 trillion by 2030, up 12%", "--language", "en", COLUMNS="120")
    assert ran.code == 0
    assert "as written" in ran.out
    assert "3 000 000 000 000" in ran.out
    french = run("read", "30 milliards d'euros", "--lang", "fr", COLUMNS="120")
    assert "tel qu'écrit" in french.out


def test_read_says_the_line_and_column_of_each(run: Run) -> None:
    text = "7 km\n\nit weighs 9 kg\n5 km and about 6 kg\n"
    ran = run("read", text, "--language", "en", COLUMNS="120")
    assert [line.split()[0] for line in ran.out.splitlines()[1:]] == ["1:1", "3:11", "4:1", "4:16"]


def test_compare_explains_in_words(run: Run) -> None:
    ran = run("compare", "The bridge cost 30 million euros.", "The bridge cost 90 million euros.")
    assert ran.code == 0
    assert "contradict each other" in ran.out
    assert "30 million euros" in ran.out

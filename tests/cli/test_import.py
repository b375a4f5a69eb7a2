"""Sheets become claims, and edits made in a sheet come back, shown before anything is written."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from running import Run

pytestmark = pytest.mark.slow

HEADER = "source;sujet;attribut;valeur;citation\n"
ROW = "call;Harbour Fund;fund target;3,5 milliards d’euros;\n"


def claims(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "claims").glob("*"))}


def exported(run: Run, folder: Path) -> list[dict[str, str]]:
    assert run("report", "--format", "csv", "--output", "c.csv", cwd=folder).code == 0
    return list(csv.DictReader(io.StringIO((folder / "c.csv").read_text(encoding="utf-8-sig"), newline="")))


def put_back(folder: Path, rows: list[dict[str, str]]) -> None:
    with (folder / "c.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_was_exported_changes_nothing(run: Run, example: Path, kind: str, language: str) -> None:
    if kind == "xlsx":
        pytest.importorskip("openpyxl")
    before = claims(example)
    run("report", "--format", kind, "--lang", language, "--output", f"c.{kind}", cwd=example)
    done = run("import", f"c.{kind}", "--yes", cwd=example)
    assert (done.code, done.out) == (0, "")
    assert "0 claims added, 0 edited, 48 as they were" in done.err
    assert claims(example) == before


def test_hostile_words_come_back_as_they_were(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    quotes = [
        "=cmd()",
        "'=1",
        "@x",
        "+33 %",
        "a\\tb",
        "''quoted''",
        " - dash",
        "line\\nline",
        "\\u202eabc",
        "\\e[31m",
        "'",
    ]
    items = "".join(
        f'  - subject: "S{number}"\n    attribute: cost\n    value: "{text}"\n    note: "{text}"\n'
        for number, text in enumerate(quotes)
    )
    (tmp_path / "claims" / "a.yaml").write_text("source: {}\nclaims:\n" + items, encoding="utf-8")
    for kind in ("csv", "xlsx"):
        run("report", "--format", kind, "--output", f"c.{kind}")
        done = run("import", f"c.{kind}")
        assert (done.code, done.out) == (0, ""), done.out
        assert f"{len(quotes)} as they were" in done.err


def test_an_edit_is_shown_and_then_written(run: Run, example: Path) -> None:
    before = claims(example)
    rows = exported(run, example)
    row = next(row for row in rows if row["value"] == "about $13 billion")
    row["value"] = "about $14 billion"
    put_back(example, rows)
    shown = run("import", "c.csv", cwd=example)
    assert shown.code == 0
    assert "-    value: about $13 billion\n+    value: about $14 billion\n" in shown.out
    assert "+    review: edited\n" in shown.out
    assert "--yes writes it" in shown.err
    assert claims(example) == before, "nothing is written without a yes"
    assert run("import", "c.csv", "--yes", cwd=example).code == 0
    after = claims(example)
    assert [name for name in after if after[name] != before[name]] == ["ai-spending-2025-10.yaml"]
    again = run("import", "c.csv", cwd=example)
    assert (again.code, again.out) == (0, ""), "the same sheet a second time changes nothing"


def test_a_value_that_leaves_its_quotation_is_told(run: Run, example: Path) -> None:
    rows = exported(run, example)
    row = next(row for row in rows if "30 milliards" in row["value"])
    for value, told in (
        ("jusqu’à 40 milliards de dollars", True),
        ("au plus 30 Md$", False),
        ("30 milliards", False),
    ):
        row["value"] = value
        put_back(example, rows)
        done = run("import", "c.csv", cwd=example)
        assert "1 edited" in done.err, value
        line = rows.index(row) + 2
        said = f"note: c.csv:{line}:" in done.err and f"the value “{value}” does not stand in the quotation" in done.err
        assert said == told, value


def test_a_new_row_whose_quotation_lacks_its_value_is_told(run: Run, tmp_path: Path) -> None:
    row = "call;Harbour Fund;fund target;3,5 milliards d’euros;le fonds vise 4,5 milliards d’euros\n"
    (tmp_path / "mine.csv").write_text(HEADER + row, encoding="utf-8")
    assert "note: mine.csv:2:4: the value" in run("import", "mine.csv", cwd=tmp_path).err
    (tmp_path / "mine.csv").write_text(HEADER + row.replace("4,5", "3,5"), encoding="utf-8")
    assert "note:" not in run("import", "mine.csv", cwd=tmp_path).err


def test_a_review_and_an_emptied_cell_come_back(run: Run, example: Path) -> None:
    rows = exported(run, example)
    rows[0]["review"] = "Rejected"
    rows[1]["quote"] = ""
    put_back(example, rows)
    out = run("import", "c.csv", cwd=example).out
    assert "+    review: rejected\n" in out
    assert "-    quote: " in out


def test_rows_that_are_gone_from_the_sheet_change_nothing(run: Run, example: Path) -> None:
    put_back(example, exported(run, example)[:3])
    done = run("import", "c.csv", cwd=example)
    assert (done.out, "3 as they were" in done.err) == ("", True)


def test_a_handle_stands_for_an_id(run: Run, example: Path) -> None:
    rows = exported(run, example)
    rows[0]["id"] = ""
    rows[0]["note"] = "asked again"
    put_back(example, rows)
    done = run("import", "c.csv", cwd=example)
    assert "+    note: asked again\n" in done.out
    assert "review" not in "".join(line for line in done.out.splitlines() if line.startswith(("+", "-")))


def test_new_rows_are_claims_of_a_new_source(run: Run, tmp_path: Path) -> None:
    (tmp_path / "n.csv").write_bytes((HEADER + ROW).encode("cp1252"))
    shown = run("import", "n.csv")
    assert (shown.code, (tmp_path / "claims").exists()) == (0, False)
    assert "valeur -> value" in shown.err
    assert "cells parted by semicolons" in shown.err
    assert run("import", "n.csv", "--yes").code == 0
    text = (tmp_path / "claims" / "call.yaml").read_text(encoding="utf-8")
    assert "value: 3,5 milliards d’euros\n    review: edited\n" in text
    again = run("import", "n.csv", "--yes")
    assert (again.code, again.out) == (0, "")


def test_source_map_and_unit(run: Run, tmp_path: Path) -> None:
    (tmp_path / "n.csv").write_text("Firm,attribute,value,unit,Junk\nAcme,cost,5,MW,x\n", encoding="utf-8")
    done = run("import", "n.csv", "--source", "call", "--map", "Firm=subject", "--map", "junk=")
    assert done.code == 0
    assert "+    value: 5 MW\n" in done.out
    assert "Junk" in done.err


@pytest.mark.parametrize(
    ("sheet", "options", "place", "says"),
    [
        ("subject,attribute,value\na,b,c\n", [], "n.csv:2:1", "which source"),
        ("source,subject,value\na,b,c\n", [], "n.csv:1:1", "attribute"),
        ("source,subject,attribute,value,valeur\na,b,c,d,e\n", [], "n.csv:1:5", "would both be value"),
        ("source,subject,attribute,value\na,b,c,\n", [], "n.csv:2:4", "no value"),
        ("source,subject,attribute,value,review\na,b,c,d,perhaps\n", [], "n.csv:2:5", "review"),
        ("id,value\nfeedfeedfeedfeed,5\n", [], "n.csv:2:1", "No claim has the id"),
        ("source,subject,attribute,value\na,b,c,d\n", ["--map", "vale=scope"], "crosscheck:", "did you mean value"),
        ("source,subject,attribute,value\na,b,c,d\n", ["--map", "value=valu"], "crosscheck:", "did you mean value"),
        ("source,subject,attribute,value\na,b,c,d\n", ["--map", "value"], "crosscheck:", "equals sign"),
    ],
)
def test_errors_say_where_and_what_to_do(
    run: Run, tmp_path: Path, sheet: str, options: list[str], place: str, says: str
) -> None:
    (tmp_path / "n.csv").write_text(sheet, encoding="utf-8")
    done = run("import", "n.csv", *options, "--yes")
    assert done.code == 2
    assert place in done.err
    assert says in done.err
    assert "hint: " in done.err
    assert not (tmp_path / "claims").exists()


def test_every_problem_is_told_and_nothing_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "n.csv").write_text("source,subject,attribute,value\na,b,c,\na,b,c,d\na,,c,d\n", encoding="utf-8")
    done = run("import", "n.csv", "--yes")
    assert (done.code, "n.csv:2:4" in done.err, "n.csv:4:2" in done.err) == (2, True, True)
    assert not (tmp_path / "claims").exists()


def test_a_formula_in_a_cell_that_is_read_is_refused(run: Run, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["source", "subject", "attribute", "value", "mine"])
    book.active.append(["a", "b", "c", "=1+1", "=2+2"])
    book.save(tmp_path / "n.xlsx")
    done = run("import", "n.xlsx")
    assert (done.code, "n.xlsx:2:4" in done.err, "formula" in done.err) == (2, True, True)
    assert run("import", "n.xlsx", "--map", "mine=", "--map", "value=", "--map", "attribute=value").code == 2


def test_a_figure_of_a_spreadsheet_takes_the_source_s_decimal_mark(run: Run, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["source", "subject", "attribute", "value", "unit", "language"])
    book.active.append(["a", "b", "coût", 1.234, "milliard d’euros", "fr"])
    book.active.append(["z", "b", "cost", 1.234, "billion euros", "en"])
    book.save(tmp_path / "n.xlsx")
    out = run("import", "n.xlsx").out
    assert "+    value: 1,234 milliard d’euros\n" in out
    assert "+    value: 1.234 billion euros\n" in out


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_template_is_an_empty_sheet(run: Run, tmp_path: Path, kind: str) -> None:
    if kind == "xlsx":
        pytest.importorskip("openpyxl")
    assert run("import", "--template", "--output", f"t.{kind}").code == 0
    done = run("import", f"t.{kind}")
    assert (done.code, done.out) == (0, "")
    assert "1 row of remarks" in done.err
    again = run("import", "--template", "--output", f"t.{kind}")
    assert (again.code, "is there already" in again.err) == (2, True)


def test_the_template_on_stdout(run: Run) -> None:
    rows = list(csv.reader(io.StringIO(run("import", "--template").out.removeprefix("\ufeff"))))
    assert [len(row) for row in rows] == [18, 18]
    assert all(rows[1]), "every column is explained"

"""Every word that a report shows of its own is in the tables of both languages."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

import crosscheck.report
from crosscheck.messages.table import LANGUAGES, table
from crosscheck.model import Confidence, DraftStatus, Review, SourceClass
from crosscheck.report.order import VERDICTS

ROOM = Path(crosscheck.report.__file__).parent
MISSING = ("subject", "attribute", "scope", "status", "time", "currency", "review", "nothing")


def _called(name: str) -> set[str]:
    found = set()
    for path in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


def _in_templates() -> set[str]:
    found = set()
    for path in sorted((ROOM / "page").glob("*.j2")):
        found |= set(re.findall(r'tell\("([a-z-]+)"', path.read_text(encoding="utf-8")))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_report_is_there(language: str) -> None:
    used = _called("tell") | _in_templates() | {"each-in-full", "only-one-source", "section-notices", "section-gone"}
    assert len(used) > 60
    assert {code for code in used if f"report-{code}" not in table(language).messages} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_of_the_report_is_there(language: str) -> None:
    used = _called("label") | set(VERDICTS) | {f"{verdict}s" for verdict in VERDICTS} | {"named", "denied"}
    used |= {f"missing-{code}" for code in MISSING} | {f"draft-{status}" for status in get_args(DraftStatus)}
    used |= {f"drafts-{status}" for status in get_args(DraftStatus)}
    used |= {*get_args(Confidence), *get_args(Review), *filter(None, get_args(SourceClass))}
    assert {code for code in used if code not in table(language).labels} == set()


def test_no_sentence_of_the_report_is_left_unused() -> None:
    text = " ".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*") if path.suffix in (".py", ".j2"))
    codes = {code.removeprefix("report-") for code in table("en").messages if code.startswith("report-")}
    dynamic = {code for code in codes if code.startswith(("rule-", "draft-confirmed", "draft-attention", "picture-"))}
    quoted = set(re.findall(r"""["'](?:report-)?([a-z-]+)["']""", text))
    assert codes - dynamic - quoted == set()

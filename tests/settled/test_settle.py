from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import CrosscheckErrors, UsageError
from crosscheck.model import (
    Amount,
    Attribute,
    Finding,
    Message,
    Name,
    Part,
    Position,
    Settlement,
    Subject,
    Value,
    Written,
)
from crosscheck.settled import (
    MERGE_RULE,
    SETTLED_NAME,
    apply_settled,
    load_settled,
    prune,
    settle,
    unsettle,
)


def money(billions: str) -> Amount:
    number = Decimal(billions) * 10**9
    return Amount(number, number, "USD", "money", Decimal(10**9), Written(number, number, "USD"))


def finding(key: str, *values: Value, subject: str = "aip") -> Finding:
    return Finding(
        id=key,
        rule="contradiction",
        verdict="contradiction",
        subject=Subject(subject, subject.upper()),
        attribute=Attribute("fund target"),
        part=Part(status="target", scope="equity"),
        positions=tuple(Position(value, ()) for value in values),
        reason=Message("r"),
    )


def near(left: Value, right: Value) -> bool:
    return (
        isinstance(left, Amount)
        and isinstance(right, Amount)
        and left.low is not None
        and right.low is not None
        and abs(left.low - right.low) <= right.place / 2
    )


FIRST = finding("f1", money("30"), money("100"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / SETTLED_NAME


def test_the_file_is_one_line_a_finding(path: Path) -> None:
    settle(path, [finding("f2", Name("x", "X"), subject="zeta"), FIRST], "two plans", "Léa", "2026-11-23")
    assert path.read_text(encoding="utf-8") == (
        "# Findings that people have settled, one a line; `crosscheck settle` writes here.\n"
        "- {finding: f1, rule: contradiction, subject: aip, attribute: fund target, status: target, scope: equity, "
        "values: [amount exact 100000000000 USD; money; to 1000000000, "
        "amount exact 30000000000 USD; money; to 1000000000], because: two plans, by: Léa, on: 2026-11-23}\n"
        "- {finding: f2, rule: contradiction, subject: zeta, attribute: fund target, status: target, scope: equity, "
        "values: [name x], because: two plans, by: Léa, on: 2026-11-23}\n"
    )


def test_a_settled_finding_is_settled_while_its_values_agree(path: Path) -> None:
    settle(path, [FIRST], "two plans")
    held = load_settled(path)
    same, gone = apply_settled([finding("f1", money("100"), money("30.2"))], held, near)
    assert same[0].settled == held[0]
    assert same[0].returned is None
    assert gone == ()


def test_a_position_that_went_away_is_no_news(path: Path) -> None:
    settle(path, [FIRST], "two plans")
    ((marked,), _) = apply_settled([finding("f1", money("30"))], load_settled(path))
    assert marked.settled is not None


def test_a_value_that_agrees_with_none_brings_the_finding_back(path: Path) -> None:
    settle(path, [FIRST], "two plans")
    ((marked,), _) = apply_settled([finding("f1", money("30"), money("100"), money("50"))], load_settled(path), near)
    assert marked.settled is None
    assert marked.returned is not None
    assert marked.returned.because == "two plans"


def test_settlements_without_a_finding_are_gone_and_pruned(path: Path) -> None:
    settle(path, [FIRST, finding("f2", Name("x", "X"))], "known")
    marked, gone = apply_settled([replace(FIRST, id="f3")], load_settled(path))
    assert marked[0].settled is None
    assert [each.finding for each in gone] == ["f1", "f2"]
    assert [each.finding for each in prune(path, gone[:1])] == ["f1"]
    assert [each.finding for each in load_settled(path)] == ["f2"]
    assert [each.finding for each in unsettle(path, [finding("f2")])] == ["f2"]
    assert load_settled(path) == ()


def test_settling_again_replaces_reason_and_values(path: Path) -> None:
    settle(path, [FIRST], "two plans", "Léa", "2026-11-23")
    settle(path, [finding("f1", money("50"))], "a third plan", "Max", "2026-11-24")
    assert [(each.because, len(each.values)) for each in load_settled(path)] == [("a third plan", 1)]


def test_a_reason_is_needed(path: Path) -> None:
    with pytest.raises(UsageError, match="reason"):
        settle(path, [FIRST], "  ")
    assert not path.exists()


def test_comments_and_a_persons_layout_stay(path: Path) -> None:
    text = "# ours\n- finding: f0\n  subject: aaa\n  values:\n    - name x\n  because: known # since May\n\n# the end\n"
    path.write_text(text, encoding="utf-8")
    settle(path, [FIRST], "two plans")
    now = path.read_text(encoding="utf-8")
    assert now.startswith(text)
    assert [each.finding for each in load_settled(path)] == ["f0", "f1"]
    unsettle(path, [FIRST])
    assert path.read_text(encoding="utf-8") == text


def test_one_finding_settled_twice_holds_the_values_of_both(path: Path) -> None:
    path.write_text(
        "- {finding: f1, values: [name a], because: old, on: 2026-01-01}\n"
        "- {finding: f1, values: [name b], because: new, on: 2026-02-01}\n"
    )
    assert load_settled(path) == (Settlement("f1", "new", "", "2026-02-01", ("name a", "name b")),)


def test_no_file_settles_nothing(path: Path) -> None:
    assert load_settled(path) == ()
    assert prune(path, []) == ()


TEXT = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=20)
SAID = TEXT.filter(lambda text: bool(text.strip()))


@settings(deadline=None)
@given(st.lists(st.tuples(SAID, SAID, SAID, TEXT), min_size=1, max_size=5, unique_by=lambda each: each[0]))
def test_any_text_is_kept_and_the_order_of_settling_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str, str, str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("settled")
    for number, order in enumerate((said, said[::-1])):
        for key, subject, because, by in order:
            settle(folder / str(number), [finding(key, Name(subject, "X"), subject=subject)], because, by)
    first, second = load_settled(folder / "0"), load_settled(folder / "1")
    assert (folder / "0").read_bytes() == (folder / "1").read_bytes()
    assert first == second
    assert {each.finding: (each.because, each.by, each.values) for each in first} == {
        key: (because, by, (f"name {subject}",)) for key, subject, because, by in said
    }
    shutil.rmtree(folder)


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_two_branches_that_settle_something_merge(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        name = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *name, *words], cwd=tmp_path, check=True, capture_output=True)

    path = tmp_path / SETTLED_NAME
    git("init", "--initial-branch=main")
    git("commit", "--allow-empty", "-m", "begin")
    git("checkout", "-b", "other")
    settle(path, [finding("f2", Name("x", "X")), finding("f4", Name("x", "X"))], "known")
    git("add", ".")
    git("commit", "-m", "other")
    git("checkout", "main")
    settle(path, [FIRST, finding("f2", Name("x", "X")), finding("f3", Name("y", "Y"))], "known")
    git("add", ".")
    git("commit", "-m", "main")
    git("merge", "other", "-m", "both")
    assert (tmp_path / ".gitattributes").read_text() == f"{SETTLED_NAME} {MERGE_RULE}\n"
    assert sorted(each.finding for each in load_settled(path)) == ["f1", "f2", "f3", "f4"]
    settle(path, [finding("f5", Name("z", "Z"))], "known")
    assert len(load_settled(path)) == 5


def test_every_problem_is_told_at_once(path: Path) -> None:
    path.write_text("- {finding: f1}\n- {findin: f2, values: x, because: y}\n- text\n", encoding="utf-8")
    with pytest.raises(CrosscheckErrors) as raised:
        load_settled(path)
    assert [problem.what for problem in raised.value.problems] == [
        "This settled finding has no values.",
        "This settled finding has no reason (because).",
        'Unknown key "findin".',
        "values: must be a list of texts.",
        "This settled finding has no finding.",
        "A settled finding must hold fields.",
    ]

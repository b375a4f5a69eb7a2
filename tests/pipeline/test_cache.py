"""What earlier runs left changes no answer: after any edits, a run that uses it says what a plain run says."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crosscheck.errors import CrosscheckError
from crosscheck.index import open_ledger
from crosscheck.model import Report
from crosscheck.pipeline import judge_units, refresh
from crosscheck.pipeline.make_report import make_report
from crosscheck.pipeline.report_of import report_of
from crosscheck.pipeline.warn import KeptWarning
from crosscheck.pipeline.workspace import Workspace, open_workspace
from crosscheck.report import FORMATS, Options
from crosscheck.settled import settle

VALUES = ("30 million euros", "jusqu'à 100 millions d'euros", "2026", "several", "31 million euros")
FILES = ("monday.yaml", "tuesday.yaml", "wednesday.yaml", "old/monday.yaml", "tuesday.jsonl", "friday.jsonl")
SUBJECTS = ("Harbour Bridge", "HB", "Mill Road", "harbour bridge", "Harbour Bridge", "The Alliance", "strike")
CLAIMS = (
    ("cost", "30 million euros"),
    ("cost", "31 million euros"),
    ("cost", "30 million dollars"),
    ("cost", "100 million euros"),
    ("cost", "30 000 000"),
    ("acronym", "HB"),
    ("former name", "Mill Road"),
    ("member", "Northwind Energy, HB and Mill Road"),
    ("member", "Mill Road"),
    ("number of members", "three members"),
    ("launch date", "March 2026"),
    ("founding date", "2025"),
    ("cost", "several"),
)
HEADS = (
    "{}",
    "{language: en, publisher: Gazette, published: 2026-03-01}",
    "{language: en, publisher: Gazette, published: 2026-03-01, origin: monday}",
    "{language: fr, corrects: tuesday, published: 2026-04-01}",
    "{language: en, text: elsewhere/note.txt}",
    "{language: en, confidential: yes}",
)
SETTINGS = (
    "",
    '[[subjects]]\nname = "Harbour Bridge"\naliases = ["The Alliance"]\n',
    '[[subjects]]\nname = "Mill Road"\naliases = ["HB", "Northwind Energy"]\n',
    '[[different]]\nnames = ["Harbour Bridge", "HB"]\n',
    '[[attributes]]\nname = "cost"\ntolerance = 0.1\n',
    '[paths]\nclaims = "claims/old"\n',
)
TEXT = (
    "It costs {}. The Harbour Bridge (HB) opens. "
    "A note about the bridge that is long enough to be told from others by its words, once or twice."
)

REVIEWS = ("proposed", "accepted", "rejected")

claims = st.lists(
    st.tuples(
        st.sampled_from(SUBJECTS), st.sampled_from(CLAIMS), st.sampled_from(("proposed", "accepted", "rejected"))
    ),
    min_size=1,
    max_size=6,
)
edits = st.one_of(
    *(st.tuples(st.just("write"), st.sampled_from(FILES[:3]), st.sampled_from(HEADS), claims) for _ in range(5)),
    st.tuples(st.just("write"), st.sampled_from(FILES), st.sampled_from(HEADS), claims),
    st.tuples(st.just("delete"), st.sampled_from(FILES)),
    st.tuples(st.just("rename"), st.sampled_from(FILES), st.sampled_from(FILES)),
    st.tuples(st.just("text"), st.sampled_from(("monday", "tuesday", "other")), st.sampled_from(VALUES)),
    st.tuples(st.just("no text"), st.sampled_from(("monday", "tuesday", "other"))),
    st.tuples(st.just("elsewhere"), st.sampled_from(VALUES)),
    st.tuples(st.just("settings"), st.sampled_from(SETTINGS)),
    st.tuples(st.just("settle"), st.integers(0, 5)),
    st.tuples(st.just("break"), st.sampled_from(FILES)),
    st.tuples(st.just("age")),
)


def apply(folder: Path, edit: tuple[object, ...]) -> None:
    match edit:
        case ("write", str(name), str(head), list(said)):
            path = folder / "claims" / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(_jsonl(head, said) if name.endswith("l") and "json" in name else _yaml(head, said))
        case ("delete", str(name)):
            (folder / "claims" / name).unlink(missing_ok=True)
        case ("rename", str(name), str(other)) if (folder / "claims" / name).exists():
            if name.rpartition(".")[2] == other.rpartition(".")[2]:
                (folder / "claims" / other).parent.mkdir(exist_ok=True)
                (folder / "claims" / name).replace(folder / "claims" / other)
        case ("text", str(name), str(value)):
            (folder / "sources" / f"{name}.txt").write_text(TEXT.format(value), encoding="utf-8")
        case ("no text", str(name)):
            (folder / "sources" / f"{name}.txt").unlink(missing_ok=True)
        case ("elsewhere", str(value)):
            (folder / "elsewhere").mkdir(exist_ok=True)
            (folder / "elsewhere" / "note.txt").write_text(TEXT.format(value), encoding="utf-8")
        case ("settings", str(text)):
            (folder / "crosscheck.toml").write_text(text, encoding="utf-8")
        case ("settle", int(number)):
            _settle(folder, number)
        case ("break", str(name)):
            (folder / "claims" / name).parent.mkdir(exist_ok=True)
            (folder / "claims" / name).write_text("claims: [\n", encoding="utf-8")
        case ("age",):
            # As if all had been written a minute ago, so that times are trusted.
            for path in folder.rglob("*"):
                if path.is_file() and ".crosscheck" not in path.parts:
                    os.utime(path, (path.stat().st_mtime - 60, path.stat().st_mtime - 60))
        case _:
            pass


def _yaml(head: str, said: list[tuple[str, tuple[str, str], str]]) -> str:
    lines = [f"source: {head}", "claims:"]
    for subject, (attribute, value), review in said:
        lines.append(f"  - {{subject: {subject}, attribute: {attribute}, value: {value!r}, review: {review},")
        lines.append(f"     quote: 'It costs {value}.'}}")
    return "\n".join(lines) + "\n"


def _jsonl(head: str, said: list[tuple[str, tuple[str, str], str]]) -> str:
    source = '{"source": {"language": "en"}}' if head != "{}" else '{"source": {"language": "fr"}}'
    lines = [source]
    for subject, (attribute, value), review in said:
        lines.append(
            f'{{"subject": "{subject}", "attribute": "{attribute}", "value": "{value}", "review": "{review}"}}'
        )
    return "\n".join(lines) + "\n"


def _settle(folder: Path, number: int) -> None:
    try:
        workspace = open_workspace(folder)
        findings = make_report(workspace).findings
    except CrosscheckError:
        return
    if findings:
        settle(workspace.config.settled_file, [findings[number % len(findings)]], "known", "A. Editor", "2026-01-01")


def plain(workspace: Workspace) -> Report:
    """The report as the rooms make it, all in memory."""
    return make_report(workspace)


def shown(report: Report) -> str:
    options = Options(all=True, version="1")
    return "".join(chunk for name in ("json", "table", "line", "csv") for chunk in FORMATS[name](report, options))


def outcome(make: object, workspace: Workspace) -> str:
    assert callable(make)
    try:
        return shown(make(workspace))
    except CrosscheckError as error:
        return str(error)


@pytest.fixture
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp())
    yield made
    shutil.rmtree(made)


_COST = ("Harbour Bridge", ("cost", "30 million euros"), "proposed")


@pytest.mark.slow
@given(st.lists(edits, min_size=3, max_size=10), st.sampled_from((0, 1, 2000)))
@example(  # a source that changes while another one is new
    [
        ("write", "monday.yaml", "{}", [_COST]), ("break", "tuesday.yaml"),
        ("write", "monday.yaml", "{}", [_COST, _COST]), ("write", "tuesday.yaml", "{}", [_COST]),
    ],
    0,
)  # fmt: skip
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edits_give_the_report_of_a_plain_run(steps: list[tuple[object, ...]], noted_beside: int) -> None:
    folder = Path(tempfile.mkdtemp())
    beside = mock.patch("crosscheck.pipeline.survey._MOST_SINCE", noted_beside)
    beside.start()
    try:
        for name in ("claims", "sources"):
            (folder / name).mkdir()
        for step in steps:
            apply(folder, step)
            expected = outcome(plain, open_workspace(folder))
            assert outcome(report_of, open_workspace(folder, cache=True)) == expected
        assert outcome(report_of, open_workspace(folder, cache=True)) == expected, "the second time as well"
        assert outcome(report_of, open_workspace(folder)) == expected, "without a cache"
    finally:
        beside.stop()
        shutil.rmtree(folder)


def test_parts_of_a_report_are_those_of_the_plain_one(folder: Path) -> None:
    """Selections, counts and handles that come from a database say what those from memory say."""
    for name in ("claims", "sources"):
        (folder / name).mkdir()
    said = [(subject, claim, "accepted") for subject in SUBJECTS for claim in CLAIMS]
    for number, name in enumerate(FILES[:3]):
        apply(folder, ("write", name, HEADS[1], said[number::2]))
    _settle(folder, 0)
    kept, made = report_of(open_workspace(folder, cache=True)), plain(open_workspace(folder))
    options = Options()
    for choice in (
        replace(options, limit=2),
        replace(options, verdicts=("contradiction", "single-source")),
        replace(options, subjects=("HB",)),
        replace(options, subjects=("The Alliance",), limit=1),
        replace(options, sources=("monday",), verdicts=("agreement",)),
        options,
    ):
        for name in FORMATS:
            assert list(FORMATS[name](kept, choice)) == list(FORMATS[name](made, choice)), name
    assert len(kept.findings) == len(made.findings)
    assert [kept.findings[at] for at in (0, -1)] == [made.findings[at] for at in (0, -1)]
    assert list(kept.findings[1:4]) == list(made.findings[1:4])


def test_a_ledger_that_is_no_database_is_built_anew(folder: Path) -> None:
    (folder / "claims").mkdir()
    apply(folder, ("write", "monday.yaml", HEADS[1], [("Mill Road", CLAIMS[0], "accepted")]))
    first = shown(report_of(open_workspace(folder, cache=True)))
    (folder / ".crosscheck" / "ledger.sqlite").write_bytes(b"no database at all" * 400)
    with pytest.warns(KeptWarning) as told:
        assert shown(report_of(open_workspace(folder, cache=True))) == first
    assert len(told) == 1


def _full_disk(monkeypatch: pytest.MonkeyPatch, pages: int) -> None:
    """From now on no ledger on the disk may grow beyond so many pages; those for one run may."""
    real = open_ledger._connect

    def connect(path: str, patience: float | None = None) -> object:
        connection = real(path, patience)
        if path:
            connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(open_ledger, "_connect", connect)
    monkeypatch.setattr(open_ledger, "_WORTH_A_WORD", 0)


def test_a_disk_that_is_full_when_something_changes_leaves_the_ledger_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "claims").mkdir()
    many = [(f"Bridge {number}", CLAIMS[0], "accepted") for number in range(300)]
    apply(folder, ("write", "monday.yaml", HEADS[1], many[:3]))
    report_of(open_workspace(folder, cache=True))
    before = (folder / ".crosscheck" / "ledger.sqlite").stat().st_size
    apply(folder, ("write", "tuesday.yaml", HEADS[1], many))
    with monkeypatch.context() as limits:
        _full_disk(limits, before // 8192)
        with pytest.warns(KeptWarning, match="disk is full.*copy"):
            kept = shown(report_of(open_workspace(folder, cache=True)))
    assert kept == shown(plain(open_workspace(folder)))
    monkeypatch.setattr("crosscheck.pipeline.refresh._BATCH", 1)
    batches: list[tuple[str, ...]] = []
    real = refresh.rows_of_sources
    monkeypatch.setattr(
        refresh, "rows_of_sources", lambda batch, around: batches.append(batch.files) or real(batch, around)
    )
    assert shown(report_of(open_workspace(folder, cache=True))) == kept
    assert batches == [("tuesday.yaml",)], "what was there before the disk was full is still there"


def test_a_disk_that_is_full_from_the_start_costs_no_answer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "claims").mkdir()
    many = [(f"Bridge {number}", CLAIMS[0], "accepted") for number in range(300)]
    apply(folder, ("write", "monday.yaml", HEADS[1], many))
    with monkeypatch.context() as limits:
        _full_disk(limits, 16)
        kept = shown(report_of(open_workspace(folder, cache=True)))
    assert kept == shown(plain(open_workspace(folder)))
    assert not (folder / ".crosscheck" / "ledger.sqlite").exists(), "what was filled in part takes room for nothing"


def test_a_first_run_that_ends_with_an_error_leaves_no_ledger_to_wonder_about(folder: Path) -> None:
    (folder / "claims").mkdir()
    apply(folder, ("break", "monday.yaml"))
    for _ in range(2):
        outcome(report_of, open_workspace(folder, cache=True))
        assert not (folder / ".crosscheck" / "ledger.sqlite").exists()


def test_only_what_a_change_touches_is_judged_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "claims").mkdir()
    for number in range(30):
        said = [(f"Bridge {number}", CLAIMS[0], "accepted"), (f"Bridge {number + 1}", CLAIMS[1], "accepted")]
        apply(folder, ("write", f"s{number}.yaml", HEADS[1], said))
    report_of(open_workspace(folder, cache=True))
    judged: list[int] = []
    real = judge_units.judge_unit

    def counting(*arguments: object) -> object:
        judged.append(1)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(judge_units, "judge_unit", counting)
    apply(folder, ("write", "s7.yaml", HEADS[1], [("Bridge 7", CLAIMS[4], "accepted")]))
    made = report_of(open_workspace(folder, cache=True))
    assert len(judged) == 2, "the bridges that the file named before and names now"
    assert shown(made) == shown(plain(open_workspace(folder)))


def test_only_files_with_problems_are_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "claims").mkdir()
    for number in range(600):
        apply(folder, ("write", f"s{number:03}.jsonl", HEADS[1], [("Mill Road", CLAIMS[0], "accepted")]))
    for name in ("s003.jsonl", "s550.jsonl"):
        path = folder / "claims" / name
        path.write_text(path.read_text() + "no claim\n")
    read: list[int] = []
    real = refresh.load_claims

    def counting(paths: list[Path], root: Path) -> object:
        read.append(len(paths))
        return real(paths, root)

    monkeypatch.setattr(refresh, "load_claims", counting)
    assert outcome(report_of, open_workspace(folder, cache=True)) == outcome(plain, open_workspace(folder))
    assert read and read[0] < 600, "the batches in which there was a problem"


@pytest.mark.slow
def test_two_processes_say_what_one_says(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "claims").mkdir()
    for number in range(600):
        said = [
            (f"Bridge {number % 90}", CLAIMS[number % 12], "accepted"),
            (SUBJECTS[number % 7], CLAIMS[0], "accepted"),
        ]
        apply(folder, ("write", f"s{number}.yaml", HEADS[1], said))
    monkeypatch.setattr("crosscheck.pipeline.report_of._WORTH_PROCESSES", 1)
    monkeypatch.setattr("crosscheck.pipeline.spread.cores", lambda: 2)
    assert shown(report_of(open_workspace(folder, cache=True))) == shown(plain(open_workspace(folder)))

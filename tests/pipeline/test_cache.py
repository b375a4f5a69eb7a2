"""The cache changes no answer: after any edits, a run that uses it says what a run without it says."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.errors import CrosscheckError
from crosscheck.pipeline.report_of import report_of
from crosscheck.pipeline.workspace import Workspace, open_workspace
from crosscheck.report import FORMATS, Options

VALUES = ("30 million euros", "jusqu'à 100 millions d'euros", "2026", "several", "31 million euros")
NAMES = ("monday", "tuesday", "wednesday")
SUBJECTS = ("Harbour Bridge", "Mill Road")

edits = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.sampled_from(NAMES), st.sampled_from(VALUES), st.sampled_from(SUBJECTS)),
        st.tuples(st.just("delete"), st.sampled_from(NAMES), st.just(""), st.just("")),
        st.tuples(st.just("rename"), st.sampled_from(NAMES), st.sampled_from(NAMES), st.just("")),
        st.tuples(st.just("text"), st.sampled_from(NAMES), st.sampled_from(VALUES), st.just("")),
        st.tuples(st.just("settings"), st.just(""), st.sampled_from(SUBJECTS), st.just("")),
        st.tuples(st.just("age"), st.sampled_from(NAMES), st.just(""), st.just("")),
    ),
    min_size=1,
    max_size=6,
)


def apply(folder: Path, edit: tuple[str, str, str, str]) -> None:
    kind, name, value, subject = edit
    path = folder / "claims" / f"{name}.yaml"
    match kind:
        case "write":
            quote = f"It costs {value}."
            path.write_text(
                "source:\n  language: en\nclaims:\n"
                f'  - subject: {subject}\n    attribute: cost\n    value: "{value}"\n    quote: "{quote}"\n',
                encoding="utf-8",
            )
        case "delete":
            path.unlink(missing_ok=True)
        case "rename" if path.exists():
            path.replace(folder / "claims" / f"{value}.yaml")
        case "text":
            (folder / "sources" / f"{name}.txt").write_text(f"A note.\n\nIt costs {value}.\n", encoding="utf-8")
        case "settings":
            text = f'[[subjects]]\nname = "{value}"\naliases = ["The other one"]\n'
            (folder / "crosscheck.toml").write_text(text, encoding="utf-8")
        case "age" if path.exists():
            # As if it had been written a minute ago, so that its times are trusted.
            old = path.stat().st_mtime - 60
            os.utime(path, (old, old))


def shown(workspace: Workspace) -> str:
    try:
        report = report_of(workspace)
    except CrosscheckError as error:
        return str(error)
    return "".join(FORMATS["json"](report, Options(all=True)))


@given(edits)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_edits_give_the_report_of_a_fresh_run(steps: list[tuple[str, str, str, str]]) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        for name in ("claims", "sources"):
            (folder / name).mkdir()
        for step in steps:
            apply(folder, step)
            cached = shown(open_workspace(folder, cache=True))
            assert cached == shown(open_workspace(folder))
            assert cached == shown(open_workspace(folder, cache=True)), "the second time as well"
    finally:
        shutil.rmtree(folder)


def test_a_report_that_is_kept_is_given_again(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    apply(tmp_path, ("write", "monday", VALUES[0], SUBJECTS[0]))
    first = shown(open_workspace(tmp_path, cache=True))
    assert (tmp_path / ".crosscheck" / "index.sqlite").exists()
    (tmp_path / ".crosscheck" / "index.sqlite").write_bytes(b"no database at all")
    assert shown(open_workspace(tmp_path, cache=True)) == first

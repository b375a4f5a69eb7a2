from __future__ import annotations

import multiprocessing
import os
import sqlite3
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.index.index import FILE_NAME, OTHER_NOTE, Index, open_index
from crosscheck.index.shape import Shape
from crosscheck.model import Source

SOURCES: Shape[Source] = Shape("sources", Source)


def silent(line: str) -> None:
    pytest.fail(f"unexpected: {line}")


def read_through(index: Index, name: str, path: Path) -> tuple[Source, bool]:
    """What a file says, by way of the index, and whether the index knew it."""
    look = index.look(SOURCES, name, path)
    if look.value is not None:
        return look.value, True
    value = Source(name, title=path.read_text(encoding="utf-8"))
    kept = index.keep(look, value).value
    assert kept == value
    return value, False


def long_ago(path: Path) -> None:
    past = time.time_ns() - 60 * 10**9
    os.utime(path, ns=(past, past))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"text {number}", encoding="utf-8")
    return tmp_path


def run(workspace: Path, digest: str = "d", say: Any = silent, pattern: str = "*.txt") -> dict[str, bool]:
    """One run over all texts: which of them the index knew; the texts are always those of the files."""
    known = {}
    with open_index(workspace / ".crosscheck", digest, say=say) as index:
        for path in sorted(workspace.glob(pattern)):
            value, known[path.name] = read_through(index, path.name, path)
            assert value.title == path.read_text(encoding="utf-8")
    return known


def test_what_was_read_is_not_read_again(workspace: Path) -> None:
    assert set(run(workspace).values()) == {False}
    assert set(run(workspace).values()) == {True}
    (workspace / "1.txt").write_text("other", encoding="utf-8")
    assert run(workspace) == {"0.txt": True, "1.txt": False, "2.txt": True}
    assert (workspace / ".crosscheck" / ".gitignore").read_text() == "*\n"


def test_a_file_of_the_same_size_and_time_is_told_apart(workspace: Path) -> None:
    path = workspace / "1.txt"
    before = path.stat()
    run(workspace)
    path.write_text("txet 1", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert run(workspace)["1.txt"] is False


def test_a_file_that_was_only_touched_is_known(workspace: Path) -> None:
    run(workspace)
    long_ago(workspace / "1.txt")
    assert run(workspace)["1.txt"] is True


@pytest.mark.parametrize("seconds", [2**34 - 1, -(2**31)], ids=["2514", "1901"])
def test_a_file_of_any_time_is_read_and_the_others_are_kept(workspace: Path, seconds: int) -> None:
    os.utime(workspace / "1.txt", (seconds, seconds))
    run(workspace)
    assert {"0.txt": True, "2.txt": True}.items() <= run(workspace).items()


def test_a_file_that_changes_while_it_is_read_is_not_kept(workspace: Path) -> None:
    path = workspace / "0.txt"
    with open_index(workspace / ".crosscheck", "d", say=silent) as index:
        look = index.look(SOURCES, "0.txt", path)
        path.write_text("changed meanwhile", encoding="utf-8")
        index.keep(look, Source("0.txt", title="text 0"))
    assert run(workspace)["0.txt"] is False


def test_another_digest_begins_anew_without_a_word(workspace: Path) -> None:
    run(workspace)
    assert set(run(workspace, "other").values()) == {False}
    assert set(run(workspace, "d").values()) == {False}


def test_judgements_are_remembered_by_what_they_depend_on(workspace: Path) -> None:
    with open_index(workspace / ".crosscheck", "d", say=silent) as index:
        assert index.recall(SOURCES, "key") is None
        assert index.remember(SOURCES, "key", Source("a")) == Source("a")
    with open_index(workspace / ".crosscheck", "d", say=silent) as index:
        assert index.recall(SOURCES, "key") == Source("a")
        assert index.recall(SOURCES, "other") is None


def test_what_a_run_remembers_takes_the_place_of_what_it_did_not_ask_for(workspace: Path) -> None:
    for key in ("old", "new"):
        with open_index(workspace / ".crosscheck", "d", say=silent) as index:
            if index.recall(SOURCES, key) is None:
                index.remember(SOURCES, key, Source(key))
    with open_index(workspace / ".crosscheck", "d", say=silent) as index:
        assert index.recall(SOURCES, "new") == Source("new")
        assert index.recall(SOURCES, "old") is None


def test_without_a_folder_nothing_is_kept(workspace: Path) -> None:
    with open_index(None, "d", say=silent) as index:
        assert read_through(index, "0.txt", workspace / "0.txt")[1] is False
        assert index.remember(SOURCES, "k", Source("a")) == Source("a")
        assert index.recall(SOURCES, "k") is None
    assert not (workspace / ".crosscheck").exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: b"this is no database" * 50,
        lambda data: data[: len(data) // 2],
        lambda data: data[:100],
        lambda data: data[:4096] + b"\xff" * (len(data) - 4096),
        lambda data: data.replace(b"text 1", b"text 7"),
    ],
    ids=["empty", "not-a-database", "half", "header-only", "garbage-behind-the-header", "one-letter"],
)
def test_a_damaged_index_is_built_anew_with_at_most_one_line(workspace: Path, damage: Any) -> None:
    run(workspace)
    for path in workspace.glob("*.txt"):
        long_ago(path)
    run(workspace)
    path = workspace / ".crosscheck" / FILE_NAME
    path.write_bytes(damage(path.read_bytes()))
    said: list[str] = []
    run(workspace, say=said.append)
    assert [line.code for line in said] in (["cache-damaged"], []) and (said or path.stat().st_size >= 0)
    assert set(run(workspace).values()) == {True}


def test_an_index_of_another_version_is_built_anew_with_one_line(workspace: Path) -> None:
    (workspace / ".crosscheck").mkdir()
    path = workspace / ".crosscheck" / FILE_NAME
    for made in ("CREATE TABLE about (word TEXT, said TEXT)", "CREATE TABLE about (x)", "CREATE TABLE other (x)"):
        path.unlink(missing_ok=True)
        base = sqlite3.connect(path)
        base.execute(made)
        base.close()
        said: list[str] = []
        run(workspace, say=said.append)
        assert [line.code for line in said] in ([OTHER_NOTE.code], ["cache-damaged"])
        assert set(run(workspace).values()) == {True}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_is_only_read(workspace: Path) -> None:
    run(workspace)
    folder = workspace / ".crosscheck"
    (folder / FILE_NAME).chmod(0o444)
    folder.chmod(0o555)
    try:
        assert set(run(workspace).values()) == {True}
        (workspace / "1.txt").write_text("other", encoding="utf-8")
        assert run(workspace)["1.txt"] is False
        assert run(workspace, "other") == {"0.txt": False, "1.txt": False, "2.txt": False}
    finally:
        folder.chmod(0o755)


def test_what_cannot_be_written_is_only_read(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(workspace)
    before = (workspace / ".crosscheck" / FILE_NAME).read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert set(run(workspace).values()) == {True}
    (workspace / "1.txt").write_text("other", encoding="utf-8")
    assert run(workspace)["1.txt"] is False
    assert set(run(workspace, "other").values()) == {False}
    assert (workspace / ".crosscheck" / FILE_NAME).read_bytes() == before


def test_where_no_index_can_be_everything_is_read(workspace: Path) -> None:
    (workspace / ".crosscheck").write_text("a file stands in the way", encoding="utf-8")
    assert set(run(workspace).values()) == {False}
    assert set(run(workspace).values()) == {False}


def test_another_run_that_holds_the_index_is_not_waited_for_for_ever(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crosscheck.index.index._PATIENCE", 0.05)
    run(workspace)
    base = sqlite3.connect(workspace / ".crosscheck" / FILE_NAME, isolation_level=None)
    base.execute("BEGIN EXCLUSIVE")
    assert set(run(workspace).values()) == {False}
    base.execute("ROLLBACK")
    base.close()
    assert set(run(workspace).values()) == {True}


def many_runs(workspace: Path, number: int) -> None:
    """Runs over files of this process's own, with an index that another process uses too."""
    for turn in range(8):
        (workspace / f"{number}-a.txt").write_text(f"{number} {turn}", encoding="utf-8")
        (workspace / f"{number}-b.txt").write_text("the same", encoding="utf-8")
        run(workspace, pattern=f"{number}-*.txt")


def test_two_runs_at_once_give_right_answers(workspace: Path) -> None:
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)
    runs = [context.Process(target=many_runs, args=(workspace / "w", number)) for number in range(2)]
    (workspace / "w").mkdir()
    for each in runs:
        each.start()
    for each in runs:
        each.join(60)
    assert [each.exitcode for each in runs] == [0, 0]
    run(workspace / "w")
    assert set(run(workspace / "w").values()) == {True}


NAMES = st.sampled_from(["a.txt", "b.txt", "c.txt"])
STEPS = st.one_of(
    st.tuples(st.just("write"), NAMES, st.sampled_from(["x", "y", "zz"])),
    st.tuples(st.just("delete"), NAMES, st.just("")),
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("age"), NAMES, st.just("")),
    st.tuples(st.just("config"), st.sampled_from(["d", "e"]), st.just("")),
    st.tuples(st.just("forget"), NAMES, st.just("")),
    st.tuples(st.just("run"), NAMES, st.just("")),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(STEPS, max_size=14))
def test_any_sequence_of_changes_gives_what_a_fresh_run_gives(steps: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root, digest = Path(folder), "d"
        for step, name, more in steps:
            path = root / name
            if step == "write":
                path.write_text(more, encoding="utf-8")
            elif step == "delete":
                path.unlink(missing_ok=True)
            elif step == "rename" and path.exists():
                path.replace(root / more)
            elif step == "age" and path.exists():
                long_ago(path)
            elif step == "config":
                digest = name
            elif step == "forget":
                (root / ".crosscheck" / FILE_NAME).unlink(missing_ok=True)
            else:
                run(root, digest)
        run(root, digest)

"""The house keeps its shape: one direction of imports, doors to libraries, names that say something."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import crosscheck

PACKAGE = Path(crosscheck.__file__).parent
ROOMS = {path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()}

# Lowest first; rooms on one line never import each other.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"model"}),
    frozenset({"messages"}),
    frozenset({"errors"}),
    frozenset({"names"}),
    frozenset({"files", "read"}),
    frozenset({"config"}),
    frozenset({"ingest", "extract", "claims", "group", "compare", "settled", "index"}),
    frozenset({"draft"}),
    frozenset({"report"}),
    frozenset({"pipeline"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
LEVEL = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# The largest room has storeys of its own, lowest first; what stands beside them is its door.
STOREYS = (
    *("language", "text", "scene", "naming", "phrases", "clauses", "definitions", "qualities"),
    *("subjects", "owners", "facts", "relations", "places", "roles", "drafts"),
)

# A library of which one place knows: everything else goes through it.
DOORS = {
    "rapidfuzz": ("names",),
    "currency_converter": ("pipeline/ecb_rates.py",),
    "distributed": ("pipeline/spread_over_cluster.py",),
    "pint": ("read/units.py", "read/build_tables.py"),
    "typer": ("cli",),
    "babel": ("read/build_tables.py",),
    "jinja2": ("report",),
    "yaml": ("files", "ingest"),
    "sqlite3": ("index",),
    "trafilatura": ("ingest",),
    "docx": ("ingest",),
    "pypdfium2": ("ingest",),
}
SAYS_NOTHING = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?|base)(_|$)")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Every module that the file imports, wherever the statement stands; `from` names are joined on."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, names=names, level=0) if module:
                yield module
                if module == "crosscheck":
                    yield from (f"crosscheck.{alias.name}" for alias in names)
            case ast.ImportFrom(level=level) if level:
                yield "a relative import"


def ids(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def test_every_room_has_a_floor() -> None:
    files = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    assert ROOMS | files == set(LEVEL)


@pytest.mark.parametrize("path", modules(), ids=ids)
def test_imports_go_down(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    wrong = []
    for name in imported(path):
        assert name != "a relative import", f"{path}: relative import"
        parts = name.split(".")
        if parts[0] != "crosscheck" or len(parts) == 1:
            continue
        other = parts[1]
        if other in LEVEL and other != room and LEVEL[other] >= LEVEL[room]:
            wrong.append(name)
    assert wrong == [], f"{path.relative_to(PACKAGE)} imports {wrong}"


def test_extraction_has_its_storeys() -> None:
    folders = {path.name for path in (PACKAGE / "extract").iterdir() if (path / "__init__.py").exists()}
    assert folders == set(STOREYS)


@pytest.mark.parametrize("path", sorted((PACKAGE / "extract").rglob("*/*.py")), ids=ids)
def test_imports_go_down_inside_extraction(path: Path) -> None:
    """A storey needs itself and those below it, and never the door."""
    storey = STOREYS.index(path.parent.name)
    wrong = []
    for name in imported(path):
        parts = name.split(".")
        if parts[:2] == ["crosscheck", "extract"] and (parts[2:3] or [""])[0] not in STOREYS[: storey + 1]:
            wrong.append(name)
    assert wrong == [], f"{path.relative_to(PACKAGE)} imports {wrong}"


def test_no_files_import_each_other_in_a_circle() -> None:
    """Inside a room too, what a file needs can be read from the bottom up."""
    names = {
        path: f"crosscheck.{path.relative_to(PACKAGE).with_suffix('').as_posix().replace('/', '.')}"
        for path in modules()
    }
    known = set(names.values())
    needs = {name: {other for other in imported(path) if other in known} for path, name in names.items()}
    assert len(list(TopologicalSorter(needs).static_order())) == len(known)


@pytest.mark.parametrize("path", modules(), ids=ids)
def test_libraries_have_one_door(path: Path) -> None:
    inside = path.relative_to(PACKAGE).as_posix()
    for name in imported(path):
        doors = DOORS.get(name.split(".")[0])
        if doors is not None:
            assert any(inside == door or inside.startswith(door + "/") for door in doors), f"{inside} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=ids)
def test_names_say_something(path: Path) -> None:
    for part in path.relative_to(PACKAGE).with_suffix("").parts:
        assert not SAYS_NOTHING.search(part), f"{part} says nothing about what it holds"


@pytest.mark.parametrize("path", modules(), ids=ids)
def test_files_are_short(path: Path) -> None:
    """A file of more than three hundred lines has a second idea."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_model_needs_the_standard_library_only() -> None:
    for path in (PACKAGE / "model").glob("*.py"):
        for name in imported(path):
            top = name.split(".")[0]
            assert top in sys.stdlib_module_names or name.startswith("crosscheck.model"), f"{path.name}: {name}"


@pytest.mark.parametrize("path", modules(), ids=ids)
def test_no_mutable_state_at_module_level(path: Path) -> None:
    """A list, set or dict that code changes later is state; constants in capitals are read only by agreement."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        value = getattr(node, "value", None)
        if not isinstance(value, ast.List | ast.Set | ast.Dict | ast.ListComp | ast.SetComp | ast.DictComp):
            continue
        for target in targets:
            name = target.id if isinstance(target, ast.Name) else ""
            assert name == "__all__" or name.lstrip("_").isupper(), f"{path.name}: {name} looks like state"

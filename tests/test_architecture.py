"""The house keeps its shape: one direction of imports, doors to libraries, names that say something."""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

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
    frozenset({"draft", "leads"}),
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
# The most lines that a function's work has, its signature and docstring apart; and what is longer: tables of one line
# a field, and steps that still wait to be parted, with the most that each may come to. What has become short leaves.
LONGEST = 45
LONGER = {
    "compare/sentences/lexicon.py load_lexicon": 65,
    "extract/clauses/clauses.py _settle_past_forms": 60,
    "extract/clauses/verb_chain.py verb_chain": 135,
    "extract/clauses/verb_here.py _bare_verb": 70,
    "extract/drafts/verb_date.py verb_date": 60,
    "extract/facts/counted_fact.py counted_fact": 65,
    "extract/facts/described_fact.py described_fact": 60,
    "extract/facts/verb_facts.py verb_fact": 60,
    "extract/language/load_grammar.py load_grammar": 50,
    "extract/language/relation_frames.py load_relations": 50,
    "extract/naming/name_end.py name_end": 65,
    "extract/phrases/enumerations.py _listed_from": 55,
    "extract/phrases/list_item.py list_item": 50,
    "extract/phrases/noun_core.py noun_core": 60,
    "extract/qualities/status_of.py status_of": 60,
    "extract/relations/sides.py _other_side": 50,
    "extract/relations/verb_relations.py _stated": 70,
    "extract/roles/predicates.py predicates": 55,
    "extract/subjects/possessors.py possessed": 55,
    "extract/subjects/pronoun_subject.py pronoun_subject": 55,
    "read/build_lexicon.py build_lexicon": 150,
}
# What changes a list, set or dict in place.
CHANGES = frozenset({"append", "add", "extend", "insert", "update", "setdefault", "pop", "remove", "discard", "clear"})
COLLECTIONS = frozenset({"list", "set", "dict", "defaultdict", "deque", "Counter", "OrderedDict"})
SAYS_NOTHING = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?|base)(_|$)")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Every module that the file imports, wherever the statement stands; `from` names are joined on."""
    return tuple(imports(tree_of(path)))


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, names=names, level=0) if module:
                yield module
                if module.split(".")[0] == "crosscheck":
                    yield from (f"{module}.{alias.name}" for alias in names)
            case ast.ImportFrom(level=level) if level:
                yield "a relative import"


def inside(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_every_room_has_a_floor() -> None:
    files = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    assert ROOMS | files == set(LEVEL)


def test_imports_go_down() -> None:
    wrong = [
        f"{inside(path)}: {name}"
        for path in modules()
        for name in imported(path)
        if name == "a relative import" or not goes_down(room_of(path), name)
    ]
    assert wrong == []


def goes_down(room: str, name: str) -> bool:
    """Whether a room may import the module: it is no other room, or one on a lower floor."""
    parts = name.split(".")
    other = parts[1] if parts[0] == "crosscheck" and len(parts) > 1 else ""
    return room == "__init__" or other not in LEVEL or other == room or LEVEL[other] < LEVEL[room]


def test_extraction_has_its_storeys() -> None:
    folders = {path.name for path in (PACKAGE / "extract").iterdir() if (path / "__init__.py").exists()}
    assert folders == set(STOREYS)


def test_imports_go_down_inside_extraction() -> None:
    """A storey needs itself and those below it, and never the door."""
    wrong = [
        f"{inside(path)}: {name}"
        for path in sorted((PACKAGE / "extract").rglob("*/*.py"))
        for name in imported(path)
        if (parts := name.split("."))[:2] == ["crosscheck", "extract"]
        and (parts[2:3] or [""])[0] not in STOREYS[: STOREYS.index(path.parent.name) + 1]
    ]
    assert wrong == []


def test_no_files_import_each_other_in_a_circle() -> None:
    """Inside a room too, what a file needs can be read from the bottom up."""
    names = {
        path: f"crosscheck.{path.relative_to(PACKAGE).with_suffix('').as_posix().replace('/', '.')}"
        for path in modules()
    }
    known = set(names.values())
    needs = {name: {other for other in imported(path) if other in known} for path, name in names.items()}
    assert len(list(TopologicalSorter(needs).static_order())) == len(known)


def test_libraries_have_one_door() -> None:
    wrong = [
        f"{inside(path)}: {name}"
        for path in modules()
        for name in imported(path)
        for doors in (DOORS.get(name.split(".")[0]),)
        if doors is not None and not any(f"{inside(path)}/".startswith(f"{door}/") for door in doors)
    ]
    assert wrong == []


def test_names_say_something() -> None:
    parts = {(inside(path), part) for path in modules() for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert sorted(path for path, part in parts if SAYS_NOTHING.search(part)) == []


def test_a_name_means_one_thing_in_a_folder() -> None:
    """Who reads a call need not ask which of two functions it is."""
    homes = defaultdict(list)
    for path in modules():
        for node in tree_of(path).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                homes[path.parent, node.name].append(inside(path))
    assert {name: files for (_, name), files in homes.items() if len(files) > 1} == {}


def test_files_are_short() -> None:
    """A file of more than three hundred lines has a second idea."""
    lines = {inside(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {path: count for path, count in lines.items() if count > 300} == {}


def test_functions_are_short() -> None:
    """A function of more than forty-five lines does a second thing, which has a name of its own."""
    lengths = {
        f"{inside(path)} {function.name}": work_of(function) for path in modules() for function in functions(path)
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGER.get(name, LONGEST)} == {}
    assert [name for name in LONGER if lengths.get(name, 0) <= LONGEST] == []


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def work_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function behind its docstring."""
    first = function.body[1 if ast.get_docstring(function) is not None and len(function.body) > 1 else 0]
    return (function.end_lineno or first.lineno) - first.lineno + 1


def test_model_needs_the_standard_library_only() -> None:
    for path in (PACKAGE / "model").glob("*.py"):
        for name in imported(path):
            top = name.split(".")[0]
            assert top in sys.stdlib_module_names or name.startswith("crosscheck.model"), f"{path.name}: {name}"


def test_no_mutable_state_at_module_level() -> None:
    """A list, set or dict that code changes later is state; constants in capitals are read only by agreement."""
    wrong = [f"{inside(path)}: {name}" for path in modules() for name in state_of(path)]
    assert wrong == []


def test_constants_are_never_changed() -> None:
    """What stands in capitals at a file's top is for reading: no function writes into it, nor into a global name."""
    wrong = [f"{inside(path)}: {name}" for path in modules() for name in changed_by(path)]
    assert wrong == []


def changed_by(path: Path) -> Iterator[str]:
    """Names at the file's top that code inside functions changes, and all that it declares global."""
    at_top = {target.id for node in tree_of(path).body for target in targets_of(node) if isinstance(target, ast.Name)}
    for function in functions(path):
        own = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        for node in ast.walk(function):
            match node:
                case ast.Global(names=names):
                    yield from names
                case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()) if name in at_top - own:
                    yield name
                case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=word)) if (
                    word in CHANGES and name in at_top - own
                ):
                    yield name


def targets_of(node: ast.stmt) -> list[ast.expr]:
    """What a statement gives a value to."""
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, ast.AnnAssign) else []


def test_nouns_are_frozen() -> None:
    """What rooms hand on is never changed: every dataclass of the model is frozen and slotted."""
    wrong = [
        f"{path.name}: {node.name}"
        for path in (PACKAGE / "model").glob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef)
        for decorator in node.decorator_list
        if (told := ast.unparse(decorator)).startswith("dataclass")
        and not {"frozen=True", "slots=True"} <= set(re.findall(r"\w+=\w+", told))
    ]
    assert wrong == []


def test_no_value_is_a_float() -> None:
    """Figures are decimals from the text to the report: no noun has a field of the type `float`."""
    wrong = [
        f"{path.name}: {node.lineno}"
        for path in (PACKAGE / "model").glob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.AnnAssign)
        and any(isinstance(part, ast.Name) and part.id == "float" for part in ast.walk(node.annotation))
    ]
    assert wrong == []


def state_of(path: Path) -> Iterator[str]:
    """Names of lists, sets and dicts at the file's top that are not written as constants."""
    for node in tree_of(path).body:
        value = getattr(node, "value", None)
        made = value.func.id if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) else ""
        if made in COLLECTIONS or isinstance(
            value, ast.List | ast.Set | ast.Dict | ast.ListComp | ast.SetComp | ast.DictComp
        ):
            names = (target.id if isinstance(target, ast.Name) else "" for target in targets_of(node))
            yield from (name for name in names if name != "__all__" and not name.lstrip("_").isupper())

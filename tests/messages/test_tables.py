"""Both languages say the same things with the same places, and every code that the program uses is there."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

import crosscheck
from crosscheck.errors import CrosscheckError, MissingExtraError
from crosscheck.messages.table import LANGUAGES, check_table, message_places, stderr_table, table
from crosscheck.messages.template import check_template, places

SOURCE = Path(crosscheck.__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "section", ["figures", "hedges", "currencies", "symbols", "units", "dates", "lists", "labels", "messages"]
)
def test_every_language_has_the_keys_of_english(language: str, section: str) -> None:
    english, other = set(getattr(table("en"), section)), set(getattr(table(language), section))
    assert other == english, f"{language}.toml [{section}] differs in {sorted(other ^ english)}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["hedges", "dates", "lists", "messages"])
def test_every_language_fills_the_places_of_english(language: str, section: str) -> None:
    english, other = getattr(table("en"), section), getattr(table(language), section)
    different = {code for code in english if places(english[code]) != places(other[code])}
    assert not different


def test_places_of_messages_are_listed_by_language() -> None:
    assert message_places("fr") == message_places("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_french_text_says_billion_and_no_place_is_left_in_a_label(language: str) -> None:
    words = table(language)
    assert not [code for code, text in words.labels.items() if "{" in text]
    if language == "fr":
        assert "billion" not in " ".join(words.scales.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_goes_to_stderr_has_the_same_codes_and_places_in_every_language(language: str) -> None:
    english, other = stderr_table("en"), stderr_table(language)
    assert set(other) == set(english)
    assert {code for code in english if places(english[code]) != places(other[code])} == set()


def test_no_code_stands_in_both_tables() -> None:
    assert set(table("en").messages) & set(stderr_table("en")) == set()


def _codes_in_source() -> dict[str, str]:
    """Each literal code handed to a `Message`, or to what tells one, with the file that does."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args and _tells(node.func)):
                continue
            for each in _branches(node.args[0]):
                found[each] = str(path.relative_to(SOURCE))
    return found


def _tells(function: ast.expr) -> bool:
    return ast.unparse(function) in ("Message", "Message.of", "teller.tell", "teller.words")


def _branches(code: ast.expr) -> list[str]:
    """The codes that an argument may be: a literal, or either side of a condition."""
    match code:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=other):
            return _branches(body) + _branches(other)
        case _:
            return []


def test_every_message_that_the_program_makes_is_in_the_tables() -> None:
    known = set(table("en").messages) | set(stderr_table("en"))
    assert {code: file for code, file in _codes_in_source().items() if code not in known} == {}


def test_every_sentence_for_stderr_is_told_somewhere() -> None:
    """A code that stands in no file of the program is a sentence that was left behind."""
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    composed = (
        "ask-",
        "names-",
        "decision-replaced-",
        "column-holds-",
        "hint-claim-lacks-",
        "no-finding-called",
        "no-claim-called",
    )
    left = [code for code in stderr_table("en") if f'"{code}"' not in text and not code.startswith(composed)]
    assert left == []


# Rooms whose errors are defects of the shipped data, told in English to whoever changes it, or end inside the program.
_SHIPPED = (
    *("index", "extract", "read", "group", "compare", "messages"),
    *("files/word_lists.py", "ingest/credit_lines.py", "ingest/pages.py"),
)
_ERRORS = {each.__name__ for each in (CrosscheckError, *CrosscheckError.__subclasses__(), MissingExtraError)} | {"kind"}
_SENTENCE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")


def _sentences(path: Path, *, whole: bool) -> list[str]:
    """Literal words in a file that people could read: all of them, or those that an error is made of."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = [tree] if whole else [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _fails(node)]
    passed = {id(part) for node in ast.walk(tree) if _not_told(node) for part in ast.walk(node)}
    return [
        node.value
        for part in inside
        for node in ast.walk(part)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in passed and _SENTENCE.search(node.value) and not node.value.strip().startswith("crosscheck ")
    ]


def _fails(node: ast.Call) -> bool:
    name = ast.unparse(node.func)
    return name in _ERRORS or name.endswith((".problem", "_problem", "_wrong"))


def _not_told(node: ast.AST) -> bool:
    """Docstrings and other bare strings, `--help`, patterns, and names of arguments of other programs."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Call(func=function):
            return ast.unparse(function) in ("typer.Option", "typer.Argument", "re.compile", "typer.Typer")
        case ast.keyword(arg=str(name)):
            return "style" in name
        case ast.Assign(targets=[ast.Name(id="_CONFIG")]):
            return True
        case _:
            return False


@pytest.mark.parametrize("path", sorted((SOURCE / "cli").glob("*.py")), ids=lambda path: path.name)
def test_commands_tell_nothing_but_messages(path: Path) -> None:
    assert _sentences(path, whole=True) == []


def test_errors_are_made_of_messages() -> None:
    told = {}
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        if not name.startswith(_SHIPPED) and (found := _sentences(path, whole=False)):
            told[name] = found
    assert told == {}


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{a} and {b:source}", ""),
        ("{count} {count:source|sources}", ""),
        ("{a.__class__}", "not a plain name"),
        ("{a[0]}", "not a plain name"),
        ("{}", "not a plain name"),
        ("{a!r}", "conversion"),
        ("{a:>100000}", "use label"),
        ("{a:{b}}", "use label"),
        ("{a", "expected '}'"),
        ("a}", "Single '}'"),
    ],
)
def test_templates_hold_named_places_only(template: str, problem: str) -> None:
    assert problem in check_template(template)
    assert bool(problem) == bool(check_template(template))


def _sound() -> dict[str, dict[str, str]]:
    words = table("en")
    return {field.name: dict(getattr(words, field.name)) for field in fields(words) if field.name != "language"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"extra": {}}, "messages/xx.toml: unknown section [extra]"),
        ({"labels": None}, "messages/xx.toml: section [labels] is missing"),
        ({"labels": {"certain": 3}}, "messages/xx.toml: [labels] certain must be a string"),
        ({"figures": {"decimal": "."}}, "messages/xx.toml: [figures] lacks group"),
        ({"messages": {"said": "{a.b}"}}, "messages/xx.toml: [messages] said: the place {a.b} is not a plain name"),
    ],
)
def test_a_broken_table_names_file_section_and_key(change: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=r"messages/xx\.toml") as caught:
        check_table("xx", {**_sound(), **change})
    assert told in str(caught.value)

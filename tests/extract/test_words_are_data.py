"""No word of a language stands in the extractor's Python: what is asked of a word is asked by class."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

import crosscheck.extract
from crosscheck.extract.language.language_data import LANGUAGES, language_data

# Attributes and names that hold a word as the text has it.
_WORD_ATTRIBUTES = frozenset({"low", "text", "lemma", "written"})
_WORD_NAMES = frozenset({"low", "word", "words", "lower", "lemma", "folded", "written", "last"})
_METHODS = frozenset({"endswith", "startswith", "removesuffix", "removeprefix", "index", "count"})
_LETTER = re.compile(r"[^\W\d_]")

ROOM = Path(crosscheck.extract.__file__).parent
SOURCES = {file.relative_to(ROOM).as_posix(): file.read_text(encoding="utf-8") for file in sorted(ROOM.rglob("*.py"))}
KNOWN = {name for table in language_data("grammar", "classes").values() for name in table}
ALLOWED = {
    ("drafts/age.py", "have"): "the kind of an auxiliary, which stands for its lemma in every language",
    ("drafts/given_beside.py", "have"): "the kind of an auxiliary, which stands for its lemma in every language",
}


def literals(node: ast.AST) -> Iterator[str]:
    """The strings with letters that a literal, or a collection of literals, holds."""
    match node:
        case ast.Constant(value=str(text)) if _LETTER.search(text):
            yield text
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            for part in parts:
                yield from literals(part)
        case ast.Dict(keys=keys):
            for key in keys:
                if key is not None:
                    yield from literals(key)
        case ast.Call(func=ast.Name(id="frozenset" | "set" | "tuple"), args=[only]):
            yield from literals(only)
        case ast.BinOp(left=left, right=right):
            yield from literals(left)
            yield from literals(right)


def constants(scope: ast.AST) -> dict[str, list[str]]:
    """The names that a scope gives to strings."""
    return {
        target.id: found
        for node in ast.walk(scope)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name) and (found := list(literals(node.value)))
    }


def of_words(node: ast.AST, local: frozenset[str]) -> bool:
    """Whether an expression is a word of the text, a part of one, or several."""
    match node:
        case ast.Attribute(attr=attr):
            return attr in _WORD_ATTRIBUTES
        case ast.Name(id=name):
            return name in local
        case ast.Subscript(value=inner) | ast.Call(func=ast.Attribute(value=inner)):
            return of_words(inner, local)
        case ast.Set(elts=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            return any(of_words(part, local) for part in parts)
        case ast.IfExp(body=then, orelse=other):
            return of_words(then, local) or of_words(other, local)
        case ast.SetComp(elt=part) | ast.GeneratorExp(elt=part) | ast.ListComp(elt=part):
            return of_words(part, local)
    return False


def word_tests(source: str) -> Iterator[tuple[int, str]]:
    """Line and string of every literal that a word of the text is held against."""
    tree = ast.parse(source)
    known = constants(tree)
    for function in tree.body:
        local = _WORD_NAMES | {
            target.id
            for node in ast.walk(function)
            if isinstance(node, ast.Assign) and of_words(node.value, _WORD_NAMES)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        known_here = known | constants(function)
        for node in ast.walk(function):
            for side in held_against(node, local):
                if isinstance(side, ast.Name):
                    yield from ((node.lineno, text) for text in known_here.get(side.id, ()))
                yield from ((node.lineno, text) for text in literals(side))


def held_against(node: ast.AST, local: frozenset[str]) -> list[ast.AST]:
    """The sides of a comparison, a membership test, a test of an ending or a look-up, where one of them is a word."""
    match node:
        case ast.Compare(left=left, comparators=others):
            sides: list[ast.AST] = [left, *others]
        case ast.BinOp(left=left, op=ast.BitAnd(), right=right):
            sides = [left, right]
        case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[key, *_]):
            return [table] if of_words(key, local) else []
        case ast.Call(func=ast.Attribute(value=inner, attr=method), args=args) if method in _METHODS:
            sides = [inner, *args]
        case _:
            return []
    return sides if any(of_words(side, local) for side in sides) else []


def test_no_word_of_a_language_is_written_in_python() -> None:
    found = [
        f"{file}:{line}: {text}"
        for file, source in sorted(SOURCES.items())
        for line, text in word_tests(source)
        if (file, text) not in ALLOWED
    ]
    assert found == []


def test_no_rule_asks_which_language_it_is() -> None:
    asked = [
        f"{file}:{node.lineno}"
        for file, source in sorted(SOURCES.items())
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Compare)
        and any(isinstance(side, ast.Attribute) and side.attr == "language" for side in (node.left, *node.comparators))
        and any(isinstance(side, ast.Constant) for side in (node.left, *node.comparators))
    ]
    assert asked == []


@pytest.mark.parametrize(
    "rule",
    [
        'atom.low in ("de", "of")',
        'atoms[at].low == "to"',
        'before.low.endswith(("ed", "ing"))',
        'words & {"and", "et"}',
        '{"il": "m"}.get(low, "")',
        'LINKS = frozenset({"chez"})\nlow not in LINKS',
        'any(word in ("for", "y") for word in words)',
        'behind = tokens[at].low if at else ""\nbehind in ("de",)',
    ],
)
def test_the_test_sees_a_word(rule: str) -> None:
    body = "\n".join("    " + line for line in rule.splitlines())
    assert list(word_tests(f"def rule():\n{body}\n"))


def test_the_test_lets_classes_and_marks_pass() -> None:
    source = """def rule():
    "of" in atom.classes and atom.kind == "word" and atom.text in ",;" and grammar.has(atom.low, "by")
"""
    assert not list(word_tests(source))


def test_every_class_is_asked_for_by_some_rule() -> None:
    trees = [ast.walk(ast.parse(source)) for source in SOURCES.values()]
    asked = {
        node.attr if isinstance(node, ast.Attribute) else node.value
        for node in chain.from_iterable(trees)
        if isinstance(node, ast.Attribute | ast.Constant)
    }
    assert not KNOWN - asked


def test_no_literal_is_a_french_word() -> None:
    """A word given away whole, in a loop or to another function, is not seen above; its French half is seen here."""
    words = language_data("grammar", "fr")["words"]
    listed = {word for text in words.values() for word in text.split() if len(word) > 1} - KNOWN - set(LANGUAGES)
    listed -= {"future", "destination"}  # the names of a tense and of an attribute, whatever the language
    found = [
        (file, node.lineno, node.value)
        for file, source in SOURCES.items()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and node.value in listed
    ]
    assert not found

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.config.config import Config, Decision
from crosscheck.config.decide_names import decide_names, undo_names
from crosscheck.config.find_config import find_config
from crosscheck.config.load_config import load_config
from crosscheck.errors import ConfigError, CrosscheckErrors, UsageError
from crosscheck.model import Attribute, Subject
from crosscheck.names import fold

FULL = """
lang = "fr"
rates = "ecb"  # at the claim's date

[paths]
sources = "texts"
settled = "known.yaml"

[[subjects]]
name = "AI Infrastructure Partnership"
aliases = ["AIP", "GAIIP"]

[[attributes]]
name = "fund target"
aliases = ["objectif"]
tolerance = "2,5 %"
labels = { fr = "objectif" }

[[attributes]]
name = "headcount"
kind = "amount"
dimension = "people"
tolerance = 0.05
changes = true

[[same]]
kind = "subject"
names = ["AIP", "the alliance"]
by = "Léa"
on = 2026-11-23
because = "the release says so"

[[different]]
names = ["Fund II", "Fund III"]
"""


def write(folder: Path, text: str, name: str = "crosscheck.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def test_without_a_file_everything_has_a_default(tmp_path: Path) -> None:
    config = load_config(None, root=tmp_path)
    assert config == Config(tmp_path)
    assert (config.sources_dir, config.claims_dir) == (tmp_path / "sources", tmp_path / "claims")
    assert config.settled_file == tmp_path / "crosscheck-settled.yaml"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file_is_read_whole(tmp_path: Path, line_end: str) -> None:
    config = load_config(write(tmp_path, FULL.replace("\n", line_end)))
    assert (config.root, config.lang, config.rates) == (tmp_path, "fr", "ecb")
    assert (config.sources_dir, config.settled_file) == (tmp_path / "texts", tmp_path / "known.yaml")
    assert config.subjects == (
        Subject(fold("AI Infrastructure Partnership"), "AI Infrastructure Partnership", ("AIP", "GAIIP")),
    )
    assert [each.key for each in config.attributes] == ["fund target", "headcount"]
    assert [each.tolerance for each in config.attributes] == [Decimal("0.025"), Decimal("0.05")]
    assert config.same == (Decision("subject", ("AIP", "the alliance"), "Léa", "2026-11-23", "the release says so"),)
    assert config.different == (Decision("subject", ("Fund II", "Fund III")),)


def test_a_table_of_a_project_file_is_read_the_same_way(tmp_path: Path) -> None:
    inner = FULL.replace("[[", "[[tool.crosscheck.").replace("\n[paths", "\n[tool.crosscheck.paths")
    path = write(tmp_path, "[project]\nname = 'x'\n[tool.crosscheck]\n" + inner, "pyproject.toml")
    own = load_config(write(tmp_path / "own", FULL))
    project = load_config(path)
    assert (project.subjects, project.same, project.attribute_settings) == (
        own.subjects,
        own.same,
        own.attribute_settings,
    )


def test_a_setting_keeps_what_it_does_not_say(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, FULL))
    built_in = Attribute("fund target", (("en", "target"),), "amount", "money", ceiling=True, aliases=("goal",))
    target, headcount = config.attributes_over([built_in])
    assert (target.kind, target.ceiling, target.tolerance) == ("amount", True, Decimal("0.025"))
    assert target.aliases == ("goal", "objectif")
    assert target.labels == (("en", "target"), ("fr", "objectif"))
    assert (headcount.kind, headcount.changes) == ("amount", True)


def test_a_setting_finds_its_attribute_by_an_alias(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, '[[attributes]]\nname = "Goal"\ntolerance = "1 %"\n'))
    (target,) = config.attributes_over([Attribute("fund target", kind="amount", aliases=("goal",))])
    assert (target.key, target.kind, target.tolerance) == ("fund target", "amount", Decimal("0.01"))


def test_attributes_declared_the_same_are_one(tmp_path: Path) -> None:
    text = '[[same]]\nkind = "attribute"\nnames = ["size of the fund", "fund target"]\n'
    (target,) = load_config(write(tmp_path, text)).attributes_over([Attribute("fund target", kind="amount")])
    assert (target.key, target.kind, target.aliases) == ("fund target", "amount", ("size of the fund",))


def test_subjects_declared_the_same_are_one_by_any_chain(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, FULL + '[[same]]\nnames = ["L\'alliance", "alliance mondiale"]\n'))
    (subject,) = config.joined_subjects()
    assert subject.name == "AI Infrastructure Partnership"
    assert subject.aliases == ("AIP", "GAIIP", "the alliance", "alliance mondiale")


def test_the_nearest_file_is_taken_and_a_project_without_our_table_is_none(tmp_path: Path) -> None:
    outer = write(tmp_path, "")
    write(tmp_path / "a", "[tool.other]\ncrosscheck = 1\n", "pyproject.toml")
    write(tmp_path / "a" / "b", "this is no TOML, crosscheck or not", "pyproject.toml")
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir()
    assert find_config(deep, environment={}) == outer
    project = write(tmp_path / "a" / "b", "[tool.crosscheck]\n", "pyproject.toml")
    assert find_config(deep, environment={}) == project
    own = write(tmp_path / "a" / "b", "")
    assert find_config(deep, environment={}) == own


def test_a_file_that_is_named_goes_first(tmp_path: Path) -> None:
    write(tmp_path, "")
    by_option, by_variable = write(tmp_path / "x", "", "x.toml"), write(tmp_path / "y", "", "y.toml")
    variables = {"CROSSCHECK_CONFIG": str(by_variable)}
    assert find_config(tmp_path, by_option, environment=variables) == by_option
    assert find_config(tmp_path, environment=variables) == by_variable
    with pytest.raises(ConfigError, match="no such"):
        find_config(tmp_path, tmp_path / "none.toml", environment={})


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a = """\n[[same]]\nnams = 1\n"""\n[paths]\nclaim = "x"\n', "crosscheck.toml:6:1"),
        ("[[same]]\nnames = [\n  'A', # one\n  'B',\n]\nnams = 1\n", "crosscheck.toml:6:1"),
        ("[[subjects]]\nname='A'\n[[subjects]]\nname='B'\n  alias=['x']\n", "crosscheck.toml:5:3"),
        ("paths.claim = 'x'\n", "crosscheck.toml:1:1"),
    ],
)
def test_an_unknown_key_is_shown_where_it_stands(tmp_path: Path, text: str, place: str) -> None:
    with pytest.raises((ConfigError, CrosscheckErrors)) as raised:
        load_config(write(tmp_path, text))
    error = raised.value
    problems = error.problems if isinstance(error, CrosscheckErrors) else (error,)
    assert place in [str(problem.location) for problem in problems]


@pytest.mark.parametrize("tolerance", ['"5"', "1", "-0.1", '"nan"', "true", '"-5 %"', "[1]", "inf", '"1e400000"'])
def test_a_tolerance_that_is_no_share_is_refused(tmp_path: Path, tolerance: str) -> None:
    with pytest.raises(ConfigError, match="tolerance must be a share"):
        load_config(write(tmp_path, f'[[attributes]]\nname = "a"\ntolerance = {tolerance}\n'))


NAMES = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), min_size=1, max_size=15)
NAMES = NAMES.filter(lambda name: bool(fold(name)))
STARTS = ["", "\n", "# ours\n", 'lang = "fr"', 'lang = "fr"\n\n# names\n[[same]]\nnames = ["x1", "y1"] # why\n', FULL]


@given(
    NAMES,
    NAMES,
    NAMES,
    st.sampled_from(STARTS),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["same", "different"]),
)
def test_a_decision_is_added_and_taken_back_without_a_trace(
    tmp_path_factory: pytest.TempPathFactory, left: str, right: str, because: str, text: str, end: str, word: str
) -> None:
    if fold(left) == fold(right):
        return
    folder = tmp_path_factory.mktemp("config")
    path = write(folder, text.replace("\n", end))
    before = load_config(path)
    decision = Decision("subject", (left, right), "Léa", "2026-11-23", because)
    after = decide_names(before, word, decision)  # type: ignore[arg-type]
    assert getattr(after, word) == (*getattr(before, word), decision)
    assert path.read_bytes().decode().startswith(text.replace("\n", end))
    assert decide_names(after, word, decision) == after  # type: ignore[arg-type]
    back, found = undo_names(after, Decision("subject", (right, left)))
    assert found == (decision,)
    assert back == before
    assert path.read_bytes().decode().rstrip() == text.replace("\n", end).rstrip()


def test_the_opposite_decision_gives_way(tmp_path: Path) -> None:
    config = load_config(None, root=tmp_path)
    config = decide_names(config, "same", Decision("subject", ("A", "B")))
    assert config.file == tmp_path / "crosscheck.toml"
    config = decide_names(config, "different", Decision("subject", ("b", "a")))
    assert (config.same, len(config.different)) == ((), 1)


def test_a_decision_against_a_chain_of_others_is_refused_and_nothing_written(tmp_path: Path) -> None:
    path = write(tmp_path, '[[same]]\nnames = ["A", "B"]\n[[same]]\nnames = ["B", "C"]\n')
    before = path.read_bytes()
    with pytest.raises(UsageError, match='are one by other decisions: "A" = "B", "B" = "C"') as refused:
        decide_names(load_config(path), "different", Decision("subject", ("A", "C")))
    assert refused.value.hint == 'take one of them back first: crosscheck same --undo "B" "C"'
    assert path.read_bytes() == before


def test_one_name_is_not_two(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        decide_names(load_config(None, root=tmp_path), "same", Decision("subject", ("The AIP", "aip")))
    assert list(tmp_path.iterdir()) == []


def test_decisions_go_into_a_project_file_too(tmp_path: Path) -> None:
    text = "[project]\nname = 'x'\n\n[tool.crosscheck]\nlang = 'fr'\n\n[tool.other]\na = 1\n"
    path = write(tmp_path, text, "pyproject.toml")
    config = decide_names(load_config(path), "same", Decision("attribute", ("a", "b")))
    assert tomllib.loads(path.read_text())["tool"]["crosscheck"]["same"] == [{"kind": "attribute", "names": ["a", "b"]}]
    config, found = undo_names(config, Decision("attribute", ("a", "b")))
    assert len(found) == 1
    assert path.read_text() == text


def test_a_comment_of_the_next_table_stays(tmp_path: Path) -> None:
    text = '[[same]]\nnames = ["A", "B"]\n\n# about C\n[[same]]\nnames = ["C", "D"]\n'
    path = write(tmp_path, text)
    undo_names(load_config(path), Decision("subject", ("A", "B")))
    assert path.read_text() == '# about C\n[[same]]\nnames = ["C", "D"]\n'


def test_a_decision_in_an_inline_table_is_not_touched(tmp_path: Path) -> None:
    path = write(tmp_path, 'same = [{names = ["A", "B"]}]\n')
    with pytest.raises(ConfigError, match="not in a table of its own"):
        undo_names(load_config(path), Decision("subject", ("A", "B")))

"""A text and its copy with one figure changed contradict each other on that figure, and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from running import Run

_FRENCH = (
    "La scierie Bellorme a perdu son toit dans la tempête de dimanche. Le coût du chantier est estimé à 14 millions "
    "d'euros. Les travaux dureront sept mois. La participation des communes, de 31 %, sera votée en mars. "
    "L'atelier principal mesure 420 mètres carrés. La scierie Bellorme a porté ses ventes à 9,2 millions d'euros."
)
_ENGLISH = (
    "Marlow Harbour lost its crane in Sunday's storm. The repair will cost $118 million. The new crane will weigh "
    "640 tonnes. Turnout in the harbour vote was 46.8 per cent, and the strike lasted 12 days. "
    "Marlow Harbour has since raised its revenue to 62 million dollars."
)


_ALTERED = pytest.mark.parametrize(
    ("language", "text", "figure", "changed"),
    [
        ("fr", _FRENCH, "14 millions", "41 millions"),
        ("fr", _FRENCH, "31 %", "53 %"),
        ("fr", _FRENCH, "420 mètres", "720 mètres"),
        ("fr", _FRENCH, "9,2 millions", "7,2 millions"),
        ("en", _ENGLISH, "$118 million", "$418 million"),
        ("en", _ENGLISH, "640 tonnes", "910 tonnes"),
        ("en", _ENGLISH, "46.8 per cent", "76.8 per cent"),
        ("en", _ENGLISH, "12 days", "32 days"),
        ("en", _ENGLISH, "62 million", "92 million"),
    ],
)


@_ALTERED
def test_the_changed_figure_contradicts_and_no_other(
    run: Run, extracted: Callable[[Mapping[str, str]], Path], language: str, text: str, figure: str, changed: str
) -> None:
    front = f"language: {language}\ndate: 2026-03-02\npublisher: {{}}\n---\n"
    folder = extracted({"a": front.format("A") + text, "b": front.format("B") + text.replace(figure, changed)})
    told = json.loads(run("report", "--format", "json", cwd=folder).out)["findings"]
    clashes = [one for one in told if one["verdict"] == "contradiction"]
    assert len(clashes) == 1
    values = [claim["value"] for position in clashes[0]["positions"] for claim in position["claims"]]
    assert len(values) == 2
    assert {figure in values[0], changed in values[0]} == {figure in values[1], changed in values[1]} == {True, False}


@_ALTERED
def test_a_draft_that_repeats_a_source_but_for_one_figure_is_contradicted_there(
    run: Run, extracted: Callable[[Mapping[str, str]], Path], language: str, text: str, figure: str, changed: str
) -> None:
    folder = extracted({"a": f"language: {language}\ndate: 2026-03-02\npublisher: A\n---\n{text}"})
    draft = folder / "draft.md"
    draft.write_text(
        f"---\nlanguage: {language}\ndate: 2026-03-02\n---\n{text.replace(figure, changed)}", encoding="utf-8"
    )
    told = json.loads(run("diff", "draft.md", "--format", "json", "--exit-zero", cwd=folder).out)["sentences"]
    facts = [fact for sentence in told for fact in sentence["facts"]]
    wrong = [fact["claim"]["value"] for fact in facts if fact["status"] == "contradicted"]
    assert len(wrong) == 1
    assert changed in wrong[0]
    assert not [fact for fact in facts if fact["status"] == "new"]

"""Fit the weights by which extraction decides whose a figure is: `python tests/extract/fit_owners.py [FOLDER ...]`.

Reads the annotated articles (default: `articles/tuned`; never `articles/held`), has extraction list the candidates of
every annotated figure, and writes `src/crosscheck/extract/owner_weights.toml`. With `--folds` it writes nothing and
prints what the weights do on articles that they were not fitted on, beside what syntax alone does.

The model is a conditional logit over the candidates of a figure (McFadden 1974), with a quadratic penalty; a figure
of which several candidates are right counts their probabilities together. Gradient steps of Riedmiller's Rprop, from
zero, a fixed number of them: the same articles give the same weights on every machine, in thousandths.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from crosscheck.extract.drafts import figures
from crosscheck.extract.owners.owner_signs import owner_signs
from crosscheck.extract.owners.stated_figure import StatedFigure
from crosscheck.extract.rules import extract_by_rules
from crosscheck.extract.scene.referents import Referent
from crosscheck.model import Claim, Mention, Proposal
from crosscheck.names import fold
from load_script import load_script

HERE = Path(__file__).parent
articles_score = load_script(HERE / "articles_score.py")
WEIGHTS = HERE.parents[1] / "src" / "crosscheck" / "extract" / "owner_weights.toml"
PENALTY = 10.0
LEAST = 6
STEPS = 120
FOLDS = 12
NEAR = 40
HEAD = "# Fitted by tests/extract/fit_owners.py on the annotated articles, in thousandths of a logit."


@dataclass(frozen=True, slots=True)
class Choice:
    """A figure with its candidates: their signs, and which are right; the first is who syntax gives."""

    article: str
    signs: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


def choices_of(folder: Path) -> list[Choice]:
    """The annotated figures of a folder's articles whose value extraction has read and whose owner is open to doubt.

    What later figures see of an earlier one's owner is what the annotation says, so that the choices do not depend on
    the weights that there are.
    """
    rows = [json.loads(line) for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    known = json.loads((HERE / "articles" / "aliases.json").read_text(encoding="utf-8"))["subjects"]
    alias = {fold(short): fold(name) for name, shorts in known.items() for short in shorts}
    found: list[Choice] = []
    for name, language in rows[0]["files"].items():
        gold = [row for row in rows[1:] if row["file"] == name and row["kind"] == "amount"]
        watch = partial(_note, found, str(folder / name), gold, alias)
        with patch.object(figures, "rank_owners", watch):
            extract_by_rules(articles_score.read_document(folder / name, language))
    return found


def _note(
    found: list[Choice],
    article: str,
    gold: list[dict[str, Any]],
    alias: dict[str, str],
    figure: StatedFigure,
    syntax: Referent,
) -> Referent:
    mention = figure.scene.atoms[figure.at].mention
    if mention is None:
        return syntax
    meant = {
        alias.get(fold(subject), fold(subject))
        for row in gold
        if row["start"] - NEAR < mention.end and mention.start < row["end"] + NEAR and _same(mention, row)
        for subject in row["subject"].split("|")
    }
    candidates = list(owner_signs(figure, syntax))
    right = tuple(alias.get(fold(referent.name), fold(referent.name)) in meant for referent, _ in candidates)
    if meant:
        found.append(Choice(article, tuple(tuple(sorted(signs)) for _, signs in candidates), right))
    return candidates[right.index(True)][0] if True in right else syntax


def _same(mention: Mention, row: dict[str, Any]) -> bool:
    return bool(articles_score.same_value(Proposal(Claim("", "", "", "", ""), mention), row))


def fit(choices: list[Choice], *, penalty: float = PENALTY) -> dict[str, float]:
    """The weights under which the right candidates are most likely."""
    learnt = [choice for choice in choices if any(choice.right) and not all(choice.right)]
    counts = Counter(sign for choice in learnt for signs in choice.signs for sign in signs)
    weights = {sign: 0.0 for sign in sorted(counts) if counts[sign] >= LEAST}
    steps = dict.fromkeys(weights, 0.1)
    before = dict.fromkeys(weights, 0.0)
    for _ in range(STEPS):
        gradient = {sign: penalty * weight for sign, weight in weights.items()}
        for choice in learnt:
            _add_gradient(choice, weights, gradient)
        for sign, slope in gradient.items():
            turned = slope * before[sign]
            steps[sign] = (
                min(steps[sign] * 1.2, 1.0)
                if turned > 0
                else max(steps[sign] * 0.5, 1e-5)
                if turned < 0
                else steps[sign]
            )
            weights[sign] -= math.copysign(steps[sign], slope) if slope and turned >= 0 else 0.0
            before[sign] = slope if turned >= 0 else 0.0
    return weights


def _add_gradient(choice: Choice, weights: dict[str, float], gradient: dict[str, float]) -> None:
    scores = [sum(weights.get(sign, 0.0) for sign in signs) for signs in choice.signs]
    most = max(scores)
    odds = [math.exp(score - most) for score in scores]
    total, good = sum(odds), sum(odd for odd, right in zip(odds, choice.right, strict=True) if right)
    for odd, right, signs in zip(odds, choice.right, choice.signs, strict=True):
        pull = odd / total - (odd / good if right else 0.0)
        for sign in signs:
            if sign in gradient:
                gradient[sign] += pull


def in_thousandths(weights: dict[str, float]) -> dict[str, int]:
    """The weights as they are kept: whole numbers, those of nothing left out."""
    return {sign: round(weight * 1000) for sign, weight in sorted(weights.items()) if round(weight * 1000)}


def chosen(choice: Choice, weights: dict[str, float]) -> bool:
    """Whether the candidate with the most weight is right."""
    scores = [sum(weights.get(sign, 0.0) for sign in signs) for signs in choice.signs]
    return choice.right[scores.index(max(scores))]


def folds(choices: list[Choice]) -> None:
    """Print how often syntax and the weights are right, each article left out once."""
    articles = sorted({choice.article for choice in choices}, key=lambda name: (fold(name)[::-1], name))
    by_folder: dict[str, list[tuple[bool, bool]]] = {}
    for number in range(FOLDS):
        out = set(articles[number::FOLDS])
        weights = fit([choice for choice in choices if choice.article not in out])
        for choice in choices:
            if choice.article in out:
                by_folder.setdefault(str(Path(choice.article).parent), []).append(
                    (choice.right[0], chosen(choice, weights))
                )
    for folder, results in sorted(by_folder.items()):
        syntax, ranked = (sum(column) / len(results) for column in zip(*results, strict=True))
        print(f"{folder}: {len(results)} figures, syntax {syntax:.3f}, ranked {ranked:.3f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[HERE / "articles" / "tuned"], metavar="FOLDER")
    parser.add_argument("--folds", action="store_true", help="write nothing; try the weights on articles left out")
    asked = parser.parse_args()
    every = [choice for folder in asked.folders for choice in choices_of(folder)]
    if asked.folds:
        folds(every)
    else:
        fitted = in_thousandths(fit(every))
        lines = [HEAD, "[weights]", *(f'"{sign}" = {number}' for sign, number in fitted.items()), ""]
        WEIGHTS.write_text("\n".join(lines), encoding="utf-8")
        print(f"{len(every)} figures, {len(fitted)} weights")

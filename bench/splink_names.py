"""The peer of `bench.suggestions` that learns: splink (5 or newer) over DuckDB, on the same names.

Tuned in its favour: it gets names folded as ours are, seven blocking rules that find most true pairs, and weights
trained on these names. Four ways to compare names are tried, each at many thresholds, and what counts is the way and
the threshold that are best by the truth, which no user has; the time is that of this one way.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from crosscheck.names import fold

THRESHOLDS = (1e-4, 0.01, 0.1, 0.3, 0.5, 0.8, 0.9, 0.95, 0.99, *(1 - 10**-nines for nines in range(3, 13)))
WAYS = ("letters", "letters and first word", "letters and words", "everything")
Score = tuple[float, float, float]
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Best:
    """Seconds of training and predicting; the way and the threshold; precision, recall and F1 there."""

    seconds: float
    way: str
    threshold: float
    score: Score


def installed() -> bool:
    return find_spec("splink") is not None


def splink_best(names: Sequence[str], score: Callable[[Pairs], Score]) -> Best:
    found: list[Best] = []
    for way in WAYS:
        start = time.perf_counter()
        scored = _predict(names, way)
        spent = time.perf_counter() - start
        pairs = ([(a, b) for a, b, sure in scored if sure >= at] for at in THRESHOLDS)
        found += [Best(spent, way, at, score(some)) for at, some in zip(THRESHOLDS, pairs, strict=True)]
    return max(found, key=lambda one: one.score[2])


def _comparisons(way: str) -> list[Any]:
    import splink.comparison_library as compare

    letters = compare.LevenshteinAtThresholds("letters", [1, 2, 3])
    first = compare.JaroWinklerAtThresholds("first", [0.95, 0.85])
    words = compare.ArrayIntersectAtSizes("words", [3, 2, 1])
    near = compare.JaroWinklerAtThresholds("name", [0.97, 0.93, 0.88])
    of_way = {WAYS[0]: [letters], WAYS[1]: [letters, first], WAYS[2]: [letters, words]}
    return of_way.get(way, [letters, near, first, words])


def _predict(names: Sequence[str], way: str) -> list[tuple[str, str, float]]:
    import pyarrow
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.getLogger("splink").setLevel(logging.ERROR)
    folded = [fold(name) for name in names]
    words = [each.split() or [""] for each in folded]
    columns = {
        "unique_id": list(range(len(names))),
        "name": folded,
        "letters": [each.replace(" ", "") for each in folded],
        "words": words,
        "first": [each[0] for each in words],
        "last": [each[-1] for each in words],
        "begin": [each.replace(" ", "")[:8] for each in folded],
    }
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=_comparisons(way),
        blocking_rules_to_generate_predictions=[
            block_on("begin"),
            block_on("substr(letters, 5, 7)"),
            block_on("substr(letters, 9, 7)"),
            block_on("right(letters, 9)"),
            block_on("first", "last", "substr(letters, length(first) + 1, 2)"),
            block_on("first", "substr(letters, length(first) + 1, 3)"),
            block_on("last", "substr(letters, 1, 5)"),
        ],
        probability_two_random_records_match=1 / len(names),
    )
    linker = Linker(DuckDBAPI().register(pyarrow.table(columns)), settings, log_level="ERROR")
    linker.training.estimate_u_using_random_sampling(max_pairs=1e5, seed=1)
    for rule in (block_on("begin"), block_on("first", "last")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule, record_sample_proportion=1.0)
    predicted = linker.inference.predict(threshold_match_probability=min(THRESHOLDS))
    rows = predicted.as_record_list()
    return [(names[row["unique_id_l"]], names[row["unique_id_r"]], float(row["match_probability"])) for row in rows]

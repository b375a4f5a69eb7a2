"""How fast claim files load, beside PyYAML's C loader on the same claims in the same run.

    python -m bench.load [--claims 100000] [--yaml-claims 10000] [--json]

Prints the CPU seconds of: JSON lines through `load_claims`; the same claims as one YAML text through
`yaml.load(Loader=CBaseLoader)`, which gives bare dicts of strings; and 10 000 claims in 100 YAML files through
`load_claims`.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from bench.timing import against

from crosscheck.claims.load_claims import load_claims
from crosscheck.claims.store import store
from crosscheck.model import Claim, Quote, Source

SUBJECTS = ("AI Infrastructure Partnership", "Société Générale d'Énergie", "Northern Grid plc", "Fonds Lumière")
ATTRIBUTES = ("fund target", "launch", "headcount", "capacity")
VALUES = ("jusqu'à {} milliards de dollars", "about {} MW", "{} people", "{} milliards d'euros")


def make_claims(count: int, seed: int = 7) -> list[Claim]:
    """Claims that look like extracted ones; the same for the same seed."""
    chance = random.Random(seed)
    claims = []
    for number in range(count):
        value = chance.choice(VALUES).format(chance.randint(1, 9999))
        subject = f"{chance.choice(SUBJECTS)} {number % 5000}"
        claims.append(
            Claim(
                id="",
                source="a",
                subject=subject,
                attribute=chance.choice(ATTRIBUTES),
                value=value,
                status="target",
                quote=Quote(f"{subject} prévoit selon le communiqué « {value} » d'ici la fin de l'année, n° {number}"),
                confidence="certain",
            )
        )
    return claims


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """The CPU seconds of one call, and its result."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def measure(claims: int, yaml_claims: int) -> dict[str, float]:
    """Every figure, in seconds of CPU, and the ratio."""
    made = make_claims(claims)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lines = root / "claims" / "a.jsonl"
        store(lines, Source("a", title="T"), made)
        seconds, files = timed(lambda: load_claims([lines], root))
        assert len(files[0].claims) == claims  # type: ignore[index]
        del files
        single = root / "peer" / "a.yaml"
        store(single, Source("a", title="T"), made)
        text = single.read_text(encoding="utf-8")
        peer, tree = timed(lambda: yaml.load(text, Loader=yaml.CBaseLoader))
        assert len(tree["claims"]) == claims  # type: ignore[index]
        del tree
        share = yaml_claims // 100
        for number in range(100):
            store(root / "many" / f"s{number:03}.yaml", Source("a"), made[number * share : (number + 1) * share])
        many, files = timed(lambda: load_claims([root / "many"], root))
        assert sum(len(file.claims) for file in files) == share * 100  # type: ignore[attr-defined]
    return {"jsonl_s": seconds, "peer_yaml_s": peer, "ratio": seconds / peer, "yaml_100_files_s": many}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--yaml-claims", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.claims, options.yaml_claims)
    if options.json:
        print(json.dumps(figures))
        return
    print(f"{options.claims} claims as JSON lines        {figures['jsonl_s']:8.3f} s")
    print(f"the same as YAML, PyYAML C loader  {figures['peer_yaml_s']:8.3f} s")
    print(f"ratio                              {figures['ratio']:8.4f}   ({against(figures['ratio'], 0.03)})")
    print(f"{options.yaml_claims} claims in 100 YAML files   {figures['yaml_100_files_s']:8.3f} s")


if __name__ == "__main__":
    main()

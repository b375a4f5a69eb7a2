"""How often crosscheck finds the contradictions of two texts, and how often it cries wolf.

    python tests/two_texts/score.py                        # the tuned pairs
    python tests/two_texts/score.py --misses               # with what was missed, as read, and false alarms
    python tests/two_texts/score.py --part held            # counts only, to report
    python tests/two_texts/score.py --part retold-tuned    # one fact told twice, in a sentence or two

Each pair becomes a workspace of two dated sources, on which the installed `crosscheck extract` and `crosscheck report`
are run. A contradiction is *found* where one finding rests, in both texts, on the words that clash; any other
contradiction is a false alarm, in a trap as in a pair that has a real contradiction elsewhere. Certain and possible
ones are counted apart; a pair counts once, at its surest.
"""

from __future__ import annotations

import argparse
import json
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LANGUAGES = {"fr": "French", "en": "English", "mixed": "mixed", "": "all"}

Pair = dict[str, Any]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was said of one pair.

    `found`, `alarm`: certain, possible or empty; `alarms`: reasons of false alarms; `read`: what either text's clashing
    words became.
    """

    pair: Pair
    found: str
    alarm: str
    alarms: tuple[str, ...]
    read: tuple[str, ...]

    @property
    def languages(self) -> str:
        return languages(self.pair)


def languages(pair: Pair) -> str:
    """Fr, en or mixed."""
    first = str(pair["language"])
    return first if pair.get("b_language", first) == first else "mixed"


def load(part: str) -> list[Pair]:
    pairs: list[Pair] = tomllib.loads((HERE / f"{part}.toml").read_text(encoding="utf-8"))["pair"]
    return pairs


def installed() -> list[str]:
    script = shutil.which("crosscheck", path=str(Path(sys.executable).parent))
    return [script] if script else [sys.executable, "-m", "crosscheck"]


def report(pair: Pair, command: list[str]) -> list[Row]:
    """The findings about the pair's two texts."""
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder) / "sources"
        sources.mkdir()
        for side, language in (("a", pair["language"]), ("b", pair.get("b_language", pair["language"]))):
            front = f"---\npublisher: Outlet {side}\ndate: {pair[f'{side}_published']}\nlanguage: {language}\n---\n\n"
            (sources / f"{side}.md").write_text(front + pair[side] + "\n", encoding="utf-8")
        for arguments in (["extract"], ["report", "--format", "json"]):
            done = subprocess.run(
                [*command, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False
            )
            if done.returncode:
                raise SystemExit(f"{pair['id']}: crosscheck {arguments[0]} ended with {done.returncode}\n{done.stderr}")
    findings: list[Row] = json.loads(done.stdout)["findings"]
    return findings


def claims_on(finding: Row, pair: Pair, side: str) -> list[Row]:
    """The finding's claims that quote the clashing words of text a or b."""
    words = dict(zip("ab", pair["words"], strict=False)).get(side, "")
    claims = [claim for position in finding["positions"] for claim in position["claims"]]
    return [c for c in claims if c["source"] == side and words and overlap(pair[side], c["quote"]["text"], words)]


def overlap(text: str, first: str, second: str) -> bool:
    """Whether two stretches of a text share a character."""
    start, other = text.find(first), text.find(second)
    return min(start, other) >= 0 and start < other + len(second) and other < start + len(first)


def read_as(findings: list[Row], pair: Pair, side: str) -> str:
    """Subject, attribute and verdict of what was made of the clashing words of one text."""
    told = {
        f"{claim['subject']} | {claim['attribute']} ({finding['verdict']})"
        for finding in findings
        for claim in claims_on(finding, pair, side)
    }
    return ", ".join(sorted(told)) or "no claim"


def surest(findings: list[Row]) -> str:
    told = {finding["confidence"] for finding in findings}
    return "certain" if "certain" in told else "possible" if told else ""


def judge(pair: Pair, command: list[str]) -> Outcome:
    findings = report(pair, command)
    clashes = [finding for finding in findings if finding["verdict"] == "contradiction"]
    right = [finding for finding in clashes if all(claims_on(finding, pair, side) for side in "ab")]
    wrong = [finding for finding in clashes if finding not in right]
    read = tuple(read_as(findings, pair, side) for side in "ab")
    return Outcome(pair, surest(right), surest(wrong), tuple(f["reason"] for f in wrong), read)


def summary(outcomes: list[Outcome]) -> Iterator[str]:
    for code, name in LANGUAGES.items():
        mine = [outcome for outcome in outcomes if code in ("", outcome.languages)]
        real = [outcome for outcome in mine if outcome.pair["contradiction"]]
        traps = [outcome for outcome in mine if not outcome.pair["contradiction"]]
        found, beside, false = (
            Counter(answers) for answers in ([o.found for o in real], [o.alarm for o in real], [o.alarm for o in traps])
        )
        yield (
            f"  {name:8} contradictions: {found['certain']} certain + {found['possible']} possible of {len(real)}"
            f"   false alarms: {false['certain']} certain + {false['possible']} possible of {len(traps)} traps,"
            f" {beside['certain']} certain + {beside['possible']} possible beside a contradiction"
        )


def misses(outcomes: list[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        pair = outcome.pair
        if pair["contradiction"] and outcome.found != "certain":
            yield f"  {outcome.found or 'missed'}: {pair['id']} ({pair['about']}: {' / '.join(pair['words'])})"
            yield from (f"      {side}: {read}" for side, read in zip("ab", outcome.read, strict=True))
        if outcome.alarm:
            where = f"trap, {pair['why']}" if pair["why"] else "beside the contradiction"
            yield f"  false {outcome.alarm}: {pair['id']} ({where}): {' | '.join(outcome.alarms)}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Score contradictions between two texts.")
    parser.add_argument("--part", choices=("tuned", "held", "retold-tuned", "retold-held"), default="tuned")
    parser.add_argument("--misses", action="store_true", help="list what was missed and false alarms (tuned only)")
    parser.add_argument("--crosscheck", default="", help="command to run instead of the one beside this interpreter")
    options = parser.parse_args()
    command = shlex.split(options.crosscheck) or installed()
    outcomes = [judge(pair, command) for pair in load(options.part)]
    print(f"{options.part}: {len(outcomes)} pairs")
    print("\n".join(summary(outcomes)))
    if options.misses and options.part.endswith("tuned"):
        print("\n".join(misses(outcomes)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

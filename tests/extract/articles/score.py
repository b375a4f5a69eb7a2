"""Score claim extraction on the annotated articles.

    python tests/extract/articles/score.py                                    # in process, the tuned articles
    python tests/extract/articles/score.py --part tuned --misses 40
    python tests/extract/articles/score.py --part all --crosscheck crosscheck # through the command line
    python tests/extract/articles/score.py --part held                        # to report, never to tune

A printed claim and an annotated one can meet when they are of one file and overlap in the text, with SLACK characters
either way. Three tests, each stricter than the one before: the values are equal; the subjects too; the attributes too.
Each claim is used once (maximum matching). Printed claims are counted once a (file, subject, attribute, value).
*Near*: only the printed claims that touch an annotated place count against precision; the rest are extras, true or
not, since the annotations do not list every true claim. A relation between two names counts from either side ("A, a
subsidiary of B"; "Ann Lee, head of A"). *Certain*: near precision of the claims printed as certain.
Of the claims whose subject and value are right: how often status, scope, time and speaker are right as well.
"""

from __future__ import annotations

import argparse
import functools
import json
import re
import shlex
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SLACK = 60

Row = dict[str, Any]

# unit -> (family, factor to the family's base); the spellings are those of the annotations, of UCUM and of print
UNITS: dict[str, tuple[str, Decimal]] = {
    name: (family, Decimal(factor))
    for family, units in {
        "length": "m 1 km 1000 cm 0.01 mm 0.001 nmi 1852 [nmi_i] 1852 mi 1609.344 ft 0.3048",
        "mass": "g 1 kg 1000 mg 0.001 t 1000000 tonne 1000000",
        "seconds": "s 1 min 60 h 3600 d 86400 day 86400 wk 604800 week 604800",
        "months": "mo 1 month 1 a 12 year 12",
        "area": "m2 1 m² 1 ha 10000 har 10000 km2 1000000 km² 1000000",
        "volume": "m3 1 m³ 1 hL 0.1 L 0.001 l 0.001",
        "data rate": "bit/s 1 Tbit/s 1e12",
        "speed": "m/s 1 km/s 1000 km/h 0.2777777777777777777777777778",
        "power": "W 1 kW 1e3 MW 1e6 GW 1e9",
        "energy": "W.h 1 Wh 1 kWh 1e3 MWh 1e6 GWh 1e9 TWh 1e12",
        "temperature": "°C 1 Cel 1",
        "percent": "% 1 [pp] 1",
    }.items()
    for name, factor in zip(units.split()[::2], units.split()[1::2], strict=True)
}

# a status of the annotations -> what may be said for it
STATUSES: dict[str, set[str]] = {
    "": {"", "actual", "raised", "spent", "reported"},
    "planned": {"planned", "target", "forecast", "expected", "announced", "pledged", "proposed"},
    "target": {"target", "planned", "expected", "forecast", "pledged"},
    "forecast": {"forecast", "expected", "estimate", "planned", "target"},
    "estimate": {"estimate", "estimated", "forecast", "expected", "planned"},
    "pledged": {"pledged", "committed", "planned", "target"},
    "committed": {"committed", "pledged", "actual", ""},
    "raised": {"raised", "actual", ""},
    "spent": {"spent", "actual", ""},
    "denied": {"denied"},
    "initial": {"initial", "former", "superseded"},
    "former": {"former", "initial", "superseded", "previous", "actual", ""},
    "requested": {"requested", "proposed", "target", "planned", "demanded"},
    "proposed": {"proposed", "requested", "planned", "offered"},
    "possible": {"possible", "planned", "forecast", "estimate"},
}


@functools.cache
def fold(text: str) -> str:
    text = unicodedata.normalize("NFKD", str(text).casefold().replace("’", "'").replace("_", " "))
    return " ".join("".join(c for c in text if not unicodedata.combining(c)).split())


@functools.cache
def bare(name: str) -> str:
    """A name without its article, title or quotation marks."""
    name = fold(name).strip(" *«»“”\"',.;:()")
    name = re.sub(r"^(l'|d'|(la|le|les|du|un|une|the|an|a|its|their|sa|son|ses) )", "", name)
    return re.sub(r"^(dr|pr|mr|mrs|ms|m\.|mme|me|sir)\.? ", "", name).strip()


@dataclass
class Names:
    """Which subjects and which attributes are the same."""

    subjects: dict[str, str] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    groups: list[set[str]] = field(default_factory=list)
    inverses: list[set[str]] = field(default_factory=list)

    @classmethod
    def load(cls, path: Path) -> Names:
        table = json.loads(path.read_text(encoding="utf-8"))
        names = cls()
        for name, aliases in table["subjects"].items():
            names.subjects.update((bare(alias), bare(name)) for alias in [name, *aliases])
        try:
            from crosscheck.group import catalogue
        except ImportError:
            entries: Iterable[Any] = ()
        else:
            entries = catalogue()
        for entry in entries:
            names.keys.update((fold(alias), fold(entry.key)) for alias in (*entry.aliases, entry.key))
        names.groups = [{names.attribute(a) for a in group} for group in table["attributes"]]
        names.inverses = [{names.attribute(a) for a in pair} for pair in table["inverses"]]
        return names

    def subject(self, name: str) -> str:
        return self.subjects.get(bare(name), bare(name))

    def attribute(self, name: str) -> str:
        return self.keys.get(fold(name), fold(name))

    def same_subject(self, name: str, gold: str) -> bool:
        return any(self.subject(name) == self.subject(g) for g in gold.split("|"))

    def same_attribute(self, name: str, gold: str) -> bool:
        mine = self.attribute(name)
        wanted = {self.attribute(g) for g in gold.split("|")}
        return mine in wanted or any(mine in group and wanted & group for group in self.groups)

    def inverse(self, claim: Row, gold: Row) -> bool:
        """The same relation told from its other side: A owns B, B belongs to A; A's head is B, B is head of A."""
        if gold["kind"] != "name" or not any(
            self.subject(claim["subject"]) == self.subject(v) for v in gold["value"].split("|")
        ):
            return False
        role = set(re.findall(r"\w+", bare(claim["value"])))
        told = set(re.findall(r"\w+", fold(f"{gold['quote']} {gold['attribute']}")))
        return self.same_subject(claim["value"], gold["subject"]) or bool(role and role <= told)

    def same_inverse(self, name: str, gold: str) -> bool:
        """Whether an attribute is the other side of the gold's."""
        mine, wanted = self.attribute(name), {self.attribute(g) for g in gold.split("|")}
        # A pair of one is a relation that looks the same from both sides.
        return any(mine in pair and (pair - {mine} or pair) & wanted for pair in self.inverses)


def same_name(value: str, gold: str) -> bool:
    """The same name, or a name with all (of three or more: two thirds) of the gold's words and at most three others."""
    for wanted in map(bare, gold.split("|")):
        mine, words = set(re.findall(r"\w+", bare(value))), set(re.findall(r"\w+", wanted))
        enough = len(words) if len(words) < 3 else (2 * len(words) + 2) // 3
        if bare(value) == wanted or (words and len(mine & words) >= enough and len(mine) <= len(words) + 3):
            return True
    return False


def number(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def stated(row: Row) -> list[Decimal]:
    ends = [number(row.get("low")), number(row.get("high"))]
    known = [end for end in ends if end is not None]
    return known[:1] if len(known) == 2 and known[0] == known[1] else known


def same_unit(found: str, gold: str) -> Decimal | None:
    """The factor from the found unit to the gold one, None where they do not meet."""
    if gold in ("1", "crown"):  # crowns are of no country: a reader may leave them uncounted
        return Decimal(1) if found not in UNITS and not re.fullmatch(r"[A-Z]{3}", found) else None
    if gold in UNITS and found in UNITS:
        (family, factor), (wanted, base) = UNITS[found], UNITS[gold]
        return factor / base if family == wanted else None
    implied = len(gold) == 3 and gold.isupper() and found == "1"  # the currency may be left to be implied
    return Decimal(1) if found == gold or implied else None


def same_amount(reading: Row, gold: Row) -> bool:
    wanted = [Decimal(v) for v in (gold["value"] if isinstance(gold["value"], list) else [gold["value"]])]
    for form in (reading, reading.get("written") or {}):
        factor = same_unit(str(form.get("unit") or reading.get("unit") or "1"), gold["unit"])
        values = stated(form)
        if factor is not None and len(values) == len(wanted):
            near = [abs(v * factor - w) <= abs(w) * Decimal("1e-6") for v, w in zip(values, wanted, strict=True)]
            if all(near) or (all(abs(v) == abs(w) for v, w in zip(values, wanted, strict=True))):
                return True
    return False


PARTS = {
    "fin": ("07-01", "12-31"), "début": ("01-01", "06-30"), "21": ("03-01", "06-30"), "22": ("06-01", "09-30"),
    "23": ("09-01", "12-31"), "33": ("01-01", "03-31"), "34": ("04-01", "06-30"), "35": ("07-01", "09-30"),
    "36": ("10-01", "12-31"), "40": ("01-01", "06-30"), "41": ("07-01", "12-31"),
}  # fmt: skip


def interval(gold: str) -> tuple[str, str]:
    """First and last day, as text, of an annotated date: EDTF with seasons and quarters, and YYYY-fin, YYYY-début."""
    if "/" in gold:
        first, last = gold.split("/")
        return interval(first)[0], interval(last)[1]
    year, _, rest = gold.partition("-")
    if rest in PARTS:
        return f"{year}-{PARTS[rest][0]}", f"{year}-{PARTS[rest][1]}"
    return f"{gold}-01-01"[:10], f"{gold}-12-31"[:10] if len(gold) != 7 else f"{gold}-31"


def same_date(reading: Row, gold: str) -> bool:
    """The reading lies within one of the annotated spans; where nobody gives the year, month and day decide."""
    return any(_within(reading, one) for one in gold.split("|"))


def _within(reading: Row, gold: str) -> bool:
    edtf = str(reading.get("edtf") or "")
    first, last = reading.get("start_date"), reading.get("end_date")
    last = last or first or edtf
    first = first or last
    begin, end = interval(gold)
    if gold.startswith("XXXX"):
        return begin[5:] <= f"{first}-01"[5:10] and f"{last}-01"[5:10] <= end[5:]
    return begin <= first and last <= end


def same_value(claim: Row, gold: Row) -> bool:
    reading = claim.get("reading") or {}
    match gold["kind"]:
        case "amount":
            return reading.get("kind") == "amount" and same_amount(reading, gold)
        case "date":
            return reading.get("kind") == "date" and same_date(reading, gold["value"])
        case _:
            return same_name(claim["value"], gold["value"])


def meets(claim: Row, gold: Row) -> bool:
    spans = [(a, b, x, y) for a, b in claim["spans"] for x, y in gold["spans"]]
    return claim["file"] == gold["file"] and any(a < y + SLACK and x < b + SLACK for a, b, x, y in spans)


def by_file(golds: list[Row]) -> dict[str, list[tuple[int, Row]]]:
    """The annotations of each file with their index: a claim is asked about those of its own file only."""
    files: dict[str, list[tuple[int, Row]]] = {}
    for j, gold in enumerate(golds):
        files.setdefault(gold["file"], []).append((j, gold))
    return files


def match_up(claims: list[Row], golds: list[Row], test: Callable[[Row, Row], bool]) -> dict[int, int]:
    """A largest set of pairs (gold index -> claim index), each used once."""
    files = by_file(golds)
    edges = [[j for j, g in files.get(claim["file"], []) if meets(claim, g) and test(claim, g)] for claim in claims]
    taken: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in edges[i]:
            if j not in tried:
                tried.add(j)
                if j not in taken or place(taken[j], tried):
                    taken[j] = i
                    return True
        return False

    for i in range(len(claims)):
        place(i, set())
    return taken


def percent(right: int, of: int) -> str:
    return f"{100 * right / of:5.1f}" if of else "    -"


def f1(right: int, printed: int, gold: int) -> str:
    return f"P {percent(right, printed)}  R {percent(right, gold)}  F1 {percent(2 * right, printed + gold)}"


def words(text: str) -> set[str]:
    return {w for w in re.findall(r"\w+", fold(text)) if len(w) > 1 or w.isdigit()}


def report(title: str, claims: list[Row], golds: list[Row], names: Names, misses: int) -> None:
    def subject_value(c: Row, g: Row) -> bool:
        return (same_value(c, g) and names.same_subject(c["subject"], g["subject"])) or names.inverse(c, g)

    def all_three(c: Row, g: Row) -> bool:
        if names.inverse(c, g):
            return names.same_inverse(c["attribute"], g["attribute"])
        return subject_value(c, g) and names.same_attribute(c["attribute"], g["attribute"])

    files = by_file(golds)
    near = {i for i, c in enumerate(claims) if any(meets(c, g) for _, g in files.get(c["file"], []))}
    print(f"\n{title}: {len(golds)} annotated, {len(claims)} printed, {len(claims) - len(near)} extras")
    pairs = {}

    def value_only(c: Row, g: Row) -> bool:
        return same_value(c, g) or names.inverse(c, g)

    for label, test in (("value only", value_only), ("subject+value", subject_value), ("  +attribute", all_three)):
        pairs[label] = match_up(claims, golds, test)
        right = len(pairs[label])
        print(f"  {label:15} {f1(right, len(claims), len(golds))}   near: {f1(right, len(near), len(golds))}")
    met = pairs["subject+value"]
    for kinds in (("amount", "date"), ("name",)):
        wanted = [g for g in golds if g["kind"] in kinds]
        right = sum(golds[j]["kind"] in kinds for j in met)
        print(
            f"  subject+value, {'figures and dates' if len(kinds) == 2 else 'names'}: R {percent(right, len(wanted))}"
        )
    sure = [i for i, c in enumerate(claims) if c["confidence"] == "certain" and i in near]
    for label in ("subject+value", "  +attribute"):
        right = len(set(sure) & set(pairs[label].values()))
        print(f"  certain, {label.strip(' +')}: P near {percent(right, len(sure))} of {len(sure)}")
    told = [(claims[i], golds[j]) for j, i in met.items()]
    plain = sum(any(fold(c["status"]) in STATUSES[s] for s in g.get("status", "").split("|")) for c, g in told)
    print(f"  status right {percent(plain, len(told))} of {len(told)}", end="")
    for key in ("scope", "as_of", "said_by"):
        said = [(c, g) for c, g in told if g.get(key)]
        found = sum(bool(words(c[key]) & words(g[key])) for c, g in said)
        print(f"; {key} found {percent(found, len(said))} of {len(said)}", end="")
    print()
    shown = [
        f"missed {g['file']}: {g['subject'].split('|')[0]} | {g['attribute']} | {g['value']} {g.get('unit', '')}"
        f" <{g['quote']}>"
        for j, g in enumerate(golds)
        if j not in met
    ]
    used = set(met.values())
    shown += [
        f"extra{'!' if c['confidence'] == 'certain' else ''} {c['file']}: {c['subject']} | {c['attribute']}"
        f" | {c['value']} | {c['status']}"
        for i, c in enumerate(claims)
        if i not in used
    ]
    for line in shown[:misses]:
        print("   ", line)


def in_process(paths: list[Path]) -> tuple[list[Row], float]:
    from crosscheck.extract import extract
    from crosscheck.ingest.ingest import ingest
    from crosscheck.read import mention_json

    began, rows = time.process_time(), []
    for path in paths:
        for proposal in extract(ingest(path)).proposals:
            claim, mention = proposal.claim, proposal.mention
            quote = claim.quote
            rows.append(
                {
                    key: getattr(claim, key)
                    for key in ("subject", "attribute", "value", "status", "scope", "as_of", "said_by", "confidence")
                }
                | {"source": path.name, "reading": mention_json(mention) if mention else None}
                | {"start": quote.start if quote else None, "end": quote.end if quote else None}
            )
    return rows, time.process_time() - began


def by_command(command: str, paths: list[Path]) -> tuple[list[Row], float]:
    began = time.perf_counter()
    line = [*shlex.split(command), "extract", "--format", "jsonl", *map(str, paths)]
    answer = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)
    if answer.returncode:
        print(f"exit code {answer.returncode}: {answer.stderr.strip()[-400:]}", file=sys.stderr)
    rows = [json.loads(text) for text in answer.stdout.splitlines() if text.strip()]
    return rows, time.perf_counter() - began


def distinct(rows: list[Row], files: list[str], names: Names) -> list[Row]:
    """One row a (file, subject, attribute, value), with every place it was printed for."""
    kept: dict[tuple[str, ...], Row] = {}
    for row in rows:
        source = str(row["source"]).replace("\\", "/").rsplit("/", 1)[-1]
        file = next((f for f in files if source in (f, f.rsplit(".", 1)[0])), "")
        key = (file, names.subject(row["subject"]), names.attribute(row["attribute"]), fold(row["value"]))
        row = {"status": "", "scope": "", "as_of": "", "said_by": "", "confidence": "possible"} | row
        mine = kept.setdefault(key, {**row, "file": file, "spans": []})
        mine["spans"].append((row["start"] or 0, row["end"] or 10**9))
        if row["confidence"] == "certain":
            mine["confidence"] = "certain"
    return list(kept.values())


def merged(golds: list[Row]) -> list[Row]:
    """One row a fact: what a headline and the text below both say is annotated twice and counts once."""
    kept: dict[tuple[str, ...], Row] = {}
    for gold in golds:
        key = (gold["file"], gold["subject"], gold["attribute"], f"{gold['value']} {gold.get('unit')}")
        kept.setdefault(key, {**gold, "spans": []})["spans"].append((gold["start"], gold["end"]))
    return list(kept.values())


def main() -> int:
    parser = argparse.ArgumentParser(description="Score claim extraction on the annotated articles.")
    parser.add_argument("--part", choices=("tuned", "held", "all"), default="tuned")
    parser.add_argument(
        "--crosscheck", default="", help="command to run; without it the extractor is called in process"
    )
    parser.add_argument("--misses", type=int, default=0, help="how many missed and extra claims to show")
    options = parser.parse_args()
    names = Names.load(HERE / "aliases.json")
    for part in ("tuned", "held") if options.part == "all" else (options.part,):
        lines = [json.loads(t) for t in (HERE / part / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
        files, golds = lines[0]["files"], merged(lines[1:])
        paths = [HERE / part / name for name in files]
        rows, seconds = by_command(options.crosscheck, paths) if options.crosscheck else in_process(paths)
        claims = distinct(rows, list(files), names)
        count = sum(len(p.read_text(encoding="utf-8").split()) for p in paths)
        speed = count / max(seconds, 1e-9)
        print(f"== {part}: {len(files)} articles, {count} words, {seconds:.2f} s, {speed:.0f} words/s")
        for title, wanted in (("French", "fr"), ("English", "en"), ("both", "")):
            mine = {f for f, language in files.items() if wanted in ("", language)}
            printed = [c for c in claims if c["file"] in mine]
            annotated = [g for g in golds if g["file"] in mine]
            misses = 0 if part == "held" or wanted else options.misses
            report(f"{part}, {title}", printed, annotated, names, misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How much of the annotated articles extraction finds: `python tests/extract/articles_score.py tuned|held`.

A claim and an annotation meet when their quotes overlap in the file (60 code points of slack). *Value*: the same
number as printed (a range: both ends), a date within the annotated days, or the same folded name. *Subject*: the folded
name is one of those that the annotation allows. Each annotation is met once; precision counts every claim, since the
annotations list every figure. *Certain*: precision of the claims whose confidence is certain.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from crosscheck.extract import extract
from crosscheck.ingest.ingest import ingest
from crosscheck.model import Amount, Document, Proposal, Span
from crosscheck.names import fold
from load_script import load_script

HERE = Path(__file__).parent / "articles"
annotated = load_script(HERE / "score.py")
SLACK = 60


@dataclass(frozen=True, slots=True)
class Score:
    """Claims and annotations, and how many of them meet; `figures` leaves names out."""

    claims: int
    annotations: int
    met: int
    certain: int
    certain_met: int

    @property
    def f1(self) -> float:
        return 2 * self.met / (self.claims + self.annotations) if self.claims + self.annotations else 0.0

    @property
    def certain_precision(self) -> float:
        return self.certain_met / self.certain if self.certain else 1.0


def read_document(path: Path, language: str) -> Document:
    text = path.read_bytes().decode("utf-8")
    front = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    furniture = ((0, front.end()),) if front else ()
    published = ingest(path, language=language).published
    return Document(path.stem, text, language=language, published=published, boilerplate=furniture)


def same_value(proposal: Proposal, row: dict[str, Any]) -> bool:
    value = proposal.mention.value if proposal.mention is not None else None
    match row["kind"]:
        case "amount":
            wanted = row["value"] if isinstance(row["value"], list) else [row["value"]]
            if not isinstance(value, Amount):
                return False
            ends = {value.written.low, value.written.high, value.low, value.high} - {None}
            return all(Decimal(number) in ends for number in wanted)
        case "date":
            if not isinstance(value, Span):
                return False
            days = {"start_date": value.start.isoformat() if value.start else None,
                    "end_date": value.end.isoformat() if value.end else None}  # fmt: skip
            return bool(annotated.same_date({"edtf": value.edtf, **days}, row["value"]))
        case _:
            return fold(proposal.claim.value) in {fold(name) for name in str(row["value"]).split("|")}


def near(proposal: Proposal, row: dict[str, Any]) -> bool:
    quote = proposal.claim.quote
    assert quote is not None
    assert quote.start is not None
    assert quote.end is not None
    return bool(quote.start < row["end"] + SLACK and row["start"] < quote.end + SLACK)


def score(part: str, *, figures: bool = False) -> Score:
    folder = HERE / part
    rows = [json.loads(line) for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    known = json.loads((HERE / "aliases.json").read_text(encoding="utf-8"))["subjects"]
    alias = {fold(short): fold(name) for name, shorts in known.items() for short in shorts}
    claims = met = certain = certain_met = annotations = 0
    for name, language in rows[0]["files"].items():
        gold = [row for row in rows[1:] if row["file"] == name and (not figures or row["kind"] != "name")]
        annotations += len(gold)
        taken: set[int] = set()
        for proposal in extract(read_document(folder / name, language)).proposals:
            if figures and proposal.mention is None:
                continue
            subject = alias.get(fold(proposal.claim.subject), fold(proposal.claim.subject))
            hit = next(
                (
                    index
                    for index, row in enumerate(gold)
                    if index not in taken
                    and near(proposal, row)
                    and subject in {alias.get(fold(s), fold(s)) for s in row["subject"].split("|")}
                    and same_value(proposal, row)
                ),
                None,
            )
            claims += 1
            certain += proposal.claim.confidence == "certain"
            if hit is not None:
                taken.add(hit)
                met += 1
                certain_met += proposal.claim.confidence == "certain"
    return Score(claims, annotations, met, certain, certain_met)


if __name__ == "__main__":
    for part in sys.argv[1:] or ["tuned", "held"]:
        for label, only in (("all", False), ("figures and dates", True)):
            found = score(part, figures=only)
            print(
                f"{part:6} {label:18} subject+value F1 {found.f1:.3f}  certain {found.certain_met}/{found.certain}"
                f"  claims {found.claims}  annotations {found.annotations}"
            )

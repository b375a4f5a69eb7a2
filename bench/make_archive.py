"""A made-up archive of claim files: the same for the same seed.

Names are English and French, with legal forms, accents, acronyms and slips of spelling; claims are money, people,
measures and dates in both languages; a few tellings give another figure. Subjects and facts grow with the archive, as
they do in a newsroom: five claims a fact. One file in five is JSON lines, or all but one in a hundred.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

from crosscheck.claims.store import store
from crosscheck.model import Claim, Quote, Source

SEED = 20261123
HEADS = ("Northwind", "Aurélia", "Bellevue", "Delmas", "Fontaine", "Hélios", "Kestrel", "Lumière", "Meridian", "Zéphyr")
PARTS = ("ba", "cor", "du", "el", "fan", "gri", "jan", "ker", "lon", "mar", "pel", "ros", "sté", "tur", "vil")
KINDS = ("Énergie", "Energy", "Infrastructure", "Capital", "Santé", "Media", "Transports", "Growth Fund", "Research")
FORMS = {"en": ("Inc.", "Ltd", "plc", ""), "fr": ("SA", "SAS", "", "")}
PUBLISHERS = {"en": ("Demonstration Gazette", "Example Wire"), "fr": ("Gazette de démonstration", "Agence Exemple")}
# attribute, the value in English and in French, status
FACTS = (
    ("cost", "${} billion", "{} milliards de dollars", ""),
    ("fund target", "up to ${} billion", "jusqu'à {} milliards de dollars", "target"),
    ("headcount", "about {}00 people", "environ {}00 personnes", ""),
    ("capacity", "{} MW", "{} mégawatts", ""),
    ("launch", "{} March 2026", "{} mars 2026", ""),
)


def make_archive(
    folder: Path, claims: int, files: int, seed: int = SEED, *, slips: float = 0.01, mostly_lines: bool = False
) -> None:
    """Write `claims` claims into `files` claim files under `folder`/claims; `slips` is the share of other figures."""
    rng = random.Random(seed)
    facts = [_fact(rng, number) for number in range(max(1, claims // 5))]
    order = [number % len(facts) for number in range(claims)]
    rng.shuffle(order)
    for number in range(files):
        language = rng.choice(("en", "fr"))
        source = Source(
            f"s{number:05}",
            title=f"{'Report' if language == 'en' else 'Article'} {number}",
            publisher=rng.choice(PUBLISHERS[language]),
            language=language,
            published=f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        )
        mine = order[claims * number // files : claims * (number + 1) // files]
        made = [_claim(rng, facts[fact], source, at, slips) for at, fact in enumerate(mine)]
        if number % 100 if mostly_lines else number % 5 == 4:
            _write_lines(folder / "claims" / f"{source.id}.jsonl", source, made)
        else:
            store(folder / "claims" / f"{source.id}.yaml", source, made, root=folder)


def _write_lines(path: Path, source: Source, claims: list[Claim]) -> None:
    """A file of JSON lines, written without the care that a person's file needs: archives are large."""
    path.parent.mkdir(parents=True, exist_ok=True)
    head = {key: getattr(source, key) for key in ("title", "publisher", "language", "published")}
    lines: list[object] = [{"source": head}]
    for claim in claims:
        quote = claim.quote.text if claim.quote else ""
        said = {"subject": claim.subject, "attribute": claim.attribute, "value": claim.value, "quote": quote}
        lines.append(said | ({"status": claim.status} if claim.status else {}) | {"review": claim.review})
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _fact(rng: random.Random, number: int) -> tuple[str, str, int, int]:
    """The subject's name without its form, its acronym, which fact, and the figure."""
    middle = _word(number).capitalize()
    name = f"{rng.choice(HEADS)} {middle} {rng.choice(KINDS)}"
    return (
        name,
        "".join(word[0] for word in name.split()).upper() + str(number),
        number % len(FACTS),
        rng.randint(2, 28),
    )


def _word(number: int) -> str:
    """Syllables that no other number has, so that facts told of different figures have different names."""
    parts = [PARTS[number % len(PARTS)]]
    while number := number // len(PARTS):
        parts.append(PARTS[number % len(PARTS)])
    return "".join(parts)


def _claim(rng: random.Random, fact: tuple[str, str, int, int], source: Source, at: int, slips: float) -> Claim:
    name, acronym, which, figure = fact
    attribute, english, french, status = FACTS[which]
    french_text = source.language == "fr"
    told = figure + 1 if rng.random() < slips else figure
    value = (french if french_text else english).format(told)
    chance = rng.random()
    if chance < 0.02:
        subject = acronym
    elif chance < 0.04:
        subject = _slip(rng, name)
    else:
        subject = f"{name} {rng.choice(FORMS[source.language])}".strip()
    quote = f"{subject} annonce {value}, no {at}" if french_text else f"{subject} announced {value}, no {at}"
    return Claim("", source.id, subject, attribute, value, status, quote=Quote(quote), review="accepted")


def _slip(rng: random.Random, name: str) -> str:
    at = rng.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]

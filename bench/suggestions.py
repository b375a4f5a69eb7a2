"""Names that may be one, among fifty thousand: time, precision and recall on generated names.

    python bench/suggestions.py [50000]

Names are made from English and French parts by a seeded script: companies with legal forms, institutions, funds with
numbers, people. A third of them get one to three variants: a legal form dropped or added, accents lost, words joined,
an acronym, a translated word, one or two slips of spelling. The truth is which name a variant was made from; a pair
counts as found when its two names end in one cluster. Names that differ in a number or a word are in the list on
purpose. The peers in the same run: splink on the first 5000 names, where it is installed (the extra `bench`), and all
pairs of a sample by rapidfuzz's token_set_ratio at 90.
"""

from __future__ import annotations

import random
import sys
import time
import unicodedata
from itertools import combinations

from bench.splink_names import installed, splink_best
from bench.timing import against
from rapidfuzz import fuzz

from crosscheck.names import fold
from crosscheck.names.suggest import suggest

SEED = 20261123
FOR_SPLINK = 5000
"""Names that splink gets: its four ways, each scored at many thresholds, take minutes on more."""
HEADS = (
    "Northwind", "Aurelia", "Bellevue", "Cardinal", "Delmas", "Everest", "Fontaine", "Granite", "Helios", "Ibérica",
    "Juniper", "Kestrel", "Lumière", "Meridian", "Novaterra", "Océane", "Polaris", "Quercy", "Rivage", "Solstice",
    "Tramontane", "Umbra", "Vauban", "Westbrook", "Xenon", "Yellowstone", "Zéphyr", "Montclair", "Sainte-Anne",
    "Bergerac", "Carlisle", "Dunmore",
)  # fmt: skip
MIDDLES = (
    "Énergie", "Energy", "Infrastructure", "Capital", "Logistics", "Santé", "Health", "Media", "Finance", "Transport",
    "Technologies", "Industries", "Research", "Assurances", "Semiconductors", "Aéronautique", "Foods", "Motors",
)  # fmt: skip
FORMS = {"en": ("Inc", "Ltd", "LLC", "plc", "Corp"), "fr": ("SA", "SAS", "SARL"), "de": ("AG", "GmbH")}
BODIES = (
    ("Ministry of {}", "Ministère {}"), ("University of {}", "Université {}"), ("Bank of {}", "Banque {}"),
    ("{} Foundation", "Fondation {}"), ("{} Energy Agency", "Agence énergie {}"),
)  # fmt: skip
FIRST = ("Camille", "Louise", "Marco", "Ingrid", "Tomasz", "Aïcha", "Pierre", "Margaret", "Hélène", "Viktor", "Nadia")
SYLLABLES = (
    "ba",
    "cor",
    "du",
    "el",
    "fan",
    "gri",
    "ho",
    "jan",
    "ker",
    "lon",
    "mar",
    "nov",
    "pel",
    "que",
    "ros",
    "sté",
    "tur",
    "vil",
)


def invented(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))).capitalize()


def make_name(rng: random.Random) -> tuple[str, str]:
    """A name and its kind."""
    match rng.randrange(5):
        case 0 | 1:
            country = rng.choice(tuple(FORMS))
            return f"{rng.choice(HEADS)} {invented(rng)} {rng.choice(MIDDLES)} {rng.choice(FORMS[country])}", "company"
        case 2:
            return rng.choice(BODIES)[0].format(invented(rng) + " " + rng.choice(HEADS)), "body"
        case 3:
            return (
                f"{rng.choice(HEADS)} {invented(rng)} Fund {rng.choice(('', 'I', 'II', 'III', '2', '3'))}".strip(),
                "fund",
            )
        case _:
            return f"{rng.choice(FIRST)} {invented(rng)}", "person"


def slip(rng: random.Random, name: str, times: int) -> str:
    letters = list(name)
    for _ in range(times):
        places = [at for at, letter in enumerate(letters) if letter.isalpha() and at]
        at = rng.choice(places)
        match rng.randrange(4):
            case 0:
                del letters[at]
            case 1:
                letters.insert(at, rng.choice("aeinorst"))
            case 2:
                letters[at] = rng.choice("aeinorst")
            case _ if at + 1 < len(letters):
                letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)


def variant(rng: random.Random, name: str, kind: str) -> str:
    words = name.split()
    choice = rng.randrange(10)
    if choice == 0 and kind == "company":
        return " ".join(words[:-1])
    if choice == 1:
        return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char)).upper()
    if choice == 2 and len(words) > 1:
        return words[0] + words[1] + " " + " ".join(words[2:])
    if choice == 3 and kind == "body":
        for english, french in BODIES:
            head, tail = english.split("{}")
            if name.startswith(head) and name.endswith(tail):
                return french.format(name[len(head) : len(name) - len(tail)])
    return slip(rng, name, 1 if choice < 7 else 2)


def make_names(count: int) -> tuple[list[str], dict[str, int]]:
    rng = random.Random(SEED)
    truth: dict[str, int] = {}
    number = 0
    while len(truth) < count:
        name, kind = make_name(rng)
        if name in truth:
            continue
        truth[name] = number
        if rng.random() < 0.33:
            for _ in range(rng.randint(1, 3)):
                truth.setdefault(variant(rng, name, kind).strip(), number)
        number += 1
    return list(truth), truth


def score(pairs: list[tuple[str, str]], truth: dict[str, int]) -> tuple[float, float, float]:
    """Precision of the suggested pairs, recall and F1 over the pairs of true variants, both within clusters."""
    parent = {name: name for name in truth}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    spelled: dict[str, str] = {}
    for name in truth:
        parent[root(name)] = root(spelled.setdefault(fold(name), name))
    for one, other in pairs:
        parent[root(one)] = root(other)
    found: dict[str, list[str]] = {}
    for name in truth:
        found.setdefault(root(name), []).append(name)
    right = wrong = 0
    for names in found.values():
        for one, other in combinations(names, 2):
            if fold(one) == fold(other):
                continue
            right, wrong = (right + 1, wrong) if truth[one] == truth[other] else (right, wrong + 1)
    real: dict[int, list[str]] = {}
    for name, number in truth.items():
        real.setdefault(number, []).append(name)
    all_true = sum(fold(a) != fold(b) for names in real.values() for a, b in combinations(names, 2))
    precision, recall = right / (right + wrong or 1), right / (all_true or 1)
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def beside_splink(names: list[str], truth: dict[str, int]) -> None:
    """Both on the same names."""
    known = {name: truth[name] for name in names}
    start = time.perf_counter()
    found = suggest(names)
    spent = time.perf_counter() - start
    _, _, f1 = score([(one.left, one.right) for one in found], known)
    best = splink_best(names, lambda pairs: score(pairs, known))
    print(f"splink:  {len(names)} names, {best.seconds:.2f} s, by {best.way}, threshold {best.threshold:.12g}")
    print("         precision {:.3f}, recall {:.3f}, F1 {:.3f}".format(*best.score))
    ratio, beyond = spent / best.seconds, f1 - best.score[2]
    print(f"         our time beside its, on these: ratio {ratio:.3f} ({against(ratio, 0.1)})")
    print(f"         our F1 beyond its: {beyond:+.3f} (target +0.1: {'met' if beyond >= 0.1 else 'MISSED'})")


def main(count: int) -> None:
    names, truth = make_names(count)
    start = time.perf_counter()
    found = suggest(names)
    spent = time.perf_counter() - start
    precision, recall, f1 = score([(one.left, one.right) for one in found], truth)
    print(f"suggest: {len(names)} names, {len(found)} pairs, {spent:.2f} s")
    print(f"         precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    if installed():
        beside_splink(names[:FOR_SPLINK], truth)
    else:
        print("splink:  skipped: not installed (splink)")
    sample = names[:2000]
    start = time.perf_counter()
    pairs = [(a, b) for a, b in combinations(sample, 2) if fuzz.token_set_ratio(a.casefold(), b.casefold()) >= 90]
    spent = time.perf_counter() - start
    precision, recall, f1 = score(pairs, {name: truth[name] for name in sample})
    print(f"peer:    {len(sample)} names, all pairs, {spent:.2f} s (grows with the square)")
    print(f"         precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)

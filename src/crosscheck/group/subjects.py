"""Which names mean one subject: the same folded name, an alias, or an abbreviation that a source itself defines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from crosscheck.group.full_names import one_by_full_name
from crosscheck.model import Claim, Name, Reading, Subject
from crosscheck.model.frozen import frozen
from crosscheck.names import fold, is_proper_name, without_plain_form

LOCAL = "@"  # between a common noun and the voice whose thing it is
NO_NAME = "common-noun"  # why the extractor says that a subject is no proper name
FORMER_NAME = "former name"
DEFINING = ("acronym", FORMER_NAME)


@frozen
class Subjects:
    """The subject behind each folded name: what holds everywhere, and what one source defines for itself.

    `retold` gives for a source that is no voice of the workspace, a draft, the voice that it repeats.
    """

    everywhere: Mapping[str, Subject]
    by_source: Mapping[tuple[str, str], Subject]
    retold: Mapping[str, str]

    def of(self, name: str, source: str) -> Subject:
        """The subject that `name`, folded, means in a source; a subject of its own where nothing joins it."""
        return self.by_source.get((source, name)) or self.everywhere.get(name) or Subject(name, name)

    def of_claim(self, reading: Reading) -> Subject:
        """The subject of a claim. A common noun that was extracted means the thing of its own text and its copies."""
        subject = self.of(reading.subject, reading.claim.source)
        if subject.aliases or not is_common_noun(reading.claim):
            return subject
        voice = self.retold.get(reading.claim.source) or reading.voice
        return Subject(f"{reading.subject} {LOCAL} {voice}", reading.claim.subject)


def is_common_noun(claim: Claim) -> bool:
    """Whether a subject is a common noun ("strike", "Turnout" where a sentence begins) that no person wrote.

    Two articles that write about a project do not write about the same one, also where somebody has accepted what each
    of them says; two that repeat one text do. What a person wrote or gave an alias to is taken at its word.
    """
    if not claim.reasons or claim.review not in ("proposed", "accepted"):
        return False
    return not is_proper_name(claim.subject) or NO_NAME in claim.reasons


def join_subjects(
    readings: Iterable[Reading],
    subjects: Iterable[Subject] = (),
    different: Iterable[tuple[str, str]] = (),
    defined: Iterable[tuple[str, str, str]] = (),
) -> Subjects:
    """Join names by people's decisions and by what sources define.

    A claim with the attribute "acronym" or "former name" joins its value to its subject; so does what a text itself
    defines (`defined`: the short form, the long one, and the source whose text says so). An abbreviation that sources
    define in two ways is joined within each source only; a name with its legal form is joined to the same without one
    as `one_by_full_name` says; pairs declared `different` are never joined by a source's word. The shown name is the
    declared one, else the longest that claims use.
    """
    claims = tuple(readings)
    declared = tuple(subjects)
    told = tuple(defined)
    shorts = tuple((short, long, source) for short, long, source in told if without_plain_form(long) != short)
    shown = _shown_names(claims)
    definitions = _definitions(claims)
    full = one_by_full_name(told, claims) if len(shorts) < len(told) else ()
    if not (declared or shorts or definitions or full):
        return Subjects({name: Subject(name, shown[name]) for name in sorted(shown)}, {}, {})
    joined = _Joined({frozenset((fold(a), fold(b))) for a, b in different})
    for subject in declared:
        for name in (subject.name, *subject.aliases):
            joined.join(subject.key, fold(name), decided=True)
    for short, long in full:
        joined.join(short, long)
    for short, long, source in shorts:
        definitions[fold(short), "acronym"].add((fold(long), source))
    for (short, _), longs in sorted(definitions.items()):
        if len({joined.root(name) for name, _ in longs}) == 1:
            for name in sorted({name for name, _ in longs}):
                joined.join(short, name)
    spelt = {fold(name): name for short, long, _ in reversed(shorts) for name in (short, long)}
    former = {short for short, attribute in definitions if attribute == FORMER_NAME}
    everywhere = _name_them(joined, spelt | shown, declared, former, _spellings(claims))
    by_source = {}
    for (short, _), longs in definitions.items():
        if len({joined.root(name) for name, _ in longs}) > 1:
            for name, source in sorted(longs, reverse=True):
                by_source[source, short] = everywhere.get(name) or Subject(name, shown.get(name, name))
    return Subjects(everywhere, by_source, {})


def _definitions(claims: Sequence[Reading]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """What sources define: (short, attribute) to the full names it stands for, each with the source that says so."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for reading in claims:
        short = definition_of(reading)
        if short:
            found[short, reading.attribute].add((reading.subject, reading.claim.source))
    return found


def definition_of(reading: Reading) -> str:
    """The folded name that a claim says its subject also goes by; empty where it says none."""
    if reading.attribute in DEFINING and isinstance(reading.value, Name) and reading.status != "denied":
        short = fold(reading.value.shown)
        return short if short != reading.subject else ""
    return ""


def _shown_names(claims: Sequence[Reading]) -> dict[str, str]:
    """How each folded name is written: the spelling that most claims use, ties in alphabetical order."""
    spellings: dict[str, dict[str, int]] = {}
    for reading in claims:
        counts = spellings.setdefault(reading.subject, {})
        counts[reading.claim.subject] = counts.get(reading.claim.subject, 0) + 1
    return {
        name: next(iter(counts)) if len(counts) == 1 else min(counts, key=lambda text: (-counts[text], text))
        for name, counts in spellings.items()
    }


def _spellings(claims: Sequence[Reading]) -> dict[str, str]:
    """How names that are told as former ones or short forms are written."""
    values = (reading.value for reading in claims if reading.attribute in DEFINING)
    return {fold(value.shown): value.shown for value in values if isinstance(value, Name)}


def _name_them(
    joined: _Joined,
    shown: Mapping[str, str],
    declared: Sequence[Subject],
    former: Collection[str],
    told: Mapping[str, str],
) -> dict[str, Subject]:
    """The subject of each name: the declared one, else the longest that claims use and that is not a former name.

    `told` spells the names that no claim uses but some text tells as a former name or a short form.
    """
    families: dict[str, list[str]] = defaultdict(list)
    for name in sorted({*shown, *joined.names()}):
        families[joined.root(name)].append(name)
    heads = {joined.root(subject.key): subject for subject in reversed(declared)}
    everywhere: dict[str, Subject] = {}
    for root, names in families.items():
        head = heads.get(root)
        if head is None:
            key = max(names, key=lambda name: (name in shown, name not in former, len(name), name))
            others = tuple(shown.get(name, told.get(name, name)) for name in names if name != key)
            head = Subject(key, shown.get(key, key), others)
        everywhere.update(dict.fromkeys(names, head))
    return everywhere


class _Joined:
    """Sets of names that grow together (union-find), except across pairs that people told apart."""

    def __init__(self, different: set[frozenset[str]]) -> None:
        self._parent: dict[str, str] = {}
        self._different = different

    def names(self) -> Iterable[str]:
        return self._parent.keys()

    def root(self, name: str) -> str:
        while (parent := self._parent.get(name, name)) != name:
            name = parent
        return name

    def join(self, one: str, other: str, *, decided: bool = False) -> None:
        if not decided and self._told_apart(one, other):
            return
        first, second = sorted((self.root(one), self.root(other)))
        self._parent.setdefault(first, first)
        self._parent[second] = first

    def _told_apart(self, one: str, other: str) -> bool:
        if not self._different:
            return False
        roots = {self.root(one), self.root(other)}
        return any({self.root(name) for name in pair} == roots for pair in self._different)

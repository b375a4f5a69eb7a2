"""Every phrase of a sentence that may say what one of its figures covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.extract.atoms import Atom
from crosscheck.extract.limit import limit_at
from crosscheck.extract.limit_kind import limit_kind
from crosscheck.extract.part_scope import Told, subject_part
from crosscheck.extract.phrases import determiner, phrase_at
from crosscheck.extract.rate_of import rate_of
from crosscheck.extract.referents import Referent
from crosscheck.extract.scene import Scene
from crosscheck.extract.scope_adjective import RESULTS
from crosscheck.extract.scope_rules import scope_rules
from crosscheck.extract.senses import Sense
from crosscheck.extract.stage import stage_of

_BEFORE = 14
_BEHIND = 10
"""Words from a figure within which a phrase may limit it."""
_HEAD = 7
"""Words of what stands before a sentence's first comma."""
_RUN = 5
"""Words behind a figure that may say more of what is counted."""
_RULE = "rule "
_SMALL = frozenset(
    {"preposition", "of", "and", "coordinator", "subordinator", "relative", "relative_object", "adverb", "negation",
     "pronoun_singular", "pronoun_plural", "pronoun_other", "by", "with", "that"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ScopeFigure:
    """A figure whose scope is sought: its atom, its clause atoms[start:end], what it is of and whose it is.

    `trigger` are the atoms that say what it is of, `like` is the scope of the figure that it is compared with.
    """

    scene: Scene
    at: int
    start: int
    end: int
    sense: Sense | None
    subject: Referent
    dimension: str
    trigger: tuple[int, int] = (-1, -1)
    like: Told | None = None


@dataclass(frozen=True, slots=True)
class ScopeCandidate:
    """Words that may be a scope, the atoms they stand in, and how they were come by."""

    kinds: tuple[str, ...]
    told: Told

    @property
    def by_rule(self) -> bool:
        """Whether a rule of the language gives it, and not the weights alone."""
        return any(kind.startswith(_RULE) for kind in self.kinds)


def by_rules(figure: ScopeFigure) -> Iterator[ScopeCandidate]:
    """What rules give, the surest first."""
    scene, like = figure.scene, figure.like
    surest: tuple[str, ...] = (_RULE + "first",)
    for name, told in scope_rules(scene, figure.start, figure.end, figure.sense, figure.at):
        yield ScopeCandidate((_RULE + name, *surest), told)
        like, surest = None, ()
    words, place = stage_of(scene, figure.subject)
    if place is not None:
        yield ScopeCandidate((_RULE + "stage",), (words, place))
    part = subject_part(scene, figure.subject)
    if part is not None:
        yield ScopeCandidate((_RULE + "subject",), part)
    if like is not None:
        yield ScopeCandidate((_RULE + "like",), like)


def scope_candidates(figure: ScopeFigure) -> list[ScopeCandidate]:
    """The candidates of a figure, those of the rules first; one for each stretch of atoms."""
    found: dict[tuple[int, int], tuple[list[str], Told]] = {}
    for candidate in by_rules(figure):
        found.setdefault(candidate.told[1], ([], candidate.told))[0].extend(candidate.kinds)
    for way in (_phrases, _behind, _head, _adjectives, _shared_rates):
        for kind, told in way(figure):
            if told[1][0] < figure.trigger[1] and figure.trigger[0] < told[1][1]:
                continue  # "funds from operations"
            found.setdefault(told[1], ([], told))[0].append(kind)
    return [ScopeCandidate(tuple(kinds), told) for kinds, told in found.values()]


def _phrases(figure: ScopeFigure) -> Iterator[tuple[str, Told]]:
    """What prepositions open, and rates without one ("le litre", "a share")."""
    scene, value = figure.scene, figure.at
    atoms = scene.atoms
    alone, covered = sum(atom.kind == "amount" for atom in atoms) == 1, 0
    for at in range(max(0, value - _BEFORE), min(len(atoms) - 1, value + _BEHIND)):
        atom = atoms[at]
        if at == value or atom.kind != "word":
            continue
        if _rate(scene, at):
            yield "rate", (scene.written(at, at + 2), (at, at + 2))
        if not atom.classes & {"preposition", "of", "limit_opener", "scope_opener"}:
            continue
        stop = _next_phrase(scene, at, value if at < value else len(atoms))
        if "of" in atom.classes and at < covered:
            continue  # the complement of a phrase that has been seen
        limit = limit_at(scene, at, stop)
        phrase = phrase_at(atoms, at + 1, stop, scene.grammar) if limit is None else limit.phrase
        covered = phrase.end if phrase is not None else covered
        if "purpose" in atom.classes and alone and (limit is None or limit_kind(scene, limit) == "thing"):
            continue  # what a lone sum is for, another text need not say
        if limit is not None:
            yield "phrase", limit.told(scene)
        elif phrase is not None and not any(other.kind == "date" for other in atoms[at + 1 : phrase.end]):
            yield "phrase", (scene.written(at, phrase.end), (at, phrase.end))
        elif phrase is None and at + 1 < stop and atoms[at + 1].kind == "amount":
            yield "measure", (scene.written(at, at + 2), (at, at + 2))


def _rate(scene: Scene, at: int) -> bool:
    """Whether an article and a noun of rates stand here, and no time or compound ("a year earlier", "a share sale")."""
    atoms = scene.atoms
    if "rate_article" not in atoms[at].classes or "rate_noun" not in atoms[at + 1].classes:
        return False
    after = atoms[at + 2] if at + 2 < len(atoms) else None
    compound = scene.grammar.traits.head_last and after is not None and _qualifies(after)
    return not compound and not (after is not None and "time_behind" in after.classes)


def _next_phrase(scene: Scene, opener: int, stop: int) -> int:
    """Where another noun phrase begins right behind that of a preposition ("in the placebo group | the figure")."""
    atoms = scene.atoms
    for at in range(opener + 3, stop):
        if determiner(atoms[at]) and atoms[at - 1].kind == "word" and not atoms[at - 1].classes & _SMALL:
            return at
    return stop


def _adjectives(figure: ScopeFigure) -> Iterator[tuple[str, Told]]:
    """Adjectives that say for what a noun's figure is ("annual premiums of", "85 million weekly users")."""
    atoms = figure.scene.atoms
    for at in range(max(0, figure.at - _BEFORE), min(len(atoms), figure.at + _RUN)):
        if at != figure.at and "scope_adjective" in atoms[at].classes and not _usual(figure, atoms[at]):
            yield "adjective", (atoms[at].text, (at, at + 1))


def _usual(figure: ScopeFigure, adjective: Atom) -> bool:
    """Whether an adjective says what is meant anyway: results are told for a year where nothing else is said."""
    return "yearly" in adjective.classes and figure.sense is not None and figure.sense.name in RESULTS


def _shared_rates(figure: ScopeFigure) -> Iterator[tuple[str, Told]]:
    """Rates of other figures in the sentence ("from 8.4 attacks a month to 4.1")."""
    scene, value = figure.scene, figure.at
    for at in range(max(0, value - _BEFORE), min(len(scene.atoms), value + _BEHIND)):
        rate = rate_of(scene, at) if at != value and scene.atoms[at].kind == "amount" else None
        if rate is not None:
            yield "shared rate", rate


def _behind(figure: ScopeFigure) -> Iterator[tuple[str, Told]]:
    """Adjectives and participles behind the figure and what it counts ("60 mégawatts supplémentaires")."""
    scene, value = figure.scene, figure.at
    atoms = scene.atoms
    counted = atoms[value].text.split()
    mention = atoms[value].mention
    if mention is not None and len(getattr(mention.value, "counted", None) or "") and len(counted) > 1:
        yield "counted", (" ".join(counted[1:]), (value, value + 1))
    at = value + 1
    while at < min(len(atoms), value + 1 + _RUN) and _qualifies(atoms[at]):
        at += 1
    if at > value + 1:
        yield "behind", (scene.written(value + 1, at), (value + 1, at))
    if at - value > 2:
        yield "last behind", (atoms[at - 1].text, (at - 1, at))


def _qualifies(atom: Atom) -> bool:
    return atom.kind == "word" and atom.text[0].isalpha() and not (atom.classes & _SMALL or determiner(atom))


def _head(figure: ScopeFigure) -> Iterator[tuple[str, Told]]:
    """What stands before the first comma of the sentence ("En cas de confirmation, ...")."""
    scene = figure.scene
    stop = next((at for at in range(1, min(figure.at, _HEAD)) if scene.atoms[at].text == ","), 0)
    verb = any(group.kind == "finite" and group.start < stop for group in scene.groups)
    dated = any(atom.kind in ("date", "amount") for atom in scene.atoms[:stop])
    if stop and not verb and not dated and scene.atoms[0].classes & {"preposition", "limit_opener", "scope_opener"}:
        yield "head", (scene.written(0, stop), (0, stop))

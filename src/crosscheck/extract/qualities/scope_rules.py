"""What a figure covers, as the rules of a language read it out of its own clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.noun_phrase import NounPhrase, noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.figure_kind import figure_kind
from crosscheck.extract.qualities.limits_of import limits_of
from crosscheck.extract.qualities.of_held import of_held
from crosscheck.extract.qualities.of_next_figure import of_next_figure
from crosscheck.extract.qualities.part_scope import Told, members_part, sales_kind
from crosscheck.extract.qualities.rate_of import rate_of
from crosscheck.extract.qualities.scope_adjective import scope_adjective
from crosscheck.extract.qualities.trade_with import trade_with
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount

_RATES = frozenset({"rate_opener", "indefinite", "other_determiner"})
"""Words that open a rate ("par mois", "a year", "chaque jour")."""
_BEFORE = 4
"""Atoms from a figure to the expression behind it that limits it."""
_SAYS_NO_PART = frozenset({"negation", "adverb", "clitic"})
"""Words between a part and its verb that say nothing of it."""


def scope_rules(scene: Scene, start: int, end: int, sense: Sense | None, value: int) -> Iterator[Told | None]:
    """What each rule of the language says that a figure covers, the surest first, each asked in its turn."""
    yield of_held(scene, value)
    yield members_part(scene, value)
    yield trade_with(scene, value, sense)
    yield _named_part(scene, value)
    yield _fixed(scene, start, end, value)
    yield rate_of(scene, value)
    yield _opening(scene, value)
    yield _whole(scene, sense, value)
    yield _where(scene, value)
    yield _bounded(scene, value)
    yield _portion(scene, value)
    yield _purpose(scene, value)
    yield from limits_of(scene, start, end, sense, value)
    yield sales_kind(scene, start, value)
    yield scope_adjective(scene, start, end, value)
    yield _lasting(scene, value, end)


def _named_part(scene: Scene, value: int) -> Told | None:
    """ "9 000 postes dans le monde, dont 5 000 au Danemark": what follows a part, before what its whole covers."""
    told = _portion(scene, value)
    return told if told is not None and told[1][0] > value else None


def _fixed(scene: Scene, start: int, end: int, value: int) -> Told | None:
    """A fixed expression in the figure's clause ("hors taxes", "at constant exchange rates")."""
    atoms = scene.atoms
    for first, last, _ in phrases_in(scene, max(start, value - 14), _reach(scene, value, end), "scope"):
        if last < len(atoms) and "time_behind" in atoms[last].classes:
            continue  # "a year earlier" is a time
        if last + 1 < len(atoms) and "and" in atoms[last].classes and "limit_opener" in atoms[last + 1].classes:
            continue  # "aux États-Unis et en Amérique latine": one of two
        if any(group.kind == "finite" and group.start <= first < group.end for group in scene.groups):
            continue  # "was suspended over payments of 30": what happened
        if (
            first
            and last < len(atoms)
            and atoms[last].kind == "name"
            and "type_organisation" in atoms[first - 1].classes
        ):
            continue  # "le distributeur en ligne X": what X is
        if _of_this_figure(atoms, first, last, value):
            return scene.written(first, last), (first, last)
    return None


def _whole(scene: Scene, sense: Sense | None, value: int) -> Told | None:
    """ "52% of the northern network", "20 % du capital de Dorne": what a share is of."""
    atoms = scene.atoms
    if sense is None or not _of_whole(sense) or value + 2 >= len(atoms):
        return None
    whole = phrase_at(atoms, value + 2, len(atoms), scene.grammar) if "of" in atoms[value + 1].classes else None
    own = whole is not None and whole.sense is sense and figure_kind(atoms[value]) == "other"
    if whole is None or own or _is_counted(scene, value, whole):
        return None  # "29 milliards d'euros de chiffre d'affaires": what it is, not of what
    if atoms[whole.head].low in scene.grammar.relations.words.capital:  # "20 % du capital de Dorne"
        return (atoms[whole.owner].text, (whole.owner, whole.owner + 1)) if whole.owner >= 0 else None
    stop = next((at for at in range(value + 2, whole.end) if atoms[at].text == ","), whole.end)
    return scene.written(value + 2, stop), (value + 1, stop)


def _is_counted(scene: Scene, value: int, phrase: NounPhrase) -> bool:
    """Whether a bare noun behind "of" is what the figure counts or measures, and no whole that it is a part of.

    So it is in "4,6 millions d'unités" and "8 milliards d'euros de chiffre d'affaires".
    """
    mention = scene.atoms[value].mention
    if mention is None or not isinstance(mention.value, Amount) or mention.value.dimension == "percent":
        return False
    if phrase.names or phrase.determiner:
        return False
    noun = noun_at(scene.atoms, phrase.start, scene.grammar)
    alone = (noun[0] if noun is not None else phrase.start + 1) == phrase.end  # not "de recettes cumulées"
    head = scene.atoms[phrase.head].low
    known = phrase.sense is not None or head in scene.grammar.counted or scene.grammar.has(head, "scope_never")
    scaled = mention.value.unit == "1" and mention.text[-1:].isalpha()  # "8 millions d'albums"
    return scaled or (alone and known)


def _of_whole(sense: Sense) -> bool:
    """Whether a percentage with this sense is a share of something that is owned, bought or sold."""
    return sense.name in ("stake", "own") or bool(sense.part) or sense.values.get("percent", "").startswith("stake")


def _where(scene: Scene, value: int) -> Told | None:
    """ "Grenoble, where it has invested 1.6 billion": the place that the figure's clause tells of."""
    atoms = scene.atoms
    at = next((at for at in range(value - 1, 1, -1) if "relative_place" in atoms[at].classes), -1)
    before = at - 1 - (atoms[at - 1].text == ",")
    if at < 0 or atoms[before].kind != "name" or atoms[value].kind != "amount":
        return None
    verbs = sum(group.kind == "finite" and at < group.start < value for group in scene.groups)
    if any(atom.kind == "amount" for atom in atoms[at:value]):
        return None
    return (atoms[before].text, (before, before + 1)) if verbs == 1 else None


def _opening(scene: Scene, value: int) -> Told | None:
    """ "À pleine charge, il consommera ...", "Per wafer, ...": an expression that opens the figure's sentence."""
    atoms = scene.atoms
    stop = next((at for at in range(min(value, 6)) if atoms[at].text == ","), 0)
    if not stop or any(atom.kind == "amount" for atom in atoms[:value]):
        return None
    if any(first == 0 and last == stop for first, last, _ in phrases_in(scene, 0, 1, "scope")):
        return scene.written(0, stop), (0, stop)
    rate = "rate_opener" in atoms[0].classes and stop == 2 and not atoms[1].classes & {"adverb", "weekday"}
    return (scene.written(0, stop), (0, stop)) if rate and atoms[1].kind == "word" else None


def _reach(scene: Scene, value: int, end: int) -> int:
    """How far behind a value its scope may begin: right behind the clause too, for "y compris" looks like a verb."""
    behind = end + 2 if end < len(scene.atoms) and scene.atoms[end].text == "," else end
    return min(len(scene.atoms), behind, value + 14)


def _bounded(scene: Scene, value: int) -> Told | None:
    """ "6,5 milliards, réseau compris", "$280 million including equipment": what is counted in, or left out."""
    atoms = scene.atoms
    end = min(len(atoms), value + 14)
    at = value + 1
    mention = atoms[value].mention
    figure = mention.value if mention is not None else None
    if not isinstance(figure, Amount) or figure.dimension == "time":
        return None
    while (
        at < min(end, value + 4)
        and atoms[at].kind == "word"
        and not atoms[at].classes & {"scope_opener", "preposition"}
    ):
        at += 1
    while at < end and (atoms[at].kind == "date" or (at + 1 < end and atoms[at + 1].kind == "date")):
        at += 1  # "3.1 billion this year, excluding land"
    comma = at < end and atoms[at].text == ","
    at += comma
    if at >= end:
        return None
    opened = "scope_opener" in atoms[at].classes
    phrase = phrase_at(atoms, at + 1 if opened else at, end, scene.grammar) if at + 1 < len(atoms) else None
    if phrase is None or any(atom.kind == "amount" for atom in atoms[phrase.start : phrase.end]):
        return None
    if opened and not figure.counted:  # "12,000 homes without electricity"
        return scene.written(at, phrase.end), (at, phrase.end)
    for last in range(phrase.start + 1, min(len(atoms), phrase.end + 1)):
        if comma and "scope_closer" in atoms[last].classes:
            return scene.written(at, last + 1), (at, last + 1)
    return None


def _lasting(scene: Scene, value: int, end: int) -> Told | None:
    """ "480 décès en une semaine", "212 mm in 36 hours": the time within which a figure was reached."""
    atoms = scene.atoms
    for at in range(value + 1, min(end, value + 7)):
        mention = atoms[at].mention
        if atoms[at].kind == "mark" and atoms[at].text in ",;:":
            return None
        if mention is None or not isinstance(mention.value, Amount):
            continue
        opened = at - 1 > value and "scope_duration" in atoms[at - 1].classes
        if mention.value.dimension not in ("time", "duration") or not opened:
            return None
        return scene.written(at - 1, at + 1), (at - 1, at + 1)
    return None


def _purpose(scene: Scene, value: int) -> Told | None:
    """ "318 millions pour les écoles et 94 pour les routes": what each of several sums in a sentence is for.

    A sum that stands alone keeps its whole meaning: another text need not say what it is for.
    """
    atoms = scene.atoms
    mention = atoms[value].mention
    if mention is None or value + 2 >= len(atoms) or "purpose" not in atoms[value + 1].classes:
        return None
    others = (atom.mention for at, atom in enumerate(atoms) if at != value and atom.kind == "amount")
    dimension = mention.value.dimension if isinstance(mention.value, Amount) else ""
    alike = any(m is not None and isinstance(m.value, Amount) and m.value.dimension == dimension for m in others)
    phrase = phrase_at(atoms, value + 2, len(atoms), scene.grammar) if alike else None
    if phrase is None or any(atom.kind in ("amount", "date") for atom in atoms[phrase.start : phrase.end]):
        return None
    if of_next_figure(scene, phrase):
        return None
    if phrase.names or atoms[phrase.head].classes & {"ordinal_adjective", "time_behind", "adverb", "period_noun"}:
        return None
    return scene.written(value + 1, phrase.end), (value + 1, phrase.end)


def _of_this_figure(atoms: Sequence[Atom], first: int, last: int, value: int) -> bool:
    """Whether an expression limits this figure and not another beside it: it stands nearer, or right behind another."""
    if first > value:
        return not any(atom.kind == "amount" for atom in atoms[value + 1 : first])
    if any(atom.kind == "amount" for atom in atoms[last:value]) or _of_figure_before(atoms, first, last, value):
        return False
    return not (first and atoms[first - 1].kind == "amount")


def _of_figure_before(atoms: Sequence[Atom], first: int, last: int, value: int) -> bool:
    """ "Dix-huit mois avec sursis et 30 000 euros", "415p in cash, a premium of 33%": it limits the figure before it.

    A rate goes on ("22 000 par mois, puis 16 500").
    """
    if atoms[first].classes & _RATES:
        return False
    parted = any(atom.text == "," or "and" in atom.classes for atom in atoms[last:value])
    before = next((at for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1) if atoms[at].kind == "amount"), -1)
    return parted and before >= 0 and all(atom.kind == "word" for atom in atoms[before + 1 : first])


def _portion(scene: Scene, value: int) -> Told | None:
    """ "Dont 15 millions pour la robotisation": what part of the whole the figure is, in the text's words."""
    atoms = scene.atoms
    sign, mention = value - 1, atoms[value].mention
    while sign > 0 and mention is not None and atoms[sign].start >= mention.hedge_start:
        sign -= 1
    if sign < 0 or mention is None or "portion" not in atoms[sign].classes:
        return None
    opened = value + 2 < len(atoms) and atoms[value + 1].classes & {"of", "preposition", "into"}
    phrase = phrase_at(atoms, value + 2, len(atoms), scene.grammar) if opened else None
    if phrase is not None:  # "dont 2,8 milliards dans douze postes"
        return scene.written(value + 2, phrase.end), (value + 1, phrase.end)
    last = value + 1
    while last < len(atoms) and not _ends_part(scene, last):
        last += 1
    told = any(
        not atom.classes & _SAYS_NO_PART for atom in atoms[value + 1 : last]
    )  # "dont 400 millions ne seront ..."
    if told and not opened:
        return scene.written(value + 1, last), (value + 1, last)
    return None


def _ends_part(scene: Scene, at: int) -> bool:
    """Whether what a part is ("dont 39 anciens salariés du prestataire") ends before this atom."""
    atom = scene.atoms[at]
    if atom.kind in ("mark", "amount", "date") or atom.classes & {"and", "coordinator", "subordinator", "relative"}:
        return True
    return any(group.kind == "finite" and group.start == at for group in scene.groups)

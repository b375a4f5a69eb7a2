"""The noun phrase around a noun that says what somebody is of something: "his former chief executive of Velmont"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.name_kinds import fits
from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.named_beside import called, named_behind
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner, matches
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.role import Role, part_of_phrase
from crosscheck.extract.phrases.until_then import before_until
from crosscheck.extract.roles.holder_goes import holder_goes
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.possessors import possessed, possessor_before, predicate_of_which, relative_before
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.text.atoms import Atom, plain_of

_TIMES = frozenset({"hour", "short_times", "period_noun"})
"""Classes of nouns that say since when somebody is what a noun says, and not of what."""

_BEFORE = 4  # words before the noun that can belong to it
_BEHIND = 3  # words between the noun and its "of"


def role_phrase(scene: Scene, noun: int, stop: int, sense: RelationSense) -> Role:
    """The phrase around the noun at atoms[noun:stop], and whose it is where the text says."""
    atoms = scene.atoms
    start, kind = _opening(scene, noun)
    until = next((end for end in range(start, noun + 1) if before_until(scene, end) < end), -1)
    start = max(start, until)
    own, hyphen, _ = atoms[noun].low.partition("-")  # "l'ex-PDG"
    words = frozenset((*(atom.low.removesuffix("-") for atom in atoms[start:noun]), own if hyphen else ""))
    relations = scene.grammar.relations
    gone = until >= 0 or bool(words & relations.words.former) or holder_goes(scene, start)
    standing = "former" if gone else "planned" if words & relations.words.coming else ""
    plain = _field_end(scene, _adjectives_end(scene, stop))
    plain = _behind_field(scene, plain) if kind == "possessive" else plain
    phrase = Role(start, noun, stop, plain, plain, kind, standing=standing)
    behind = _behind_of(scene, phrase)
    field = behind is None or behind.whose is None or (sense.personal_side("value") and not behind.whose.named)
    if behind is not None and kind == "possessive" and not field:
        return replace(possessed(scene, phrase, sense), end=max(phrase.end, behind.end))  # "sa filiale de Lyon, X"
    if behind is not None:
        return behind
    inside = _inside(scene, phrase) if sense.inside else None
    if inside is not None:
        return inside
    before = relative_before(scene, phrase) or possessor_before(scene, phrase, sense)
    if before is not None:
        return before
    if kind == "possessive":
        return possessed(scene, phrase, sense)
    of_which = predicate_of_which(scene, phrase)
    if of_which is not None:
        return of_which
    return _shared(scene, phrase) or _of_acronym(scene, phrase) or phrase


def _of_acronym(scene: Scene, phrase: Role) -> Role | None:
    """ "Délégué CGT", "députée LR": the body whose letters stand right behind a noun in a language that says "of"."""
    atoms, at = scene.atoms, phrase.plain
    if scene.grammar.traits.head_last or at >= len(atoms) or atoms[at].kind != "name":
        return None
    letters = atoms[at].text.isupper() and atoms[at].text.isalpha() and len(atoms[at].text) > 1
    closed = at + 1 >= len(atoms) or atoms[at + 1].kind == "mark"
    return (
        replace(phrase, end=at + 1, whose=name_at(scene, at), whose_name=at, sure=False) if letters and closed else None
    )


def complement_of_role(scene: Scene, at: int) -> bool:
    """ "La présidente du conseil, X", "l'avocat du gérant, X": the second noun only says of what the first one is."""
    atoms, before = scene.atoms, at - 1
    while before > 0 and determiner(atoms[before]) and "of" not in atoms[before].classes:
        before -= 1
    if before < 1 or "of" not in atoms[before].classes:
        return False
    head = atoms[before - 1].low
    return head in scene.grammar.relations.nouns or head in scene.grammar.roles


def _opening(scene: Scene, noun: int) -> tuple[int, str]:
    """Where the phrase begins, with the class of its determiner."""
    atoms = scene.atoms
    spans = [(group.start, group.end) for group in scene.groups]
    at = noun
    while at > 0 and noun - at < _BEFORE:
        before = atoms[at - 1]
        if determiner(before) and "contracted" not in before.classes:
            first = at - 1
            if determiner(before) == "other_determiner" and first and determiner(atoms[first - 1]):
                first -= 1  # "its other partners"
            return first, determiner(atoms[first])
        if before.kind == "amount" and at > 1 and determiner(atoms[at - 2]):
            return at - 2, determiner(atoms[at - 2])  # "a 49-year-old former judge"
        if not part_of_phrase(before) or any(first <= at - 1 < last for first, last in spans):
            break
        if before.classes & {"title", "report_verb", "weekday"}:
            break  # "réélu samedi président"
        at -= 1
    return at, ""


def _adjectives_end(scene: Scene, stop: int) -> int:
    """Behind the adjectives that follow a noun ("directeur général délégué")."""
    atoms = scene.atoms
    at = stop
    spans = [(group.start, group.end) for group in scene.groups if not _adjectival(scene, group)]
    while at < len(atoms) and at < stop + _BEHIND and part_of_phrase(atoms[at]) and not determiner(atoms[at]):
        if any(first <= at < last for first, last in spans) or "adverb" in atoms[at].classes:
            break
        at += 1
    reaches = at < len(atoms) and ("of" in atoms[at].classes or atoms[at].kind in ("name", "mark"))
    return stop if scene.grammar.traits.head_last and not reaches else at


def _field_end(scene: Scene, end: int) -> int:
    """ "Adjointe aux finances": behind what an office is for."""
    atoms = scene.atoms
    if end + 1 >= len(atoms) or "field_link" not in atoms[end].classes:
        return end
    step = end + 1
    while step < len(atoms) and determiner(atoms[step]):
        step += 1
    return step + 1 if step < len(atoms) and part_of_phrase(atoms[step]) and atoms[step].text.islower() else end


def _behind_field(scene: Scene, end: int) -> int:
    """ "Sa filiale de cloud, X": behind a bare noun for what the thing is for, where the name follows."""
    atoms = scene.atoms
    if end + 2 >= len(atoms) or not plain_of(atoms[end]) or not part_of_phrase(atoms[end + 1]):
        return end
    bare = atoms[end + 1].text.islower() and not determiner(atoms[end + 1])
    return end + 2 if bare and (atoms[end + 2].text == "," or atoms[end + 2].kind == "name") else end


def _adjectival(scene: Scene, group: VerbGroup) -> bool:
    """ "Le maire sortant, X": a participle that stands for an adjective."""
    after = scene.atoms[group.end] if group.end < len(scene.atoms) else None
    alone = group.kind in ("gerund", "participle") and group.end == group.start + 1
    return alone and (after is None or after.kind in ("mark", "name"))


def _behind_of(scene: Scene, phrase: Role) -> Role | None:
    """ "Directeur de X", "head of X", "economist at X"."""
    atoms = scene.atoms
    share = _behind_share(atoms, phrase.stop)
    for step in dict.fromkeys((share, phrase.plain, phrase.stop, behind_times(scene, phrase.plain))):
        if step >= len(atoms) - 1 or not atoms[step].classes & {"of", "employed_at", "employed_to"}:
            continue
        if "employed_to" in atoms[step].classes and not _body_behind(scene, step + 1):
            continue
        if atoms[step + 1].kind == "amount":
            return replace(phrase, end=step + 2)  # "ingénieure de 44 ans"
        step = _behind_complement(scene, step)
        verb = next(
            (group.start for group in scene.groups if group.start > step and group.kind == "finite"), len(atoms)
        )
        inner = phrase_at(atoms, step + 1, verb, scene.grammar)
        if inner is None or atoms[inner.head].kind in ("amount", "date"):
            return None
        if not inner.names and atoms[inner.head].classes & _TIMES:
            return replace(phrase, end=inner.end, plain=inner.end)  # "actionnaire de la première heure"
        bare = bool(inner.names) and not inner.determiner and not _called(scene, inner)
        if bare and atoms[inner.head].kind == "word" and plain_of(atoms[step]):
            return replace(phrase, end=inner.names[0], plain=inner.names[0])  # "le gestionnaire d'actifs X"
        bare = not (inner.names or inner.determiner) and plain_of(atoms[step]) and atoms[inner.head].text.islower()
        if bare and phrase.determiner != "possessive":  # "sa filiale de cloud, X"
            return replace(phrase, end=inner.end, plain=inner.end)  # "l'opérateur public d'électricité"
        country = _behind_country(scene, step + 1)
        if country > step + 1:
            return replace(phrase, end=country + 1, whose=name_at(scene, country), whose_name=country)
        if inner.determiner == "possessed":
            return replace(phrase, end=inner.end)  # "the son of X's founder" is nothing to X
        bearer = _bearer_behind(scene, inner.names[0]) if inner.names else 0
        if bearer:
            return replace(phrase, end=bearer + 1, whose=name_at(scene, bearer), whose_name=bearer)
        named = inner.names[0] if inner.names else -1
        end = _adjectives_end(scene, named + 1) if named >= 0 else inner.end  # "des Affaires étrangères"
        whose = name_at(scene, named) if named >= 0 else None
        if whose is None:
            told = any(group.end == phrase.start and group.kind == "finite" for group in scene.groups)
            beside = (named_behind(scene, inner) if told else None) or called(scene, inner.end)  # "owns the venture, X"
            named = next((at for at, atom in enumerate(atoms) if beside is not None and atom.start == beside.start), -1)
            whose = beside or resolve(scene, replace(inner, sense=None))
        return replace(phrase, end=end, whose=whose, whose_name=named)
    return None


def _bearer_behind(scene: Scene, name: int) -> int:
    """ "The daughter of Velmont founder Ann Lee": who bears the noun that a name only describes; 0 for nobody."""
    atoms = scene.atoms
    if not scene.grammar.traits.head_last or name + 2 >= len(atoms) or atoms[name + 2].kind != "name":
        return 0
    noun = atoms[name + 1]
    person = "type_person" in noun.classes or noun.low in scene.grammar.roles or any(
        frame.sense.personal_side("value") for _, frame, _ in scene.grammar.relations.nouns.get(noun.low, ())
    )  # fmt: skip
    return name + 2 if noun.kind == "word" and noun.text.islower() and person else 0


def _behind_country(scene: Scene, name: int) -> int:
    """ "A subsidiary of Canada's X": the name that the country's possessive leads to."""
    atoms = scene.atoms
    owned = name + 2 < len(atoms) and "possessive_mark" in atoms[name + 1].classes and atoms[name + 2].kind == "name"
    return name + 2 if owned and "country" in atoms[name].classes else name


def _called(scene: Scene, inner: NounPhrase) -> bool:
    """ "Head of chipmaker Arden": the noun says what the name is, where heads stand last."""
    body = any("type_organisation" in scene.atoms[at].classes for at in (inner.head, inner.names[0] - 1))
    return scene.grammar.traits.head_last and body


def _behind_complement(scene: Scene, at: int) -> int:
    """ "Filiale de gestion d'actifs du groupe X": the "of" behind those that only make one noun of several."""
    atoms, start = scene.atoms, at
    while (
        at + 2 < len(atoms) and plain_of(atoms[at]) and part_of_phrase(atoms[at + 1]) and not determiner(atoms[at + 1])
    ):
        step = at + 2
        while (
            step < len(atoms) and step <= at + _BEHIND and part_of_phrase(atoms[step]) and not determiner(atoms[step])
        ):
            step += 1
        if step >= len(atoms) - 1 or "of" not in atoms[step].classes:
            return start
        at = step
    return at


def _shared(scene: Scene, phrase: Role) -> Role | None:
    """ "Fondatrice et présidente de X": of what the next noun is of."""
    atoms, at = scene.atoms, phrase.plain
    if at + 2 >= len(atoms) or "and" not in atoms[at].classes:
        return None
    nouns = scene.grammar.relations.nouns.get(atoms[at + 1].low, ())
    words = next((words for words, _, _ in nouns if matches(atoms, at + 1, words)), None)
    if words is None:
        return None
    stop = at + 1 + len(words)
    behind = _behind_of(scene, Role(at + 1, at + 1, stop, stop, stop))
    if behind is None or behind.whose is None:
        return None
    return replace(phrase, end=phrase.plain, whose=behind.whose, whose_name=behind.whose_name, sure=behind.sure)


def _inside(scene: Scene, phrase: Role) -> Role | None:
    """ "A shareholder in X": what the noun leads to with "in"."""
    atoms, at = scene.atoms, phrase.plain
    if at + 1 >= len(atoms) or "into" not in atoms[at].classes:
        return None
    step = at + 1
    while step < len(atoms) and determiner(atoms[step]):
        step += 1
    if step >= len(atoms) or atoms[step].kind != "name":
        return None
    return replace(phrase, end=step + 1, whose=name_at(scene, step), whose_name=step)


def _body_behind(scene: Scene, at: int) -> bool:
    """ "Médecin à l'hôpital de X": an organisation by name, not what an office is for."""
    atoms = scene.atoms
    while at < len(atoms) and determiner(atoms[at]):
        at += 1
    named = at < len(atoms) and atoms[at].kind == "name"
    return named and bool(fits(scene.referents, scene.grammar, name_at(scene, at), frozenset({"organisation"})))


def _behind_share(atoms: Sequence[Atom], at: int) -> int:
    """ "Filiale à 100 % de X": behind the share."""
    return at + 2 if at + 2 < len(atoms) and "at" in atoms[at].classes and atoms[at + 1].kind == "amount" else at


def behind_times(scene: Scene, at: int, *, brackets: bool = True) -> int:
    """ "Propriété depuis mars de X", "la maire (PS) de X": behind times, adverbs and brackets before "of"."""
    atoms = scene.atoms
    at = behind_brackets(atoms, at) if brackets else at
    while at + 1 < len(atoms):
        timed = "preposition" in atoms[at].classes and (
            atoms[at + 1].kind == "date" or "weekday" in atoms[at + 1].classes
        )
        if not timed and atoms[at].kind != "date" and not atoms[at].classes & {"adverb", "weekday"}:
            break
        at += 1 + timed
    return at

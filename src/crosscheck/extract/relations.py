"""Relations between names: members, founders, owners, heads, partners, places, former names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.extract.atoms import Atom
from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.figures import Draft
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.phrases import NounPhrase, determiner, matches, phrase_at, singular
from crosscheck.extract.qualify import find_phrases
from crosscheck.extract.referents import Referent
from crosscheck.extract.subjects import Scene, resolve

_MINORS = frozenset({"word"})


def relation_drafts(scene: Scene) -> list[Draft]:
    """A draft for every relation between two names that the sentence states."""
    if sum(atom.kind == "name" for atom in scene.atoms) == 0:
        return []
    drafts: list[Draft] = []
    drafts.extend(_roles(scene))
    drafts.extend(_nouns(scene))
    drafts.extend(_verbs(scene))
    drafts.extend(_appositions(scene))
    seen: set[tuple[str, str]] = set()
    unique = []
    for draft in drafts:
        key = (draft.subject.name, scene.atoms[draft.value].text)
        if key not in seen and draft.subject.name != scene.referents.resolve(scene.atoms[draft.value].text):
            seen.add(key)
            unique.append(draft)
    return unique


def names_from(scene: Scene, start: int, *, apart: bool = True) -> list[int]:
    """The names of an enumeration that begins at `start`: "A, the maker of ..., B and C".

    Determiners and common nouns before a name ("la société X") are passed over, an apposition behind one is left
    out: the owner it names is not of the list. With `apart` False only the first name is given.
    """
    atoms, grammar = scene.atoms, scene.grammar
    found: list[int] = []
    at = start
    verbs = {group.start for group in scene.groups if group.kind == "finite" and group.start >= start}
    while at < len(atoms):
        name = _next_name(atoms, at, grammar)
        if name < 0 or any(step in verbs for step in range(at, name)):
            break
        found.append(name)
        at = name + 1
        if not apart:
            break
        at = _behind_brackets(atoms, at)
        separator = _separator(atoms, at, grammar)
        if not separator:
            break
        behind = at + separator
        if behind in verbs:
            break
        if atoms[at].text == "," and separator == 1 and _apposed(atoms, behind, grammar):
            close = next((step for step in range(behind, len(atoms)) if atoms[step].text == ","), -1)
            last = next(
                (step for step in range(behind, len(atoms)) if "and" in atoms[step].classes
                 and (step + 1 < len(atoms) and _next_name(atoms, step + 1, grammar) >= 0)), -1)  # fmt: skip
            if close >= 0 and (last < 0 or close < last):
                at = close
                separator = _separator(atoms, at, grammar)
                if not separator:
                    break
                behind = at + separator
            elif last >= 0:
                behind = last + 1
            else:
                break
        at = behind
    return found


def _behind_brackets(atoms: Sequence[Atom], at: int) -> int:
    if at < len(atoms) and atoms[at].text == "(":
        close = next((step for step in range(at, min(len(atoms), at + 12)) if atoms[step].text == ")"), -1)
        if close >= 0:
            return close + 1
    return at


def _separator(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """How many atoms the sign between two members takes here, 0 where the list ends."""
    if at >= len(atoms):
        return 0
    width = 0
    if atoms[at].text == ",":
        width = 1
    if at + width < len(atoms) and "and" in atoms[at + width].classes:
        return width + 1
    for words, kind, _ in grammar.phrases.get(atoms[at + width].low, ()) if at + width < len(atoms) else ():
        if kind == "and_similar" and matches(atoms, at + width, words):
            return width + len(words)
    return width


def _next_name(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """The name that a member of a list is, behind its determiner and its common nouns; -1 where there is none."""
    step = at
    while step < len(atoms) and step < at + 12:
        atom = atoms[step]
        if atom.kind == "name":
            if step + 1 < len(atoms) and atoms[step + 1].low == "'s":
                return -1
            if step > at and "country" in atom.classes:
                step += 1
                continue
            if step > at and atoms[step - 1].classes & {"of"} and not _type_before(atoms, at, step - 1):
                return -1
            return step
        if atom.kind != "word" or atom.low in grammar.auxiliaries:
            return -1
        if atom.classes & {"relative", "subordinator", "preposition", "by", "with"} and not atom.classes & {
            "of", "other_determiner", "definite"
        }:  # fmt: skip
            for words, kind, _ in grammar.phrases.get(atom.low, ()):
                if kind == "such_as" and matches(atoms, step, words):
                    step += len(words) - 1
                    break
            else:
                return -1
        if "and" in atom.classes:
            return -1
        step += 1
    return -1


def _type_before(atoms: Sequence[Atom], start: int, end: int) -> bool:
    return any("type" in atom.classes for atom in atoms[start:end]) and any(
        "country" in atom.classes for atom in atoms[start : end + 3]
    )


def _apposed(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether what follows a comma describes the name before it: a determiner and a common noun, no name of its own."""
    if at >= len(atoms) or atoms[at].kind != "word":
        return False
    step = at
    article = bool(determiner(atoms[at]))
    if (
        not article
        and not atoms[at].classes & {"of", "and"}
        and not any(kind == "such_as" or kind == "and_similar" for _, kind, _ in grammar.phrases.get(atoms[at].low, ()))
    ):
        name = next((step for step in range(at, min(len(atoms), at + 6)) if atoms[step].kind != "word"), -1)
        return (
            name < 0 or atoms[name].kind != "name" or bool(atoms[name - 1].classes & {"of", "preposition", "definite"})
        )
    while step < len(atoms) and step < at + 5 and atoms[step].kind == "word":
        if atoms[step].classes & {"of", "relative", "preposition"} and step > at:
            return article or "type" in atoms[step - 1].classes
        step += 1
    if step < len(atoms) and atoms[step].kind == "mark":
        return article
    return False


def _draft(
    scene: Scene, value: int, attribute: str, subject: Referent, reason: str, *, group: VerbGroup | None = None,
    trigger: tuple[int, int] = (-1, -1), status: str = "",
) -> Draft:  # fmt: skip
    return Draft(value, attribute, subject, True, group, None, trigger, (reason,), value, status or "actual")


def _name(scene: Scene, at: int, reason: str = "") -> Referent:
    atom = scene.atoms[at]
    entity = scene.referents.find(atom.text)
    name = entity.name if entity is not None else atom.text
    why = ("named" if name == atom.text else "defined-in-text", *((reason,) if reason else ()))
    return Referent(name, atom.text, atom.start, atom.end, why, True, True)


# ---- roles: "X, PDG de Y", "le PDG de Y, X", "Y chief executive X"


def _role_at(scene: Scene, at: int) -> tuple[int, str] | None:
    for words, attribute in scene.grammar.roles.get(scene.atoms[at].low, ()):
        if matches(scene.atoms, at, words):
            return at + len(words), attribute
    return None


def _roles(scene: Scene) -> Iterator[Draft]:
    atoms = scene.atoms
    at = 0
    while at < len(atoms):
        if atoms[at].kind not in ("word", "name"):
            at += 1
            continue
        role = _role_at(scene, at)
        if role is None:
            at += 1
            continue
        end, attribute = role
        yield from _role(scene, at, end, attribute)
        at = end


def _role(scene: Scene, start: int, end: int, attribute: str) -> Iterator[Draft]:
    atoms = scene.atoms
    person, organisation, written_end = -1, None, end
    # the organisation: "de Y", "of Y", or "Y's", "Y chief executive"
    step = end
    while step < len(atoms) and atoms[step].kind == "word" and not atoms[step].classes & {
        "of", "preposition", "relative", "subordinator", "coordinator"
    } and atoms[step].low not in scene.grammar.auxiliaries and step < end + 3:  # fmt: skip
        step += 1
    if step < len(atoms) and ("of" in atoms[step].classes or atoms[step].low in ("at", "chez")):
        phrase = phrase_at(atoms, step + 1, len(atoms), scene.grammar)
        if phrase is None and step + 1 < len(atoms):
            phrase = phrase_at(atoms, step, len(atoms), scene.grammar)
        if phrase is not None:
            organisation = (
                resolve(scene, replace(phrase, sense=None)) if phrase.names or _defined(scene, phrase) else None
            )
            written_end = phrase.end if not phrase.names else phrase.names[0] + 1
    before = start - 1
    if before >= 0 and determiner(atoms[before]) == "possessive":
        organisation = organisation or _possessor_name(scene, before)
    while before >= 0 and (determiner(atoms[before]) or "title" in atoms[before].classes):
        before -= 1
    if (
        organisation is None
        and before >= 0
        and atoms[before].low == "'s"
        and before >= 1
        and atoms[before - 1].kind == "name"
    ):
        organisation = _name(scene, before - 1)
        before -= 2
    elif (
        organisation is None
        and scene.grammar.language == "en"
        and before == start - 1
        and before >= 0
        and atoms[before].kind == "name"
    ):
        organisation = _name(scene, before)
        before -= 1
    elif (
        organisation is None
        and scene.grammar.language == "en"
        and before == start - 1
        and before >= 0
        and (atoms[before].classes & {"type_organisation", "type_project", "type_event"})
    ):
        tied = scene.referents.tied(atoms[before].low, atoms[before].start)
        if len(tied) == 1:
            organisation = Referent(tied[0].name, atoms[before].text, atoms[before].start, atoms[before].end,
                                    ("tied-by-document",), True)  # fmt: skip
            before -= 1
    elif organisation is None and before >= 1 and atoms[before].low == "'s" and atoms[before - 1].kind == "word":
        first = before - 1
        while first > 0 and not determiner(atoms[first]) and atoms[first].kind == "word" and first > before - 4:
            first -= 1
        phrase = phrase_at(atoms, first, before, scene.grammar)
        if phrase is not None and "type" in atoms[phrase.head].classes:
            organisation = resolve(scene, phrase)
        before = first - 1
    # the person: the name before, apart by a comma; or the name behind, apart by a comma or not
    if (before >= 1 and atoms[before].text == "," and atoms[before - 1].kind == "name") or (
        before >= 0 and atoms[before].text == "(" and before >= 1 and atoms[before - 1].kind == "name"
    ):
        person = before - 1
    if person < 0:
        place = written_end
        if place < len(atoms) and atoms[place].text == ",":
            place += 1
        while place < len(atoms) and atoms[place].kind == "word" and "title" in atoms[place].classes:
            place += 1
        if (
            place < len(atoms)
            and atoms[place].kind == "name"
            and (place == written_end or len(atoms[place].text.split()) >= 2 or _is_person(scene, place))
        ):
            person = place
    if person < 0:
        return
    entity = scene.referents.find(atoms[person].text)
    if entity is not None:
        if entity.kinds & {"organisation", "project"} and "person" not in entity.kinds:
            if attribute not in ("operator", "owner", "subsidiary", "producer", "supplier"):
                return
        elif attribute not in ("operator", "owner", "subsidiary", "producer", "supplier"):
            entity.kinds.add("person")
    if attribute == "role" or organisation is None:
        if len(atoms[person].text.split()) < 2 and not (
            entity is not None and "person" in entity.kinds - {"organisation"}
        ):
            return
        if entity is not None and entity.kinds & {"organisation", "project"}:
            return
        if organisation is None and attribute in ("chief executive", "chair", "founder"):  # fmt: skip
            topic = scene.referents.topic(atoms[start].start)
            two = len(scene.referents.resolve(atoms[person].text).split()) >= 2 and not (
                entity is not None and entity.kinds & {"organisation"}
            )
            if topic is not None and topic is not entity and two:
                atom = atoms[start]
                guess = Referent(topic.name, atom.text, atom.start, atom.end, ("topic",), False)
                yield _draft(scene, person, attribute, guess, "role", trigger=(start, end))
                return
        if start > person or (person >= written_end and written_end == end and attribute == "role"):
            yield replace(
                _draft(scene, start, "profession", _name(scene, person), "role", trigger=(start, end)),
                value_end=_role_end(scene, end) if start > person else end, explicit=False,
            )  # fmt: skip
        return
    if organisation.name == scene.referents.resolve(atoms[person].text):
        return
    whole = scene.referents.find(organisation.name)
    if attribute == "chair" and whole is not None and "place" in whole.kinds:
        attribute = "head of state"
    yield _draft(scene, person, attribute, organisation, "role", trigger=(start, end))


def _role_end(scene: Scene, end: int) -> int:
    """Where the words of a role end: at the next mark, verb or relative, a name apart."""
    atoms = scene.atoms
    verbs = {group.start for group in scene.groups}
    while end < len(atoms) and end not in verbs and atoms[end].kind in ("word",) and not atoms[end].classes & {
        "relative", "subordinator", "pronoun_singular"
    } and atoms[end].low not in scene.grammar.auxiliaries:  # fmt: skip
        end += 1
    while end > 0 and atoms[end - 1].classes & {"of", "preposition", "definite", "and"}:
        end -= 1
    return end


def _defined(scene: Scene, phrase: NounPhrase) -> bool:
    return "type" in scene.atoms[phrase.head].classes or phrase.names != ()


def _possessor_name(scene: Scene, at: int) -> Referent | None:
    for number in range(len(scene.groups) - 1, -1, -1):
        if scene.groups[number].end <= at and scene.groups[number].kind == "finite":
            found = scene.subject(number)
            if found is not None and not found.noun and scene.referents.find(found.name) is not None:
                atom = scene.atoms[at]
                return replace(found, written=atom.text, start=atom.start, end=atom.end, certain=False)
    entity = scene.referents.last_subject(scene.atoms[at].start)
    if entity is None:
        return None
    atom = scene.atoms[at]
    return Referent(entity.name, atom.text, atom.start, atom.end, ("possessive", "last-subject"), False)


def _is_person(scene: Scene, at: int) -> bool:
    entity = scene.referents.find(scene.atoms[at].text)
    return entity is not None and "person" in entity.kinds


# ---- verbs: "A et B ont rejoint C", "fondé par A", "emmené par A, B et C"


def _verbs(scene: Scene) -> Iterator[Draft]:
    for number, group in enumerate(scene.groups):
        for sense in scene.grammar.verbs.get(group.lemma, ()):
            if group.passive or group.kind == "participle":
                if sense.by:
                    yield from _by(scene, number, group, sense.by)
            elif sense.joins:
                yield from _joins(scene, number, group, sense.joins)
            elif sense.object:
                yield from _objects(scene, number, group, sense.object)
            if sense.with_:
                yield from _with(scene, number, group, sense.with_)
            if sense.place:
                yield from _place(scene, number, group, sense.place)


def _status(group: VerbGroup) -> str:
    if group.negated:
        return "denied"
    if set(group.modal) & {"future", "planned", "target", "forecast"}:
        return "planned"
    return ""


def _by(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    atoms = scene.atoms
    at = group.end
    while at < len(atoms) and at < group.end + 5 and "by" not in atoms[at].classes:
        if atoms[at].kind == "mark" or atoms[at].classes & {"relative", "and"}:
            return
        at += 1
    if at >= len(atoms) or "by" not in atoms[at].classes:
        return
    subject = scene.subject(number)
    if subject is None:
        return
    for place in names_from(scene, at + 1):
        yield _draft(scene, place, attribute, subject, "by", group=group, trigger=(group.start, at + 1))


def _joins(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    """The verb's subjects belong to its object."""
    atoms = scene.atoms
    phrase = phrase_at(atoms, group.end, len(atoms), scene.grammar) if group.end < len(atoms) else None
    if phrase is None:
        return
    whole = resolve(scene, replace(phrase, sense=None))
    if (
        phrase.end + 1 < len(atoms)
        and atoms[phrase.end].text == ","
        and atoms[phrase.end + 1].kind == "name"
        and (phrase.end + 2 >= len(atoms) or atoms[phrase.end + 2].kind == "mark")
    ):
        behind = scene.referents.find(atoms[phrase.end + 1].text)
        if behind is not None and singular(scene.grammar, atoms[phrase.head].low) in behind.ties:
            whole = _name(scene, phrase.end + 1, "apposition")
    if whole is None or not (
        whole.named or (whole.reasons and whole.reasons[0] != "common-noun") or "type" in atoms[phrase.head].classes
    ):
        return
    if whole.reasons[:1] == ("common-noun",):
        guess = _indefinite(scene, phrase)
        if guess is None:
            return
        whole = guess
    for place in _subject_names(scene, number):
        yield _draft(scene, place, attribute, whole, "joins", group=group, trigger=(group.start, group.end),
                     status=_status(group))  # fmt: skip
    if phrase.end < len(atoms) and "with" in atoms[phrase.end].classes:
        for place in names_from(scene, phrase.end + 1):
            yield _draft(scene, place, attribute, whole, "joins", group=group, trigger=(group.start, group.end),
                         status=_status(group))  # fmt: skip


def _indefinite(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Un consortium" that the text names only later: the one name it ties this noun to."""
    head = scene.atoms[phrase.head]
    tied = scene.referents.tied(head.low, len(scene.text))
    if len(tied) != 1:
        return None
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.head].end
    return Referent(tied[0].name, scene.text[start:end], start, end, ("tied-later",), False)


def _subject_names(scene: Scene, number: int) -> list[int]:
    """The names that are a verb's subject, each of an enumeration."""
    subject = scene.subject(number)
    if subject is None:
        return []
    first = next((at for at, atom in enumerate(scene.atoms) if atom.kind == "name" and atom.start >= subject.start), -1)
    if first < 0 or scene.atoms[first].start >= scene.atoms[scene.groups[number].start].start:
        return []
    if subject.named and scene.atoms[first].text != subject.written and scene.referents.resolve(
        scene.atoms[first].text) != subject.name:  # fmt: skip
        return []
    if not subject.named:
        return []
    names = names_from(scene, first)
    return [at for at in names if at < scene.groups[number].start]


def _objects(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    subject = scene.subject(number)
    if subject is None:
        return
    at = group.end
    for place in names_from(scene, at):
        yield _draft(scene, place, attribute, subject, "object", group=group, trigger=(group.start, group.end),
                     status=_status(group))  # fmt: skip


def _with(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    atoms = scene.atoms
    subject = scene.subject(number)
    if subject is None:
        return
    at = group.end
    limit = min(len(atoms), group.end + 9)
    while at < limit and "with" not in atoms[at].classes:
        if atoms[at].kind == "mark" and atoms[at].text in ",;:.":
            break
        at += 1
    if at < limit and "with" in atoms[at].classes:
        whole = phrase_at(atoms, at + 1, len(atoms), scene.grammar) if at + 1 < len(atoms) else None
        body = resolve(scene, replace(whole, sense=None)) if whole is not None else None
        entity = scene.referents.find(body.name) if body is not None else None
        if (
            body is not None
            and entity is not None
            and any("joint" in scene.grammar.classes.get(noun, frozenset()) for noun in entity.ties)
        ):
            for place in _subject_names(scene, number):
                yield _draft(scene, place, attribute, body, "with", group=group, trigger=(group.start, at + 1),
                             status=_status(group))  # fmt: skip
            return
        for place in names_from(scene, at + 1):
            yield _draft(scene, place, attribute, subject, "with", group=group, trigger=(group.start, at + 1),
                         status=_status(group))  # fmt: skip
        return
    names = _subject_names(scene, number)
    for place in names[1:]:
        yield _draft(scene, place, attribute, _name(scene, names[0]), "together", group=group,
                     trigger=(group.start, group.end), status=_status(group))  # fmt: skip


def _place(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    atoms = scene.atoms
    subject = scene.subject(number)
    if subject is None:
        return
    at = group.end
    limit = min(len(atoms), group.end + 4)
    while (
        at < limit
        and atoms[at].kind == "word"
        and "into" not in atoms[at].classes
        and atoms[at].low not in ("at", "près")
    ):
        at += 1
    if at >= limit or atoms[at].kind != "word":
        return
    step = at + 1
    while (
        step < len(atoms)
        and atoms[step].kind == "word"
        and (determiner(atoms[step]) or atoms[step].low in ("de", "d'"))
    ):
        step += 1
    if step < len(atoms) and atoms[step].kind == "name":
        yield _draft(scene, step, attribute, subject, "place", group=group, trigger=(group.start, at + 1),
                     status=_status(group))  # fmt: skip


# ---- appositions: "xAI, la société d'Elon Musk", "Stargate, a joint venture of A, B and C"


def _appositions(scene: Scene) -> Iterator[Draft]:
    atoms, grammar = scene.atoms, scene.grammar
    for at, atom in enumerate(atoms):
        if atom.kind != "name":
            continue
        after = _behind_brackets(atoms, at + 1)
        if after < len(atoms) - 1 and atoms[after].text == ",":
            yield from _apposition(scene, at, after + 1)
        yield from _nationality(scene, at)
    for first, last, _ in find_phrases(atoms, 0, len(atoms), "former_name", grammar):
        if last < len(atoms):
            place = last
            while place < len(atoms) and atoms[place].kind == "word" and determiner(atoms[place]):
                place += 1
            if place < len(atoms) and atoms[place].kind == "name":
                subject = _renamed_subject(scene, first)
                if subject is not None:
                    yield _draft(scene, place, "former name", subject, "former-name", trigger=(first, last))


def _renamed_subject(scene: Scene, first: int) -> Referent | None:
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.end <= first:
            found = scene.subject(number)
            if found is not None:
                return found
    for at in range(first - 1, -1, -1):
        if scene.atoms[at].kind == "name":
            return _name(scene, at)
    return None


def _apposition(scene: Scene, name: int, at: int) -> Iterator[Draft]:
    atoms, grammar = scene.atoms, scene.grammar
    subject = _name(scene, name, "apposition")
    stop = next((step for step in range(at, len(atoms)) if atoms[step].kind == "mark"), len(atoms))
    for first, last, _ in find_phrases(atoms, at, min(stop, at + 12), "type_words", grammar):
        draft = _draft(scene, first, "description", subject, "apposition", trigger=(first, last))
        yield replace(draft, value_end=last, explicit=False)
    if "and" in atoms[at].classes or any(
        kind in ("and_similar", "such_as") and matches(atoms, at, words)
        for words, kind, _ in grammar.phrases.get(atoms[at].low, ())
    ):
        return
    step = at
    while step < len(atoms) and determiner(atoms[step]):
        step += 1
    head = -1
    while step < len(atoms) and step < at + 6 and atoms[step].kind == "word":
        if (
            "type_organisation" in atoms[step].classes
            or "joint" in atoms[step].classes
            or "nationality_nouns" in atoms[step].classes
        ):
            head = step
        if "of" in atoms[step].classes and not (
            head >= 0
            and step + 2 < len(atoms)
            and atoms[step + 1].kind == "word"
            and not determiner(atoms[step + 1])
            and "of" in atoms[step + 2].classes
        ):
            break
        step += 1
    if head < 0:
        return
    if step < len(atoms) and "of" in atoms[step].classes and step <= head + 4:
        place = step + 1
        while place < len(atoms) and determiner(atoms[place]):
            place += 1
        if place >= len(atoms) or atoms[place].kind != "name":
            return
        if "country" in atoms[place].classes:
            yield _draft(scene, place, "country", subject, "apposition", trigger=(head, step + 1))
            return
        if "joint" in atoms[head].classes or any("joint" in a.classes for a in atoms[at:step]):
            for member in names_from(scene, place):
                yield _draft(scene, member, "member", subject, "apposition", trigger=(head, step + 1))
            return
        if determiner(atoms[at]) in ("definite", "indefinite", "") and not scene.grammar.has(
            atoms[place].low, "country"
        ):
            person = _is_person(scene, place) or len(atoms[place].text.split()) >= 2
            if person or atoms[head].low in ("filiale", "subsidiary"):
                yield _draft(scene, place, "owner", subject, "apposition", trigger=(head, step + 1))
        return
    if step < len(atoms) and atoms[step].kind == "word":
        return
    for words_at in range(at, step):
        if "nationality" in atoms[words_at].classes:
            yield _draft(scene, words_at, "country", subject, "apposition", trigger=(head, head + 1))
            return


def _nationality(scene: Scene, at: int) -> Iterator[Draft]:
    """ "La société d'investissement des Émirats arabes unis MGX", "le sidérurgiste allemand Brandtner"."""
    atoms = scene.atoms
    step = at - 1
    country = nationality = head = -1
    while step >= 0 and step > at - 8:
        atom = atoms[step]
        if atom.kind == "name" and "country" in atom.classes and country < 0:
            country = step
        elif atom.kind == "word" and "nationality" in atom.classes:
            nationality = step
        elif atom.kind == "word" and "type_organisation" in atom.classes:
            head = step
            break
        elif atom.kind != "word" or (atom.classes & {"preposition", "relative", "and"} and "of" not in atom.classes):
            break
        step -= 1
    if (
        scene.grammar.language == "en"
        and head >= 0
        and nationality < 0
        and head >= 1
        and "nationality" in atoms[head - 1].classes
    ):
        nationality = head - 1
    value = country if country >= 0 else nationality
    if head >= 0 and value >= 0:
        yield _draft(scene, value, "country", _name(scene, at), "apposition", trigger=(head, head + 1))


# ---- nouns: "parmi les partenaires de X figurent A et B", "une collaboration avec A", "l'arrivée de A"


def _nouns(scene: Scene) -> Iterator[Draft]:
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind != "word":
            continue
        again = atom.low in ("celui", "ceux", "that", "one") and any("partner_nouns" in a.classes for a in atoms[:at])
        if atom.classes & {"partner_nouns", "member_nouns"} or again:
            yield from _listing(scene, at)
        if (
            "type_organisation" in atom.classes
            and at + 2 < len(atoms)
            and "of" in atoms[at + 1].classes
            and (atoms[at + 2].kind == "name" and at and determiner(atoms[at - 1]) == "definite")
        ):
            yield from _seat(scene, at)
        elif "arrivals" in atom.classes and at + 1 < len(atoms) and "of" in atoms[at + 1].classes:
            yield from _arrival(scene, at)


def _seat(scene: Scene, at: int) -> Iterator[Draft]:
    """ "La firme de San José": an organisation known by where it has its seat."""
    phrase = phrase_at(scene.atoms, at - 1, len(scene.atoms), scene.grammar)
    if phrase is None or phrase.owner < 0:
        return
    found = resolve(scene, phrase)
    if found is not None and {"type-of-noun", "tied-by-document"} & set(found.reasons):
        yield replace(_draft(scene, phrase.owner, "headquarters", found, "seat", trigger=(at, at + 2)), explicit=False)


def _listing(scene: Scene, at: int) -> Iterator[Draft]:
    atoms, grammar = scene.atoms, scene.grammar
    partner = "member_nouns" not in atoms[at].classes
    attribute = "partner" if partner else "member"
    after = at + 1
    if after < len(atoms) and "with" in atoms[after].classes:
        group = next((g for g in scene.groups if g.end <= at and g.end >= at - 6), None)
        subject = scene.subject(scene.groups.index(group)) if group is not None else None
        if subject is None:
            entity = scene.referents.topic(atoms[at].start)
            if entity is None:
                return
            written = scene.written(at, at + 1)
            subject = Referent(entity.name, written, atoms[at].start, atoms[at].end, ("last-subject",), False)
        for place in names_from(scene, after + 1, apart=True):
            yield _draft(scene, place, attribute, subject, "with", trigger=(at, after + 1))
        return
    if after < len(atoms) and atoms[after].low in ("entre", "between"):  # also "celui entre A et B"
        names = names_from(scene, after + 1)
        for place in names[1:]:
            yield _draft(scene, place, attribute, _name(scene, names[0]), "between", trigger=(at, after + 1))
        return
    owner = None
    stop = after
    if after < len(atoms) and "of" in atoms[after].classes:
        phrase = phrase_at(atoms, after + 1, len(atoms), grammar)
        if phrase is not None and (phrase.names or _defined(scene, phrase)):
            owner = resolve(scene, replace(phrase, sense=None))
            stop = phrase.end
    listed = next((g for g in scene.groups if stop <= g.start <= stop + 3 and _presents(g, grammar)), None)
    if owner is not None and listed is not None:
        for place in names_from(scene, listed.end):
            energy = any("energy" in a.classes for a in atoms[listed.end : place]) and partner
            yield _draft(scene, place, "energy partner" if energy and place < listed.end + 8 else attribute, owner,
                         "listing", trigger=(at, listed.end))  # fmt: skip
        return
    for _, last, _ in find_phrases(atoms, at + 1, min(len(atoms), at + 5), "such_as", grammar):
        group = next((g for g in reversed(scene.groups) if g.end <= at and g.end >= at - 5), None)
        subject = owner
        if subject is None and group is not None:
            subject = scene.subject(scene.groups.index(group))
        if subject is None:
            return
        for place in names_from(scene, last):
            yield _draft(scene, place, attribute, subject, "listing", group=group, trigger=(at, last),
                         status="planned" if group is not None and _planning(scene, group) else "")  # fmt: skip
        return


def _planning(scene: Scene, group: VerbGroup) -> bool:
    found = find_phrases(scene.atoms, group.start, group.end, "status", scene.grammar)
    return any(code in ("planned", "target", "forecast") for _, _, code in found) or bool(
        set(group.modal) & {"future", "planned", "target", "forecast"}
    )


def _presents(group: VerbGroup, grammar: Grammar) -> bool:
    return group.copula or group.lemma in ("figurer", "compter", "trouver", "include", "comprise", "comprendre")


def _arrival(scene: Scene, at: int) -> Iterator[Draft]:
    """ "Se renforce avec l'arrivée de A": A joins the clause's subject."""
    group = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= at), None)
    if group is None:
        return
    subject = scene.subject(group)
    if subject is None:
        return
    for place in names_from(scene, at + 2):
        draft = _draft(scene, place, "member", subject, "arrival", group=scene.groups[group], trigger=(at, at + 2))
        yield replace(draft, explicit=False)

"""Dates that are a fact of their own: when something was launched, opened, signed, or has to be done by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.draft import Draft
from crosscheck.extract.fact import before_value
from crosscheck.extract.governing import governing
from crosscheck.extract.name_at import name_at
from crosscheck.extract.object_of import object_of
from crosscheck.extract.period_start import period_start
from crosscheck.extract.phrases import determiner, phrase_at
from crosscheck.extract.qualify import clause_of
from crosscheck.extract.referents import Referent
from crosscheck.extract.resolve import phrase_ending, resolve
from crosscheck.extract.scene import Scene
from crosscheck.extract.senses import Sense
from crosscheck.extract.status_of import status_of
from crosscheck.extract.verb_group import VerbGroup
from crosscheck.extract.verb_phrase import verb_phrase
from crosscheck.model import Span

_AHEAD = frozenset({"target", "planned", "forecast", "pledged", "committed"})


def date_drafts(scene: Scene, figures: Sequence[Draft]) -> list[Draft]:
    """A draft for every date that says when something happens, and for every term that a plan has."""
    drafts = []
    taken = {draft.value for draft in figures}
    for at, atom in enumerate(scene.atoms):
        known = atom.mention is not None and isinstance(atom.mention.value, Span)
        if atom.kind != "date" or not known or at in taken or period_start(scene, at) < at:
            continue
        draft = (
            _behind_noun(scene, at)
            or _beside_noun(scene, at)
            or _of_verb(scene, at, figures)
            or _term(scene, at, figures)
        )
        if draft is not None:
            drafts.append(draft)
    return drafts


def _of_verb(scene: Scene, at: int, figures: Sequence[Draft]) -> Draft | None:
    """When the verb's subject, or its object, does or suffers what the verb says."""
    number, as_subject = governing(scene, at)
    if number < 0:
        number = next((n for n, group in enumerate(scene.groups) if group.start > at and group.kind == "finite"), -1)
    if number < 0 or as_subject:
        return None
    group = scene.groups[number]
    if any(group.end <= draft.value < at for draft in figures):
        return None  # the date is that of the figure before it
    nominal = _nominal_date(scene, number)
    if nominal is not None and at > group.start:
        owner = scene.subject(number)
        assert owner is not None
        return Draft(at, nominal.date, owner, True, group, nominal, (group.start, group.end), ("subject-noun",))
    whole = verb_phrase(scene, group)
    own = next((s for s in scene.grammar.verbs.get(group.lemma, ()) if s.date), None)
    sense = whole[0] if whole is not None else own
    if sense is None or _only_reports(scene, group):
        apart = (at < group.start and at > 5) or any(draft.group is group for draft in figures)
        return None if apart or _only_reports(scene, group) else _plain_date(scene, number, at)
    start, _ = clause_of(scene, at, group)
    if at < group.start and start > at:
        return None
    subject = scene.subject(number)
    if not group.passive and sense.object_date:
        acted = replace(group, end=whole[1]) if whole is not None else group
        subject = object_of(scene, acted) or subject
        if subject is not None and _acted_on_before(scene, group):
            subject = replace(subject, certain=False)
    if subject is None or (sense.date == "event date" and not _is_event(scene, subject)):
        return None
    attribute, status = _founding(scene, sense, subject, group)
    trigger = (group.start, group.end)
    return Draft(at, attribute, subject, True, group, sense, trigger, ("verb-date",), status=status)


def _acted_on_before(scene: Scene, group: VerbGroup) -> bool:
    """Whether what the verb acts on stands before it ("X, qu'Ann Lee a fondée en 2010")."""
    for atom in reversed(scene.atoms[: group.start]):
        if atom.kind == "mark" or "relative" in atom.classes:
            return False
        if "relative_object" in atom.classes:
            return True
    return False


def _only_reports(scene: Scene, group: VerbGroup) -> bool:
    """Whether the date is that of an announcement, which the article's own date tells better."""
    return scene.grammar.has(group.lemma, "report_verb") and not group.passive


def _founding(scene: Scene, sense: Sense, subject: Referent, group: VerbGroup) -> tuple[str, str]:
    """An organisation that was launched was founded; "initially formed in 2024" is no earlier version of a date."""
    entity = scene.referents.find(subject.name)
    body = entity is not None and "organisation" in entity.kinds and "project" not in entity.kinds
    attribute = "founding date" if sense.name == "launch" and body else sense.date
    plain = attribute == "founding date" and not group.modal and not group.chain and not group.negated
    return attribute, "actual" if plain else ""


def _nominal_date(scene: Scene, number: int) -> Sense | None:
    """ "L'ouverture de la ligne est prévue en 2028": the subject's noun says which date it is."""
    subject = scene.subject(number)
    if subject is None or not subject.noun:
        return None
    entries = scene.grammar.nouns.get(subject.noun[0], ())
    return next((sense for words, sense in entries if words == subject.noun and sense.date), None)


def _plain_date(scene: Scene, number: int, at: int) -> Draft | None:
    """A date with a verb that leads to none: when the subject does that, in the verb's own words."""
    group = scene.groups[number]
    mention = scene.atoms[at].mention
    subject = scene.subject(number)
    if subject is None or mention is None or _hedge(scene, at) in ("at_most", "less_than"):
        return None
    if "adverb" in scene.grammar.classes_of(mention.text.lower().replace("’", "'")):
        return None  # "aujourd'hui": no more than the article's own date
    if subject.noun:
        name = " ".join(subject.noun) + " date"
    elif _hedge(scene, at) == "at_least" and group.copula and _superlative(scene, group.end, at):
        return None  # "the worst accident since 2009": how far back the comparison goes
    elif _hedge(scene, at) == "at_least":
        name = "start date"
    elif _is_event(scene, subject):
        name = "event date"
    else:
        sense = next(iter(scene.grammar.verbs.get(group.lemma, ())), None)
        name = (sense.name.replace("_", " ") if sense is not None else group.lemma) + " date"
    return Draft(at, name, subject, False, group, None, (group.start, group.end), ("own-words",))


def _superlative(scene: Scene, start: int, end: int) -> bool:
    words = scene.atoms[start:end]
    return any("superlative" in atom.classes or scene.grammar.ends(atom.low, "superlative") for atom in words)


def _is_event(scene: Scene, subject: Referent) -> bool:
    words = subject.written.lower().split() + subject.name.lower().split()
    return any(scene.grammar.has(word, "type_event") for word in words)


def _behind_noun(scene: Scene, at: int) -> Draft | None:
    """ "The last flood, in 1968, killed 22", "Agnes Dahl, in office since 2018": a date set behind a noun or name."""
    atoms = scene.atoms
    since = _hedge(scene, at) == "at_least"
    if at + 1 < len(atoms) and atoms[at + 1].kind != "mark" and not since:
        return None
    comma = before_value(scene, at)
    while comma > 0 and atoms[comma].kind == "word" and comma > at - 6:
        comma -= 1
    if comma < 1 or atoms[comma].text not in (",", "(") or any(comma <= g.start < at for g in scene.groups):
        return None
    trigger = (comma + 1, at + 1)
    if since and _superlative(scene, comma + 1, at):
        return None
    if since and atoms[comma - 1].kind == "name":
        return Draft(
            at, "start date", name_at(scene, comma - 1, ("apposition",)), False, None, None, trigger, ("term",)
        )
    found = phrase_ending(scene, comma, "apposition")
    if found is None or (not since and (comma < at - 2 or not (found.noun or _is_event(scene, found)))):
        return None
    name = "start date" if since else " ".join(found.noun) + " date" if found.noun else "event date"
    return Draft(at, name, found, False, None, None, trigger, ("noun-date",))


def _beside_noun(scene: Scene, at: int) -> Draft | None:
    """ "A similar dispute in 2019 went on ...", "une filature de 1874": a date that belongs to the noun before it."""
    atoms = scene.atoms
    before = before_value(scene, at)
    dated = before >= 1 and "dated_by" in atoms[before].classes and atoms[before - 1].kind == "word"
    if not dated or _hedge(scene, at) in ("at_least", "at_most", "less_than"):
        return None
    start = next((step for step in range(before - 1, max(-1, before - 7), -1)
                  if determiner(atoms[step]) or atoms[step].kind == "mark"), -1)  # fmt: skip
    if start < 0 or determiner(atoms[start]) not in ("indefinite", "definite"):
        return None
    if any(start < group.start < at for group in scene.groups):
        return None  # "un consortium lancé en 2024": the participle says which date it is
    phrase = phrase_at(atoms, start, before, scene.grammar)
    if phrase is None or phrase.end != before or phrase.sense is not None:
        return None
    event = "type_event" in atoms[phrase.head].classes
    if atoms[phrase.head].classes & {"years", "month_day"}:
        return None  # "sur un an en octobre"
    if not event and phrase.determiner != "indefinite":
        return None
    found = resolve(scene, phrase)
    if found is None or found.noun:
        return None
    name = "event date" if event else "date"
    return Draft(at, name, replace(found, certain=False), False, None, None, (start, at + 1), ("noun-date",))


def _term(scene: Scene, at: int, figures: Sequence[Draft]) -> Draft | None:
    """ "Lever 2 milliards d'ici à 2027", "must convene by 30 June": the day by which a plan has to be carried out."""
    if at <= 4 and _hedge(scene, at) == "at_least":
        return _from_then(scene, at)
    if _hedge(scene, at) not in ("at_most", "less_than"):
        return None
    number, as_subject = governing(scene, at)
    if number < 0 or as_subject:
        return None
    group = scene.groups[number]
    start, end = clause_of(scene, at, group)
    status = status_of(scene, group, start, end, None)
    until = _until(scene, at)
    if status not in _AHEAD and not until:
        return None
    like = next((draft for draft in reversed(figures) if draft.group is group), None)
    subject = like.subject if like is not None else scene.subject(number)
    if subject is None:
        return None
    bare = replace(subject, noun=(), certain=False)
    name = "end date" if until else "deadline"
    return Draft(at, name, bare, True, group, None, (group.start, group.end), ("term",), status=status)


def _from_then(scene: Scene, at: int) -> Draft | None:
    """ "À partir du 3 avril, un ferry reliera ...", "Since 2023 it has let ...": when it begins."""
    number = next((n for n, group in enumerate(scene.groups) if group.kind == "finite" and group.start > at), -1)
    subject = scene.subject(number) if number >= 0 else None
    if subject is None:
        return None
    group = scene.groups[number]
    bare = replace(subject, noun=(), certain=False)
    return Draft(at, "start date", bare, False, group, None, (group.start, group.end), ("term",))


def _until(scene: Scene, at: int) -> bool:
    """Whether the words before a date say that something lasts until then, and not only that it is done by then."""
    mention = scene.atoms[at].mention
    assert mention is not None
    words = scene.text[mention.hedge_start : mention.start].lower().replace("’", "'").split()
    return bool(words) and scene.grammar.has(words[0].partition("'")[0] + ("'" if "'" in words[0] else ""), "until")


def _hedge(scene: Scene, at: int) -> str:
    """How a date is bounded: "at_least" since then, "at_most" or "less_than" until then."""
    mention = scene.atoms[at].mention
    return mention.value.hedge if mention is not None and isinstance(mention.value, Span) else ""

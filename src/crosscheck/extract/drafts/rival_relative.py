"""What relative clauses tell of rivals: "won 22% of the vote, ahead of the Reds, who took 18%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.clauses.fact import before_value, dimension_of
from crosscheck.extract.clauses.governing import governing
from crosscheck.extract.language.attribute_set import attribute_set
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene


def rival_relative(scene: Scene, at: int, drafts: Sequence[Draft]) -> Draft | None:
    """A draft for the share that a relative clause gives a rival of the one before; None where it tells more."""
    mention = scene.atoms[at].mention
    if (
        not drafts
        or drafts[-1].attribute not in attribute_set("contest_shares")
        or mention is None
        or dimension_of(mention.value) != "percent"
    ):
        return None
    like = drafts[-1]
    number, as_subject = governing(scene, at)
    if number < 0 or as_subject or scene.groups[number].start < like.value:
        return None
    group, subject = scene.groups[number], scene.subject(number)
    if subject is None or not subject.named or "relative" not in subject.reasons or group.negated:
        return None
    between = scene.atoms[group.end : before_value(scene, at) + 1]
    plain = all(atom.kind == "word" and atom.classes & {"adverb", "at", "changed_to", "preposition", "with"}
                and "changed_by" not in atom.classes for atom in between)  # fmt: skip
    if not plain or (not between and any(sense.change for sense in scene.grammar.verbs.get(group.lemma, ()))):
        return None  # "which fell 3%": by how much
    owner = replace(subject, certain=False, noun=())
    return replace(like, value=at, subject=owner, explicit=False, group=group, reasons=("gapped",), status="")

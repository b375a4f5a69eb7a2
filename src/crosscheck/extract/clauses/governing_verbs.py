"""The verbs that a verb hangs on: "threatened to cut", "a menacé de supprimer", "is considering cutting"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def governing_verbs(scene: Scene, group: VerbGroup) -> tuple[str, ...]:
    """The verbs that the group hangs on: those of its chain; of a gerund or infinitive also the verb right before."""
    if group.kind not in ("gerund", "infinitive"):
        return group.chain
    outer = next((other for other in reversed(scene.groups) if other.end <= group.start), None)
    if outer is None or group.start - outer.end > 1 or any(
        atom.kind != "word" for atom in scene.atoms[outer.end : group.start]
    ):  # fmt: skip
        return group.chain
    return (*group.chain, outer.lemma)


def left_open(scene: Scene, group: VerbGroup) -> str:
    """What a verb that another governs leaves open: "denied" of what did not come about, "former" of what is over,
    "planned" of all that is yet to come ("threatened to cut 300 jobs"); "" where it is as its own words say.
    """
    words, grammar = scene.grammar.relations.words, scene.grammar
    told = governing_verbs(scene, group)
    if group.negated:
        return ""
    if group.kind == "finite" and group.start and scene.atoms[group.start - 1].low in words.no_more:
        return "former"  # "no longer employs 300 people"
    if not told:
        return ""
    if any(lemma in words.averting for lemma in told):
        return "denied"
    if "was_once" in scene.atoms[group.start].classes or any(lemma in words.ceasing for lemma in told):
        return "former"
    if group.kind == "gerund" and any(other.end == group.start - 1 for other in scene.groups):
        return ""  # "was fined for employing 300 people"
    open_ = (lemma for lemma in told if lemma not in words.factive and not _happens(scene, lemma))
    return "planned" if any(lemma not in grammar.modality for lemma in open_) else ""


def _happens(scene: Scene, lemma: str) -> bool:
    """Whether a verb leaves nothing open of what it governs: saying, compelling, seeming, going up or down to it."""
    grammar = scene.grammar
    if grammar.classes_of(lemma) & {"report_verb", "compels", "accuses", "perceives", "linking_verbs", "judges"}:
        return True
    return any(sense.change or sense.level for sense in grammar.verbs.get(lemma, ()))

"""Every relation between names that a sentence states, each once."""

from __future__ import annotations

from crosscheck.extract.drafts.without_echoes import without_echoes
from crosscheck.extract.language.attribute_set import attribute_set
from crosscheck.extract.places.apposed_nationality import apposed_nationality_drafts
from crosscheck.extract.places.bracketed_place import bracketed_drafts
from crosscheck.extract.places.described_origin import described_origin_drafts
from crosscheck.extract.places.line_ends import line_end_drafts
from crosscheck.extract.places.named_sites import named_site_drafts
from crosscheck.extract.places.nationalities import nationality_drafts
from crosscheck.extract.places.place_relations import place_drafts
from crosscheck.extract.places.placed_names import placed_name_drafts
from crosscheck.extract.places.set_off_place import set_off_drafts
from crosscheck.extract.places.site_relations import site_drafts
from crosscheck.extract.places.town_of_body import town_of_body_drafts
from crosscheck.extract.relations.accords import accord_drafts
from crosscheck.extract.relations.act_relations import act_drafts
from crosscheck.extract.relations.allied_members import allied_drafts
from crosscheck.extract.relations.appositions import apposition_drafts
from crosscheck.extract.relations.compound_relations import compound_drafts
from crosscheck.extract.relations.consortia import consortium_drafts
from crosscheck.extract.relations.contributions import contribution_drafts
from crosscheck.extract.relations.former_names import former_name_drafts
from crosscheck.extract.relations.gapped_relations import gapped_drafts
from crosscheck.extract.relations.goods_of import goods_drafts
from crosscheck.extract.relations.handed_over import handed_over_drafts
from crosscheck.extract.relations.in_capital import capital_drafts
from crosscheck.extract.relations.joint_doers import joint_drafts
from crosscheck.extract.relations.link_relations import link_drafts
from crosscheck.extract.relations.listed_after import listed_drafts
from crosscheck.extract.relations.noun_holders import noun_holder_drafts
from crosscheck.extract.relations.owned_works import owned_work_drafts
from crosscheck.extract.relations.parts_taken import parts_taken_drafts
from crosscheck.extract.relations.possessed_things import possessed_drafts
from crosscheck.extract.relations.prized_works import prized_work_drafts
from crosscheck.extract.relations.received_money import received_drafts
from crosscheck.extract.relations.rest_relations import rest_drafts
from crosscheck.extract.relations.revenue_shares import revenue_drafts
from crosscheck.extract.relations.round_relations import round_drafts
from crosscheck.extract.relations.stock_relations import stock_drafts
from crosscheck.extract.relations.verb_relations import verb_drafts
from crosscheck.extract.relations.work_relations import work_drafts
from crosscheck.extract.roles.affiliations import affiliation_drafts
from crosscheck.extract.roles.noun_relations import noun_drafts
from crosscheck.extract.roles.office_relations import head_drafts, office_drafts
from crosscheck.extract.roles.past_employers import past_employer_drafts
from crosscheck.extract.roles.press_contacts import press_contact_drafts
from crosscheck.extract.roles.professions import role_drafts
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene

_READERS = (
    noun_drafts, role_drafts, verb_drafts, link_drafts, accord_drafts, apposition_drafts, nationality_drafts,
    former_name_drafts, affiliation_drafts, act_drafts, compound_drafts, received_drafts,
    work_drafts, place_drafts, round_drafts, office_drafts, head_drafts, consortium_drafts, allied_drafts,
    bracketed_drafts, stock_drafts, site_drafts, joint_drafts, goods_drafts, possessed_drafts, revenue_drafts,
    past_employer_drafts, listed_drafts, placed_name_drafts, contribution_drafts, owned_work_drafts,
    named_site_drafts, set_off_drafts, described_origin_drafts, line_end_drafts,
    rest_drafts, prized_work_drafts, press_contact_drafts,
    apposed_nationality_drafts, capital_drafts, gapped_drafts, town_of_body_drafts, parts_taken_drafts,
    noun_holder_drafts,
)  # fmt: skip

_OF_BODY, _OF_NOUN = ("site",), ("place",)
"""Why a body is somewhere, and a noun: "A runs three plants in X" is told of A alone."""


def relation_drafts(scene: Scene) -> list[Draft]:
    """A draft for every relation between two names that the sentence states."""
    named = any(atom.kind == "name" for atom in scene.atoms)
    readers = (
        _READERS if named else (verb_drafts, compound_drafts, nationality_drafts, noun_holder_drafts)
    )  # "the Halden-based group"
    seen: set[tuple[str, str, str]] = set()
    unique = []
    for draft in (draft for read in readers for draft in read(scene)):
        written = scene.atoms[draft.value].text
        written = written[draft.skip : len(written) - draft.cut]
        key = (draft.subject.name, written, draft.attribute)
        if key not in seen and draft.subject.name != scene.referents.resolve(written):
            seen.add(key)
            unique.append(draft)
            if draft.attribute in attribute_set("counterparts"):
                scene.referents.relate(scene.atoms[draft.value].text, draft.subject.name)
    unique += handed_over_drafts(scene, unique)
    held = {draft.value for draft in unique if draft.reasons[:1] == _OF_BODY}
    told = [draft for draft in unique if not (draft.reasons[:1] == _OF_NOUN and draft.value in held
                                              and not draft.subject.named)]  # fmt: skip
    return without_echoes(scene, told)

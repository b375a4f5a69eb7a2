"""Every relation between names that a sentence states, each once."""

from __future__ import annotations

from crosscheck.extract.accords import accord_drafts
from crosscheck.extract.act_relations import act_drafts
from crosscheck.extract.affiliations import affiliation_drafts
from crosscheck.extract.apposed_nationality import apposed_nationality_drafts
from crosscheck.extract.appositions import apposition_drafts
from crosscheck.extract.bracketed_place import bracketed_drafts
from crosscheck.extract.compound_relations import compound_drafts
from crosscheck.extract.consortia import consortium_drafts
from crosscheck.extract.contributions import contribution_drafts
from crosscheck.extract.described_origin import described_origin_drafts
from crosscheck.extract.draft import Draft
from crosscheck.extract.former_names import former_name_drafts
from crosscheck.extract.goods_of import goods_drafts
from crosscheck.extract.joint_doers import joint_drafts
from crosscheck.extract.line_ends import line_end_drafts
from crosscheck.extract.link_relations import link_drafts
from crosscheck.extract.listed_after import listed_drafts
from crosscheck.extract.named_sites import named_site_drafts
from crosscheck.extract.nationalities import nationality_drafts
from crosscheck.extract.noun_relations import noun_drafts
from crosscheck.extract.office_relations import head_drafts, office_drafts
from crosscheck.extract.owned_works import owned_work_drafts
from crosscheck.extract.past_employers import past_employer_drafts
from crosscheck.extract.place_relations import place_drafts
from crosscheck.extract.placed_names import placed_name_drafts
from crosscheck.extract.possessed_things import possessed_drafts
from crosscheck.extract.professions import role_drafts
from crosscheck.extract.received_money import received_drafts
from crosscheck.extract.rest_relations import rest_drafts
from crosscheck.extract.revenue_shares import revenue_drafts
from crosscheck.extract.round_relations import round_drafts
from crosscheck.extract.scene import Scene
from crosscheck.extract.set_off_place import set_off_drafts
from crosscheck.extract.site_relations import site_drafts
from crosscheck.extract.stock_relations import stock_drafts
from crosscheck.extract.verb_relations import verb_drafts
from crosscheck.extract.work_relations import work_drafts

_READERS = (
    noun_drafts, role_drafts, verb_drafts, link_drafts, accord_drafts, apposition_drafts, nationality_drafts,
    former_name_drafts, affiliation_drafts, act_drafts, compound_drafts, received_drafts,
    work_drafts, place_drafts, round_drafts, office_drafts, head_drafts, consortium_drafts,
    bracketed_drafts, stock_drafts, site_drafts, joint_drafts, goods_drafts, possessed_drafts, revenue_drafts,
    past_employer_drafts, listed_drafts, placed_name_drafts, contribution_drafts, owned_work_drafts,
    named_site_drafts, set_off_drafts, described_origin_drafts, line_end_drafts,
    rest_drafts,
    apposed_nationality_drafts,
)  # fmt: skip

_THEIRS = frozenset({
    "member", "partner", "supplier", "customer", "investor", "lender", "competitor", "operator", "energy partner",
    "technology partner", "sponsor", "distributor", "insurer", "adviser", "owner", "founder", "signatory", "supporter",
})  # fmt: skip

_OF_BODY, _OF_NOUN = ("site",), ("place",)
"""Why a body is somewhere, and a noun: "A runs three plants in X" is told of A alone."""


def relation_drafts(scene: Scene) -> list[Draft]:
    """A draft for every relation between two names that the sentence states."""
    named = any(atom.kind == "name" for atom in scene.atoms)
    readers = _READERS if named else (verb_drafts, compound_drafts, nationality_drafts)  # "the Halden-based group"
    seen: set[tuple[str, str, str]] = set()
    unique = []
    for draft in (draft for read in readers for draft in read(scene)):
        written = scene.atoms[draft.value].text
        written = written[draft.skip : len(written) - draft.cut]
        key = (draft.subject.name, written, draft.attribute)
        if key not in seen and draft.subject.name != scene.referents.resolve(written):
            seen.add(key)
            unique.append(draft)
            if draft.attribute in _THEIRS:
                scene.referents.relate(scene.atoms[draft.value].text, draft.subject.name)
    held = {draft.value for draft in unique if draft.reasons[:1] == _OF_BODY}
    return [draft for draft in unique if not (draft.reasons[:1] == _OF_NOUN and draft.value in held
                                              and not draft.subject.named)]  # fmt: skip

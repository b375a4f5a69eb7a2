"""What two figures that were lined up say of each other, and whether that is enough for a contradiction."""

from __future__ import annotations

from crosscheck.compare.sentences.align import Line
from crosscheck.compare.sentences.contact import Contact
from crosscheck.compare.sentences.doubt import doubt
from crosscheck.compare.sentences.judgement import Relation
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.sure import is_sure
from crosscheck.compare.sentences.touch import touch

_CLASH = (Contact.APART, Contact.EDGE)
_CODES = {
    Contact.EQUAL: "sentences-equal",
    Contact.ROUNDED: "sentences-rounded",
    Contact.FITS: "sentences-fits",
    Contact.OVERLAP: "sentences-overlap",
    Contact.EDGE: "sentences-edge",
    Contact.APART: "sentences-apart",
}


def weigh_line(line: Line, claim: Sentence, evidence: Sentence) -> tuple[Relation, str, bool]:
    """The relation of two facts lined up, a code that says why, and whether one may be sure of it."""
    left, right = line.left, line.right
    contact = touch(left, right)
    if contact is None:
        return "compatible", "sentences-measures", False
    if contact in _CLASH:
        doubted = doubt(line, claim, evidence)
        if doubted:
            return "compatible", doubted, False
        return "contradict", _CODES[contact], contact is Contact.APART and is_sure(line, claim, evidence)
    if contact is Contact.OVERLAP:
        return "compatible", _CODES[contact], False
    return "agree", _CODES[contact], is_sure(line, claim, evidence)


def clashes(line: Line) -> bool:
    """Whether the two values of a line cannot both be true."""
    return touch(line.left, line.right) in _CLASH

"""A claim with its meaning."""

from __future__ import annotations

from crosscheck.model.claim import Claim
from crosscheck.model.frozen import frozen
from crosscheck.model.value import Amount, Value


@frozen
class Reading:
    """What a claim says once its words are understood.

    `subject` and `attribute` are keys. `status`, `scope` and `period` are folded, empty where unsaid; `period` is
    the EDTF form of the time the value holds for, `published` the source's ISO date (a changing attribute
    takes it where the period is unsaid). `origin` is the voice: the source's id, or that of the source it
    repeats. `language` is the language the claim is written in. `named` says that the subject is named, aliased
    or defined in the source (not inferred). `corrected_by` is the source that corrects this claim's source and now
    says something else; the claim is then history and no voice. `restated` is the figure that a value gives in a
    second unit or currency ("€200 million ($215 million)").
    """

    claim: Claim
    subject: str
    attribute: str
    value: Value
    status: str = ""
    scope: str = ""
    period: str = ""
    published: str = ""
    origin: str = ""
    language: str = ""
    named: bool = True
    corrected_by: str = ""
    restated: Amount | None = None

    @property
    def voice(self) -> str:
        """Who speaks: the origin of the claim's source, or the source itself."""
        return self.origin or self.claim.source

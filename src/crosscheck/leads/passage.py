"""The words that a claim stands among, as the keys of `compare.sentences`, so that two languages meet."""

from __future__ import annotations

from crosscheck.model.frozen import frozen


@frozen
class Passage:
    """What surrounds a value: more than its quotation holds, for newsrooms cut their sentences differently.

    `own` are the words of the sentences that the quotation stands in and of the subject, without those of a date, and
    the figure or day itself, which is one word;
    `around` what else the paragraph has; `subject` and `attribute` those of the claim's own two; `names` the words
    of proper names in the subject and in a value that is one, `nearby` those of the whole paragraph.
    """

    own: frozenset[str]
    around: frozenset[str]
    subject: frozenset[str]
    attribute: frozenset[str]
    names: frozenset[str]
    nearby: frozenset[str]

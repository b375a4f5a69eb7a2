"""Which way a change went, where a claim's value leaves that to its quotation: "17 %" of "ont reculé de 17 %"."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.model import Amount, Claim, Value
from crosscheck.model.attribute import OF_CHANGES
from crosscheck.model.replace import replace
from crosscheck.model.value import Change

GROWTH = "growth"
"""How attributes end whose figures went up where nothing says that they went down."""


def directed(value: Value, claim: Claim, attribute: str, language: str) -> Value:
    """The value of a change with its direction: as its own words say, else as its quotation does.

    A growth without either went up, a negative one down. What changed in a way that no word tells keeps no direction.
    `attribute` is the key of what the claim is about; of others than changes the value stays as it is.
    """
    if not attribute.endswith(OF_CHANGES) or not isinstance(value, Amount) or value.change is not None:
        return value
    if value.low is None or value.high is None:
        return value
    if value.high < 0:
        written = replace(value.written, low=-value.high, high=-value.low)
        return replace(value, low=-value.high, high=-value.low, written=written, change="down")
    told = _told(claim.quote.text, claim.value, language) if claim.quote is not None else None
    change = told or ("up" if attribute.endswith(GROWTH) else None)
    return replace(value, change=change) if change is not None else value


@lru_cache(maxsize=4096)
def _told(quote: str, written: str, language: str) -> Change | None:
    """The direction that a quotation gives to the figure which stands in it as written."""
    from crosscheck.read import read

    start = quote.find(written)
    if start < 0:
        return None
    end = start + len(written)
    figures = (mention for mention in read(quote, language) if mention.start < end and start < mention.end)
    return next((one.value.change for one in figures if isinstance(one.value, Amount)), None)

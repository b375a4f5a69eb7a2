"""The mark for words left out of a value: "3,4 […] milliards d'euros" is the first figure of "de 3,4 à 4,1 milliards".

The pieces stand word for word, and in this order, in the claim's quotation; read without the mark they are the value.
"""

from __future__ import annotations

from typing import Final

ELISION: Final = " […] "

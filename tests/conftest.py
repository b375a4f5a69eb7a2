"""How properties are tried: never against the clock, and in `.ci/run` with the same examples each time."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no fault of the code, and what fails in CI must fail again when it is looked into; at a desk every
# run looks for new examples.
settings.register_profile("crosscheck", deadline=None, derandomize=os.environ.get("CROSSCHECK_TESTS") == "cold")
settings.load_profile("crosscheck")

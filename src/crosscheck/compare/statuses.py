"""What a claim's status means for the comparison. Keys are the canonical statuses that `group` assigns."""

from __future__ import annotations

# On these an upper bound is the assertion itself: "up to 30 billion" of a target founds 30 billion.
CEILING = frozenset({"target", "pledged", "planned"})

# What the plain indicative says.
PLAIN = frozenset({"", "actual"})

# The claim tells what held before: another value now is a change that a source reports.
FORMER = frozenset({"initial", "former"})

# The claim tells that the value was changed to this.
REVISED = frozenset({"revised"})

# The claim says that this is not so.
DENIED = frozenset({"denied"})

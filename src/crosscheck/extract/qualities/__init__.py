"""Status, scope, time and speaker of what a clause says."""

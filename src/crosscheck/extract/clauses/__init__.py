"""Verbs: which words are verb groups, what governs what, and what a figure in their clause is of."""

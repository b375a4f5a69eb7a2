"""What names are to each other: who owns, founded, joined, supplied, beat whom."""

"""Which findings people have settled, and why."""

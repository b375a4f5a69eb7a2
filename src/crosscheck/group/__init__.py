"""Which claims are about one fact, and which sources speak with one voice."""

"""What was parsed and judged already, so that a re-run does only what changed."""

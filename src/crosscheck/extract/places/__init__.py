"""Where something is, and where somebody is from."""

"""Which fact a figure states."""

"""A Document becomes proposed claims."""

"""How a report on a draft looks, one file a format."""

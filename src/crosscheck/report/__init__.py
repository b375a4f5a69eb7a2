"""How a Report looks, one file a format."""

"""Files that people write and this program patches: read with places, changed at offsets, replaced whole."""

"""A file or a page becomes a Document: plain text with what it says about itself."""

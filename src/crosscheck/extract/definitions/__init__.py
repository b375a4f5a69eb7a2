"""What the document defines: acronyms, short forms, and the common nouns that it calls names by."""

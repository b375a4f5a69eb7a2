"""A text cut into blocks, sentences, words and atoms, every one with its exact place."""

"""What the data of a language says: its words and their classes, verb forms, senses, and the frames of relations."""

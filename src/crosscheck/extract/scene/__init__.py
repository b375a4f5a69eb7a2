"""What is known while a sentence is read: its atoms and verbs, whom the text has named, what it told of last."""

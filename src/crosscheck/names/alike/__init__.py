"""What makes two names look like one: words, forms, letters and sounds; for suggestions, which a person decides."""

"""What a piece of text says: numbers, money, units, dates, lists of names."""

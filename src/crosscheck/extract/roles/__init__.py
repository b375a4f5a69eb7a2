"""What people are, and of what: heads, members, professions, offices."""

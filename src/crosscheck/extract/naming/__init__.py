"""Proper names: where one begins and ends, and what kind of thing it stands for."""

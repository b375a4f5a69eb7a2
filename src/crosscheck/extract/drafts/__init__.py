"""Figures, dates, ages, ranks and relations of a sentence as drafts of claims, and the proposals made of them."""

"""Leads: claims of two sources that may tell one fact although nothing joins them. Nothing is judged: people look."""

from crosscheck.leads.find_leads import find_leads

__all__ = ["find_leads"]

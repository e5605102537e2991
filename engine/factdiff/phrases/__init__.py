"""Phrases -> what matches over a sentence whose values are marked."""

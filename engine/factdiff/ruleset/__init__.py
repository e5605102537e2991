"""A folder of YAML -> typed rules, and all its faults."""

from factdiff.ruleset.faults import show_fault
from factdiff.ruleset.loading import Loaded, load_texts

__all__ = ["Loaded", "load_texts", "show_fault"]

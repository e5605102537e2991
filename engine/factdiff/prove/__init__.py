"""Runs the examples inside rules, and says what of a rule they do not prove."""

from factdiff.prove.runner import Outcome, prove, same_value, show_claims

__all__ = ["Outcome", "prove", "same_value", "show_claims"]

"""Temperatures; bare degrees agree with either scale."""

from factdiff.values.quantity import Quantity

KIND = Quantity("temperature")

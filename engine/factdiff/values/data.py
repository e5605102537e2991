"""Amounts of data."""

from factdiff.values.quantity import Quantity

KIND = Quantity("data", slips=(("byte", "bit"),))

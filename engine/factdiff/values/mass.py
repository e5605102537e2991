"""Masses."""

from factdiff.values.quantity import Quantity

KIND = Quantity("mass", slips=(("kg", "lb"), ("t", "lb")))

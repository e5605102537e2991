"""Speeds."""

from factdiff.values.quantity import Quantity

KIND = Quantity("speed", slips=(("km/h", "mph"), ("km/h", "kn")))

"""Energies."""

from factdiff.values.quantity import Quantity

KIND = Quantity("energy", slips=(("kWh", "MJ"), ("kcal", "kJ")))

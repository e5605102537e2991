"""Volumes, and flows ("barrels per day")."""

from factdiff.values.quantity import Quantity

KIND = Quantity("volume", slips=(("L", "gal"), ("m³", "ft³"), ("barrel", "L")))

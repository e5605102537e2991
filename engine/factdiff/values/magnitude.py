"""Magnitudes of earthquakes."""

from factdiff.values.quantity import Quantity

KIND = Quantity("magnitude")

"""Distances, heights, ranges."""

from factdiff.values.quantity import Quantity

KIND = Quantity("length", slips=(("km", "mi"), ("m", "ft"), ("km", "nmi"), ("mi", "nmi")))

"""Areas."""

from factdiff.values.quantity import Quantity

KIND = Quantity("area", slips=(("km²", "mi²"), ("ha", "acre"), ("m²", "ft²")))

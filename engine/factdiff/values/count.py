"""Numbers of things; their noun is found by phrases, above."""

from factdiff.values.quantity import Quantity

KIND = Quantity("count")

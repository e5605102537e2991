"""Any bare number."""

from factdiff.values.quantity import Quantity

KIND = Quantity("number")

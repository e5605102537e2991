"""Powers."""

from factdiff.values.quantity import Quantity

KIND = Quantity("power", slips=(("kW", "hp"),))

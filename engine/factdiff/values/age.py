"""Ages of persons and things: 26-year-old, aged 26, "Smith, 26,"."""

from factdiff.values.quantity import Quantity

KIND = Quantity("age")

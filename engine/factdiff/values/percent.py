"""Shares in per cent, and points, which are a dimension of their own."""

from factdiff.values.quantity import Quantity

KIND = Quantity("percent")

"""Stretches of time: 50 days, a 50-day deadline, a year and a half."""

from factdiff.values.quantity import Quantity

KIND = Quantity("duration")

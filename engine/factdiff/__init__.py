"""factdiff: finds where news sources contradict each other, and says what kind of difference it is."""

from __future__ import annotations

__version__ = "0.1.0.dev0"

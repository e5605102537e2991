"""One of a closed set: the label is which, the text the words that say so."""

from __future__ import annotations

from factdiff.values.labelled import Labelled

KIND = Labelled("choice")

"""Why a rule did or did not fire on an article, and why two sides differ as they do.

Slow and separate from what decides: the verdicts are taken from `extract` and `compare` as they are, and what led
to them is asked from the same functions, one step at a time. What is told here decides nothing.
"""

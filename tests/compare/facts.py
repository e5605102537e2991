"""Rules on an accident of a ferry, which the tests of comparing share."""

from __future__ import annotations

TOLL = """
- id: toll
  title: Dead in the ferry accident
  severity: error
  value: count
  of: "[people]"
  find: ["{value} (died|drowned|dead)", "(killed|toll) ...4 {value}"]
"""
FARE = """
- id: fare
  title: Fare of the ferry
  severity: error
  value: money
  find: ["fare* ...6 {value}"]
  depends_on: {town: towns}
"""
WORDS = """
- id: words
  title: What the captain said
  severity: error
  about: [ferry]
  value: quote
  holds: ["the ferry"]
"""
ANSWER = """
- id: answer
  title: Whether the company answered
  severity: error
  about: [company]
  value: choice
  choices:
    no answer: ["did not answer"]
    statement: ["in a statement"]
"""
LADDER = ANSWER + "  ladder: [no answer, statement]\n"

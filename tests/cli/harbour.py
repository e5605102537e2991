"""A harbour town for the command line's tests: sound and broken rules, and articles that differ."""

from __future__ import annotations

from pathlib import Path

FARE = """\
rules:
  - id: ferry-fare
    title: Fare of the harbour ferry
    status: live
    severity: error
    about: ["ferr*"]
    value: money
    find: ["(cost|costs) {value}"]
    examples:
      - text: "The ferry costs €4."
        gives: {value: €4}
      - text: "The ferry is blue and carried 40 people."
        gives: nothing
"""
SEATS = """\
lists:
  seats: ["seat*"]
rules:
  - id: ferry-seats
    title: Seats on the harbour ferry
    about: ["ferr*"]
    value: count
    of: seats
    find: ["has {value}"]
"""
BROKEN = """\
rules:
  - id: quay-length
    title: Length of the new quay
    value: length
    fnd: ["quay is {value} long"]
"""
FAILING = """\
rules:
  - id: ferry-fare
    title: Fare of the harbour ferry
    value: money
    find: ["costs {value}"]
    examples:
      - text: "A seat costs €4."
        gives: {value: €5}
      - text: "A bench costs €7."
        gives: {value: €7}
      - todo: "A bed costs €9."
        gives: {value: €9}
      - todo: "A bed is sold for €9."
        gives: {value: €9}
"""
EARLY = "Ferry back in the harbour\nThe ferry costs €4 and has 90 seats.\n"
LATE = "New ferry sails at last\nThe ferry costs €6 from Monday.\n"
WRONG_DATE = f"---\npublished: last spring\n---\n{EARLY}"
LINES = '{"id": "q", "text": "The ferry costs €4."}\n{"id": "r", "text": "The ferry costs €6."}\n'

TOWN = {"rules/fare.yaml": FARE, "news/early.txt": EARLY, "news/late.txt": LATE}


def build(files: dict[str, str | bytes | None]) -> None:
    """Files below the working folder; None is an empty folder."""
    for name, content in files.items():
        path = Path(name)
        if content is None:
            path.mkdir(parents=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

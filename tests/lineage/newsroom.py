"""A fire in a grain store as several outlets tell it: whole articles from a few sentences."""

from __future__ import annotations

from factdiff.model import Article

LEAD = "A fire in the old grain store at Tolmouth killed at least 12 people on Monday night, the harbour police said."
START = "It began on the second floor shortly before ten and reached the roof within half an hour."
CREWS = "Crews from four towns fought the flames until dawn, while the tide kept their boats away from the quay."
OWNER = "The owner of the building had not been given leave to let rooms in it, according to the district surveyor."
HISTORY = "The store was built for the barley trade and stood empty for most of the last forty years."
WIRE = (LEAD, START, CREWS, OWNER, HISTORY)
OTHER_LEAD = "Twelve seasonal workers lost their lives when a disused warehouse by the Tolmouth docks burned down."
OTHER_REST = "Neighbours spoke of screams and of a staircase that gave way under those who tried to get out."
STATEMENT = "“We will find out who let these rooms, and whoever did so will answer for every one of the dead”"
BRIEF = "At least 12 people were killed in the fire, the harbour police said."


def story(name: str, *sentences: str, title: str = "", day: str | None = None, **more: object) -> Article:
    """An article of an outlet of its own, `name`, unless a `source` is given."""
    return Article(name, "\n\n".join(sentences), title, **{"source": name, "published": day, **more})

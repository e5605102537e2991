"""A flood as three papers tell it, for tests of what no rule reads yet."""

from __future__ import annotations

from factdiff.model import Article

GAZETTE = Article(
    "gazette",
    "The Wend rose over its banks in Merrow on Monday night. The county sent 40 buses to Merrow before dawn. "
    "Six people were injured when a footbridge gave way. A column of 3 boats followed on the road. "
    "The repair of the dam will cost $12 million, the council said.",
    "Flood in Merrow: help is on its way",
    source="Gazette",
    published="2024-03-05",
)
COURIER = Article(
    "courier",
    "Merrow woke to water in its streets. Some 55 buses were sent to Merrow, the county's office said. "
    "The collapse of a footbridge wounded nine, according to the hospital. "
    "Mending the dam would cost $21 million.",
    "Merrow under water",
    source="Courier",
    published="2024-03-05",
)
TIMES = Article(
    "times",
    "Nobody in Merrow slept. Six people had been hurt on the footbridge by midnight. "
    "The school, which was built in 1931 and is 93 years old, took in those who came. Call 555-0142 for news of relatives.",
    "A night in Merrow",
    source="Times",
    published="2024-03-05",
)
FLOOD = (GAZETTE, COURIER, TIMES)

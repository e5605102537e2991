"""The sample report beside one of the day before: a finding of each standing, and several that are none any more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factdiff.former import Gone, Since
from render.sample_report import REPORT

FORMER = "reports/monday/report.json"
FINDINGS = [group.id for group in REPORT.groups if group.differences or group.internal]
SINCE = Since(
    FORMER,
    {name: (("new", "changed", "as before")[min(place, 2)]) for place, name in enumerate(FINDINGS)},
    (
        Gone("berths|a", "Berths at the quay: Petrel", "its sources agree now", checked=True),
        Gone("crew|a", "Crew on board", "not checked: its rule was not run", checked=False),
    ),
)
AGAIN: Any = replace(REPORT, since=SINCE)

"""From the name of a unit, as a value keeps it, to what it means."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factdiff.values.currencies import CODES
from factdiff.values.units import AGE_UNITS, MAGNITUDE, UNITS, Meaning, Unit

_BY_NAME: Mapping[str, Unit] = {**{unit.name: unit for unit in UNITS}, **CODES, MAGNITUDE.name: MAGNITUDE}
_PLAIN = (Meaning("number"),)


def unit_named(name: str) -> Unit | None:
    """The unit of that canonical name."""
    return _BY_NAME.get(name)


def split_unit(name: str | None) -> tuple[str | None, str | None]:
    """Unit and rate: "USD per barrel" -> ("USD", "barrel")."""
    if name is None:
        return None, None
    base, _, per = name.partition(" per ")
    return base, per or None


@lru_cache(maxsize=1024)
def meanings(name: str | None, kind: str = "") -> tuple[Meaning, ...]:
    """What a unit may mean; a number without a unit means itself, an unknown unit only itself."""
    base, _ = split_unit(name)
    if base is None:
        return _PLAIN
    unit = AGE_UNITS.get(base) if kind == "age" else _BY_NAME.get(base)
    return (Meaning(f"unknown {base}"),) if unit is None else unit.meanings

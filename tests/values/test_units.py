"""The unit table against pint, the currency table against babel."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factdiff.values.currencies import CODES
from factdiff.values.spelling import known_unit
from factdiff.values.units import UNITS

PINT_NAMES = {
    "km²": "km**2", "m²": "m**2", "cm²": "cm**2", "mm²": "mm**2", "mi²": "mile**2", "ft²": "foot**2", "yd²": "yard**2", "in²": "inch**2",
    "m³": "m**3", "km³": "km**3", "cm³": "cm**3", "ft³": "foot**3", "yd³": "yard**3", "in³": "inch**3", "mi³": "mile**3",
    "mi": "mile", "nmi": "nautical_mile", "in": "inch", "fathom": "fathom", "au": "au", "light-year": "light_year", "ha": "hectare",
    "barrel": "oil_barrel", "gal": "gallon", "US gal": "gallon", "fl oz": "fluid_ounce", "acre-foot": "acre_foot", "tbsp": "tablespoon", "tsp": "teaspoon",
    "t": "tonne", "ton": "short_ton", "short ton": "short_ton", "long ton": "long_ton", "kt": "kilotonne", "Mt": "megatonne", "Gt": "gigatonne",
    "troy oz": "troy_ounce", "st": "stone", "km/h": "km/hour", "kn": "knot", "m/s": "m/s", "km/s": "km/s", "ft/s": "foot/s", "mi/s": "mile/s",
    "cal": "calorie", "BTU": "Btu", "mmBTU": "1e6 * Btu", "hp": "horsepower", "PS": "metric_horsepower", "quintal": "100 * kg",
    "byte": "byte", "kB": "kilobyte", "Mbit": "megabit", "Gbit": "gigabit", "month": "30.436875 * day", "year": "365.2425 * day",
    "decade": "3652.425 * day", "century": "36524.25 * day", "quart": "quart", "mph": "mile/hour",
}  # fmt: skip
NOT_IN_PINT = {"dunam"}
BASES = {
    "length": "m", "area": "m**2", "volume": "m**3", "mass": "kg", "speed": "m/hour", "energy": "J", "power": "W", "data": "byte",
    "duration": "s", "temperature": "K",
}  # fmt: skip
TO_JUDGE = [unit for unit in UNITS if unit.kind not in ("percent", "temperature") and unit.name not in NOT_IN_PINT]


@pytest.fixture(scope="module")
def pint_units():
    pint = pytest.importorskip("pint")
    return pint.UnitRegistry()


@pytest.mark.parametrize("unit", TO_JUDGE, ids=lambda unit: unit.name)
def test_factor_is_pints(unit, pint_units):
    name = PINT_NAMES.get(unit.name, unit.name)
    theirs = pint_units.Quantity(1, "") * pint_units.parse_expression(name)
    assert float(unit.meanings[0].factor) == pytest.approx(
        theirs.to(BASES[unit.kind]).magnitude, rel=1e-5
    )  # pint's furlong and acre are those of the old survey foot


@pytest.mark.parametrize(
    ("unit", "name"),
    [("°C", "degC"), ("°F", "degF"), ("K", "kelvin")],
)
@pytest.mark.parametrize("number", [-40, 0, 37, 104])
def test_temperature_is_pints(unit, name, number, pint_units):
    ours = {one.name: one for one in UNITS}[unit]
    theirs = pint_units.Quantity(number, name).to("kelvin").magnitude
    assert float(ours.to_base(Decimal(number), ours.meanings[0])) == pytest.approx(theirs, abs=1e-9)


def test_every_tender_of_babel_is_known():
    babel = pytest.importorskip("babel.numbers")
    territories = pytest.importorskip("babel").Locale("en").territories
    current = {
        code
        for territory in territories
        if len(territory) == 2
        for code in babel.get_territory_currencies(territory)
        if len(code) == 3
    }
    superseded = {
        "VED",
        "BGN",
        "ANG",
        "HRK",
        "SLL",
        "ZWL",
        "ZWG",
        "CUC",
        "XCG",
    }  # which of them is current moves with babel
    assert sorted(current - set(CODES) - superseded) == []


def test_babels_names_lead_to_their_codes():
    babel = pytest.importorskip("babel.numbers")
    names = {code: babel.get_currency_name(code, locale="en") for code in CODES if len(code) == 3 and code.isupper()}
    known = {code: known_unit(name) for code, name in names.items() if known_unit(name)}
    wrong = {
        code: names[code]
        for code, units in known.items()
        if not any(meaning.dimension == code for unit in units for meaning in unit.meanings)
    }
    assert wrong == {}
    assert len(known) > 100


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: f"{unit.kind} {unit.name}")
def test_every_spelling_leads_back(unit):
    for spelling in (*unit.symbols, *unit.words):
        assert unit in known_unit(spelling), spelling


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: f"{unit.kind} {unit.name}")
def test_what_is_shown_can_be_read(unit):
    assert unit in known_unit(unit.plural)

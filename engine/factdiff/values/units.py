"""Units: canonical name, how each is written, and what it means as an exact factor.

A unit that outlets use for several things (ton, gallon, degree) has several meanings; two values
agree if they do under any of them, because a false accusation is worse than a miss.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Meaning:
    """base = stated * factor + offset; values of different dimensions are never compared."""

    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as stated. `name` is canonical; `symbols` are read in this very case, `words` in any."""

    name: str
    kind: str
    meanings: tuple[Meaning, ...]
    symbols: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    plural: str = ""
    scale: Decimal = Decimal(1)
    """Of a spelling that is a fraction or a multiple of the unit it is named after ("cents")."""

    def to_base(self, number: Decimal, meaning: Meaning) -> Decimal:
        """The number in the base of its dimension."""
        return number * meaning.factor + meaning.offset


def _unit(name: str, kind: str, factor: str, symbols: str = "", words: str = "", plural: str = "") -> Unit:
    factors = [Meaning(kind, Decimal(one)) for one in factor.split("|")]
    return Unit(name, kind, tuple(factors), tuple(_split(symbols)), tuple(_plurals(_split(words))), plural or name)


def _split(text: str) -> list[str]:
    return [word.strip() for word in text.split("|") if word.strip()]


def _plurals(words: Iterable[str]) -> list[str]:
    """Each word and its plural: of the first noun in "mile per hour", of the last in "square mile"."""
    found = []
    for word in words:
        head, middle, tail = word.partition(" per ")
        many = head if head.endswith("s") else head + "s"
        found += [word, many + middle + tail]
    return list(dict.fromkeys(found))


_LENGTH = (
    _unit("km", "length", "1000", "km|KM|Km|kms|kilom", "kilometre|kilometer|klick"),
    _unit("mi", "length", "1609.344", "mi", "mile|statute mile"),
    _unit("nmi", "length", "1852", "nmi|NM", "nautical mile"),
    _unit("m", "length", "1", "m|mtr|mtrs", "metre|meter"),
    _unit("cm", "length", "0.01", "cm|cms", "centimetre|centimeter"),
    _unit("mm", "length", "0.001", "mm", "millimetre|millimeter"),
    _unit("μm", "length", "0.000001", "μm|µm|um", "micrometre|micrometer|micron"),
    _unit("nm", "length", "1E-9", "nm", "nanometre|nanometer"),
    _unit("ft", "length", "0.3048", "ft|Ft|FT|′", "foot|feet"),
    _unit("in", "length", "0.0254", "″", "inch|inches", "inches"),
    _unit("yd", "length", "0.9144", "yd|yds", "yard"),
    _unit("furlong", "length", "201.168", "", "furlong", "furlongs"),
    _unit("fathom", "length", "1.8288", "", "fathom", "fathoms"),
    _unit("light-year", "length", "9460730472580800", "ly", "light year|lightyear", "light-years"),
    _unit("au", "length", "149597870700", "", "astronomical unit", "astronomical units"),
)
_AREA = (
    _unit(
        "km²",
        "area",
        "1000000",
        "km²|km2|sqkm|kmsq",
        "square kilometre|square kilometer|sq km|sq kilometre|sq kilometer|square km",
    ),
    _unit("m²", "area", "1", "m²|m2|sqm", "square metre|square meter|sq m|sq metre|sq meter|square m"),
    _unit("cm²", "area", "0.0001", "cm²|cm2", "square centimetre|square centimeter|sq cm"),
    _unit("mm²", "area", "0.000001", "mm²|mm2", "square millimetre|square millimeter|sq mm"),
    _unit("mi²", "area", "2589988.110336", "mi²|mi2", "square mile|sq mile|sq mi"),
    _unit("ft²", "area", "0.09290304", "ft²|ft2|sqft", "square foot|square feet|sq ft|sq foot|sq feet|square ft"),
    _unit("yd²", "area", "0.83612736", "yd²|yd2", "square yard|sq yd|sq yard"),
    _unit("in²", "area", "0.00064516", "in²|in2", "square inch|square inches|sq in"),
    _unit("ha", "area", "10000", "ha", "hectare"),
    _unit("acre", "area", "4046.8564224", "ac", "acre", "acres"),
    _unit("dunam", "area", "1000", "", "dunam", "dunams"),
)
_VOLUME = (
    _unit("L", "volume", "0.001", "L|l|ltr|ltrs", "litre|liter"),
    _unit("mL", "volume", "0.000001", "mL|ml", "millilitre|milliliter"),
    _unit("cL", "volume", "0.00001", "cL|cl", "centilitre|centiliter"),
    _unit("hL", "volume", "0.1", "hL|hl", "hectolitre|hectoliter"),
    _unit("m³", "volume", "1", "m³|m3|cbm", "cubic metre|cubic meter|cubic m|cu m"),
    _unit("km³", "volume", "1000000000", "km³|km3", "cubic kilometre|cubic kilometer"),
    _unit("cm³", "volume", "0.000001", "cm³|cm3|cc", "cubic centimetre|cubic centimeter"),
    _unit("ft³", "volume", "0.028316846592", "ft³|ft3|cf|cu ft", "cubic foot|cubic feet"),
    _unit("yd³", "volume", "0.764554857984", "yd³|yd3", "cubic yard"),
    _unit("in³", "volume", "0.000016387064", "in³|in3", "cubic inch|cubic inches"),
    _unit("mi³", "volume", "4168181825.440579584", "mi³", "cubic mile"),
    _unit("barrel", "volume", "0.158987294928", "bbl|bbls", "barrel|barrel of oil|barrels of oil", "barrels"),
    _unit("gal", "volume", "0.003785411784|0.00454609", "gal|gals", "gallon"),
    _unit("US gal", "volume", "0.003785411784", "", "US gallon", "US gallons"),
    _unit("quart", "volume", "0.000946352946|0.0011365225", "qt", "quart", "quarts"),
    _unit("pint", "volume", "0.000473176473|0.00056826125", "", "pint", "pints"),
    _unit("fl oz", "volume", "0.0000295735295625|0.0000284130625", "fl oz", "fluid ounce"),
    _unit("acre-foot", "volume", "1233.48183754752", "", "acre foot|acre feet", "acre-feet"),
    _unit("cup", "volume", "0.0002365882365|0.00025|0.0002841306", "", "cup", "cups"),
    _unit("tbsp", "volume", "0.00001478676478125|0.000015|0.0000177581640625", "tbsp", "tablespoon"),
    _unit("tsp", "volume", "0.00000492892159375|0.000005|0.00000591938802083", "tsp", "teaspoon"),
)
_MASS = (
    _unit("kg", "mass", "1", "kg|KG|Kg|kgs", "kilogram|kilogramme|kilo"),
    _unit("g", "mass", "0.001", "g|gm|gms", "gram|gramme"),
    _unit("mg", "mass", "0.000001", "mg", "milligram|milligramme"),
    _unit("μg", "mass", "1E-9", "μg|µg|mcg", "microgram|microgramme"),
    _unit("t", "mass", "1000", "t|mt|MT", "tonne|metric ton", "tonnes"),
    _unit("ton", "mass", "907.18474|1000|1016.0469088", "", "ton", "tons"),
    _unit("short ton", "mass", "907.18474", "", "short ton|US ton", "short tons"),
    _unit("long ton", "mass", "1016.0469088", "", "long ton", "long tons"),
    _unit("kt", "mass", "1000000", "", "kilotonne|kiloton", "kilotonnes"),
    _unit("Mt", "mass", "1000000000", "Mt", "megatonne|megaton"),
    _unit("Gt", "mass", "1000000000000", "Gt", "gigatonne|gigaton"),
    _unit("lb", "mass", "0.45359237", "lb|lbs", "pound"),
    _unit("oz", "mass", "0.028349523125", "oz", "ounce"),
    _unit("troy oz", "mass", "0.0311034768", "", "troy ounce", "troy ounces"),
    _unit("st", "mass", "6.35029318", "st", "stone|stones"),
    _unit("quintal", "mass", "100", "", "quintal", "quintals"),
    _unit("carat", "mass", "0.0002", "", "carat", "carats"),
)
_SPEED = (
    _unit(
        "km/h",
        "speed",
        "1E+3",
        "km/h|kmh|kph|kmph|km/hr|KM/H|Km/h|km/hour|kmp/h",
        "kilometre per hour|kilometer per hour|kilometres an hour|kilometers an hour|"
        "km per hour|km an hour|kilometre an hour|kilometer an hour",
    ),
    _unit("mph", "speed", "1609.344", "mph|MPH|mi/h", "mile per hour|miles an hour|mile an hour"),
    _unit("kn", "speed", "1852", "kn|kt|kts", "knot"),
    _unit("m/s", "speed", "3600", "m/s", "metre per second|meter per second|metres a second|meters a second"),
    _unit(
        "km/s",
        "speed",
        "3.6E+6",
        "km/s",
        "kilometre per second|kilometer per second|kilometres a second|kilometers a second",
    ),
    _unit("ft/s", "speed", "1097.28", "ft/s|fps", "foot per second|feet per second|feet a second"),
    _unit("mi/s", "speed", "5793638.4", "", "mile per second|miles a second", "miles per second"),
)
_ENERGY = (
    _unit("J", "energy", "1", "J", "joule", "joules"),
    _unit("kJ", "energy", "1E+3", "kJ", "kilojoule"),
    _unit("MJ", "energy", "1E+6", "MJ", "megajoule"),
    _unit("GJ", "energy", "1E+9", "GJ", "gigajoule"),
    _unit("Wh", "energy", "3600", "Wh", "watt hour"),
    _unit("kWh", "energy", "3.6E+6", "kWh|kwh|KWh|kWhr", "kilowatt hour"),
    _unit("MWh", "energy", "3.6E+9", "MWh|mwh", "megawatt hour"),
    _unit("GWh", "energy", "3.6E+12", "GWh|gwh", "gigawatt hour"),
    _unit("TWh", "energy", "3.6E+15", "TWh|twh", "terawatt hour"),
    _unit("cal", "energy", "4.184|4184", "cal", "calorie"),
    _unit("kcal", "energy", "4184", "kcal", "kilocalorie"),
    _unit("BTU", "energy", "1055.05585262", "BTU|Btu", "british thermal unit"),
    _unit("mmBTU", "energy", "1055055852.62", "mmBTU|MMBtu|mmBtu", ""),
)
_POWER = (
    _unit("W", "power", "1", "W", "watt"),
    _unit("mW", "power", "0.001", "mW", "milliwatt"),
    _unit("kW", "power", "1E+3", "kW|KW|kw", "kilowatt"),
    _unit("MW", "power", "1E+6", "MW", "megawatt"),
    _unit("GW", "power", "1E+9", "GW", "gigawatt"),
    _unit("TW", "power", "1E+12", "TW", "terawatt"),
    _unit("hp", "power", "745.69987158227022|735.49875", "hp|HP|Hp|bhp|BHP", "horsepower|brake horsepower"),
    _unit("PS", "power", "735.49875", "PS", "metric horsepower"),
)
_DATA = (
    _unit("byte", "data", "1", "", "byte", "bytes"),
    _unit("bit", "data", "0.125", "", "bit", "bits"),
    _unit("kB", "data", "1000|1024", "kB|KB|kb", "kilobyte"),
    _unit("MB", "data", "1E+6|1048576", "MB|Mb", "megabyte"),
    _unit("GB", "data", "1E+9|1073741824", "GB|Gb|gb", "gigabyte"),
    _unit("TB", "data", "1E+12|1099511627776", "TB|Tb|tb", "terabyte"),
    _unit("PB", "data", "1E+15|1125899906842624", "PB", "petabyte"),
    _unit("EB", "data", "1E+18", "EB", "exabyte"),
    _unit("ZB", "data", "1E+21", "ZB", "zettabyte"),
    _unit("Mbit", "data", "125000", "Mbit", "megabit"),
    _unit("Gbit", "data", "125000000", "Gbit", "gigabit"),
)
_YEAR = "31556952"  # 365.2425 days, of which a month is the twelfth part
_MONTH = "2629746"
_DURATION = (
    _unit("year", "duration", _YEAR, "yr|yrs", "year", "years"),
    _unit("month", "duration", _MONTH, "mo|mos|mth|mths", "month|calendar month", "months"),
    _unit("week", "duration", "604800", "wk|wks", "week", "weeks"),
    _unit("day", "duration", "86400", "", "day|calendar day", "days"),
    _unit("hour", "duration", "3600", "h|hr|hrs", "hour", "hours"),
    _unit("minute", "duration", "60", "min|mins", "minute", "minutes"),
    _unit("second", "duration", "1", "sec|secs", "second", "seconds"),
    _unit("millisecond", "duration", "0.001", "ms", "millisecond", "milliseconds"),
    _unit("decade", "duration", "315569520", "", "decade", "decades"),
    _unit("century", "duration", "3155695200", "", "century|centuries", "centuries"),
    _unit("fortnight", "duration", "1209600", "", "fortnight", "fortnights"),
)
_CELSIUS = Meaning("temperature", Decimal(1), Decimal("273.15"))
_FAHRENHEIT = Meaning("temperature", Decimal(5) / Decimal(9), Decimal("273.15") - Decimal(160) / Decimal(9))
_KELVIN = Meaning("temperature")
_TEMPERATURE = (
    Unit(
        "°C",
        "temperature",
        (_CELSIUS,),
        ("C", "°C", "ºC", "℃", "° C"),
        (
            "degree c",
            "degrees c",
            "deg c",
            "celsius",
            "celcius",
            "degree celsius",
            "degrees celsius",
            "° celsius",
            "º celsius",
            "degree celcius",
            "degrees celcius",
            "degree centigrade",
            "degrees centigrade",
            "centigrade",
            "centigrate",
        ),
        "°C",
    ),
    Unit(
        "°F",
        "temperature",
        (_FAHRENHEIT,),
        ("F", "°F", "ºF", "℉", "° F"),
        (
            "degree f",
            "degrees f",
            "deg f",
            "fahrenheit",
            "degree fahrenheit",
            "degrees fahrenheit",
            "° fahrenheit",
            "º fahrenheit",
            "farenheit",
            "degree farenheit",
            "degrees farenheit",
        ),
        "°F",
    ),
    Unit(
        "K",
        "temperature",
        (_KELVIN,),
        ("K", "°K"),
        ("kelvin", "kelvins", "degree kelvin", "degrees kelvin"),
        "kelvins",
    ),
    Unit("degree", "temperature", (_CELSIUS, _FAHRENHEIT), ("°", "º", "deg"), ("degree", "degrees"), "degrees"),
)
_PERCENT = (
    Unit(
        "%",
        "percent",
        (Meaning("share"),),
        ("%", "pc", "pct"),
        ("percent", "per cent", "percents", "per cents"),
        "%",
    ),
    Unit(
        "pp",
        "percent",
        (Meaning("points"),),
        ("pp", "ppt", "ppts"),
        (
            "percentage point",
            "percentage points",
            "percent point",
            "percent points",
            "per cent points",
            "% points",
            "% point",
        ),
        "percentage points",
    ),
    Unit(
        "bp",
        "percent",
        (Meaning("points", Decimal("0.01")),),
        ("bp", "bps"),
        ("basis point", "basis points"),
        "basis points",
    ),
)


def _of_age(unit: Unit) -> Unit:
    return Unit(unit.name, "age", tuple(Meaning("age", m.factor) for m in unit.meanings), plural=unit.plural)


AGE_UNITS: Mapping[str, Unit] = {unit.name: _of_age(unit) for unit in _DURATION}
"""By name. Ages are written as durations with "old" or "aged" beside them; see `context`."""

MAGNITUDE = Unit("magnitude", "magnitude", (Meaning("magnitude"),), plural="magnitude")

UNITS: tuple[Unit, ...] = (
    *_PERCENT,
    *_LENGTH,
    *_AREA,
    *_VOLUME,
    *_MASS,
    *_SPEED,
    *_TEMPERATURE,
    *_ENERGY,
    *_POWER,
    *_DATA,
    *_DURATION,
)
"""All units but currencies, ages and magnitudes, in the order in which a reader prefers them."""

PER_WORDS: Mapping[str, str] = {
    **{
        word: word
        for word in (
            "share",
            "person",
            "head",
            "capita",
            "vote",
            "bushel",
            "student",
            "unit",
            "night",
            "game",
        )
    },
    "annum": "year",
    "dozen": "dozen",
    "people": "person",
}
"""What something is counted per, beside units."""

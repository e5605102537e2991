"""Currencies: every ISO 4217 code in use, signs, names, and how news writes them.

A sign or name that several countries use ("$", "pounds", "rupees") has several meanings: it agrees
with any of them. Money is never converted, so each currency is a dimension of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factdiff.values.units import Meaning, Unit

# code: names, "|" between them; the first is the one shown where no sign is
_NAMES = """
AED dirham|UAE dirham|Emirati dirham
AFN afghani|Afghan afghani
ALL lek|Albanian lek
AMD dram|Armenian dram
ANG Antillean guilder
AOA kwanza|Angolan kwanza
ARS Argentine peso|Argentinian peso
AUD Australian dollar|Aussie dollar
AWG Aruban florin
AZN manat|Azerbaijani manat
BAM convertible mark
BBD Barbadian dollar|Barbados dollar
BDT taka|Bangladeshi taka
BGN lev|leva|Bulgarian lev
BHD Bahraini dinar
BIF Burundian franc|Burundi franc
BMD Bermudian dollar|Bermuda dollar
BND Brunei dollar
BOB boliviano|Bolivian boliviano
BRL real|reais|Brazilian real|Brazilian reais
BSD Bahamian dollar
BTN ngultrum
BWP pula
BYN Belarusian ruble|Belarusian rouble
BZD Belize dollar
CAD Canadian dollar
CDF Congolese franc
CHF Swiss franc
CLP Chilean peso
CNY yuan|Chinese yuan|renminbi|RMB|yuan renminbi
COP Colombian peso
CRC Costa Rican colon|Costa Rican colón
CUP Cuban peso
CVE Cape Verdean escudo
CZK Czech koruna|Czech crown|koruna|koruny
DJF Djiboutian franc
DKK Danish krone|Danish kroner|Danish crown
DOP Dominican peso
DZD Algerian dinar
EGP Egyptian pound
ERN nakfa
ETB birr|Ethiopian birr
EUR euro
FJD Fijian dollar|Fiji dollar
FKP Falkland Islands pound
GBP British pound|pound sterling|pounds sterling|sterling|quid
GEL lari|Georgian lari
GHS cedi|Ghanaian cedi|Ghana cedi
GIP Gibraltar pound
GMD dalasi
GNF Guinean franc
GTQ quetzal|quetzales
GYD Guyanese dollar|Guyana dollar
HKD Hong Kong dollar
HNL lempira
HRK kuna|Croatian kuna
HTG gourde
HUF forint|Hungarian forint
IDR rupiah|Indonesian rupiah
ILS shekel|Israeli shekel|new shekel
INR Indian rupee
IQD Iraqi dinar
IRR Iranian rial|toman
ISK Icelandic krona|Icelandic kronur
JMD Jamaican dollar
JOD Jordanian dinar
JPY yen|Japanese yen
KES Kenyan shilling
KGS som|Kyrgyz som
KHR riel|Cambodian riel
KMF Comorian franc
KPW North Korean won
KRW won|South Korean won|Korean won
KWD Kuwaiti dinar
KYD Cayman Islands dollar|Cayman dollar
KZT tenge|Kazakh tenge
LAK kip|Lao kip
LBP Lebanese pound|Lebanese lira
LKR Sri Lankan rupee
LRD Liberian dollar
LSL loti
LYD Libyan dinar
MAD Moroccan dirham
MDL Moldovan leu|Moldovan lei
MGA ariary
MKD Macedonian denar|denar
MMK kyat|Myanmar kyat
MNT tugrik|tögrög
MOP pataca
MRU ouguiya
MUR Mauritian rupee
MVR rufiyaa
MWK Malawian kwacha
MXN Mexican peso
MYR ringgit|Malaysian ringgit
MZN metical|meticais
NAD Namibian dollar
NGN naira|Nigerian naira
NIO cordoba|córdoba
NOK Norwegian krone|Norwegian kroner|Norwegian crown
NPR Nepalese rupee|Nepali rupee
NZD New Zealand dollar|Kiwi dollar
OMR Omani rial
PAB balboa
PEN sol|soles|Peruvian sol|nuevo sol
PGK kina
PHP Philippine peso
PKR Pakistani rupee|Pakistan rupee
PLN zloty|Polish zloty|złoty|zlotys
PYG guarani|guaraní
QAR Qatari riyal
RON Romanian leu|Romanian lei|lei
RSD Serbian dinar
RUB ruble|rouble|Russian ruble|Russian rouble
RWF Rwandan franc
SAR Saudi riyal
SBD Solomon Islands dollar
SCR Seychellois rupee
SDG Sudanese pound
SEK Swedish krona|Swedish kronor|Swedish crown
SGD Singapore dollar|Singaporean dollar
SHP Saint Helena pound
SLE leone
SOS Somali shilling
SRD Surinamese dollar
SSP South Sudanese pound
STN dobra
SVC Salvadoran colon
SYP Syrian pound|Syrian lira
SZL lilangeni
THB baht|Thai baht
TJS somoni
TMT Turkmen manat
TND Tunisian dinar
TOP pa'anga
TRY lira|liras|Turkish lira
TTD Trinidad and Tobago dollar
TWD New Taiwan dollar|Taiwan dollar|Taiwanese dollar
TZS Tanzanian shilling
UAH hryvnia|hryvnias|hryvnya|Ukrainian hryvnia
UGX Ugandan shilling
USD US dollar|American dollar|greenback
UYU Uruguayan peso
UZS Uzbek sum|Uzbek som
VED digital bolivar
VES bolivar|bolívar|bolivares|bolívares
VND dong|Vietnamese dong
VUV vatu
WST tala
XAF Central African CFA franc
XCD East Caribbean dollar
XCG Caribbean guilder
XOF West African CFA franc
XPF CFP franc
YER Yemeni rial
ZAR rand|South African rand
ZMW Zambian kwacha
ZWG Zimbabwe gold|ZiG
"""
# signs that stand for one currency; letters before a dollar sign in either order are added below
_SIGNS = """
EUR € | GBP £ PS | RUB ₽ | INR ₹ | KRW ₩ | TRY ₺ | UAH ₴ | ILS ₪ NIS | VND ₫ | NGN ₦ | PHP ₱ | THB ฿ | KZT ₸ | GHS ₵ GH₵
BRL R$ | CRC ₡ | PYG ₲ | MNT ₮ | LAK ₭ | AZN ₼ | GEL ₾ | BDT ৳ Tk | MYR RM
IDR Rp | PLN zł | CZK Kč | ZAR R | BGN лв | CNY RMB CN¥ | JPY JP¥ Y= ¥= | KES KSh Ksh Sh | TZS TSh | UGX USh
PKR PKRs | CHF SFr Fr. | AED Dh Dhs
MXN Mex$ MX$ MXN$ mxn$ | HUF Ft | DKK DKr | EGP E£ £E LE | LBP L£ £L
"""
_DOLLARS = {
    "USD": "US$ $US U.S.$ $USD", "AUD": "A$ $A AU$ $AU AUD$", "CAD": "C$ $C CA$ Can$ CDN$ CAD$ $CAD", "NZD": "NZ$ $NZ",
    "HKD": "HK$ $HK", "SGD": "S$ $S SG$", "TWD": "NT$ $NT TW$", "JMD": "J$", "TTD": "TT$", "FJD": "FJ$", "NAD": "N$",
    "BBD": "BDS$ Bds$", "XCD": "EC$", "GYD": "G$ GY$", "BSD": "B$", "ZWG": "ZW$", "BZD": "BZ$", "LRD": "L$",
}  # fmt: skip
_OTHER_DOLLARS = ("BMD", "BND", "KYD", "SBD", "SRD")
_SHARED = (
    # name, singular and plural words, signs, whose it may be
    ("$", "dollar|dollars|buck|bucks", "$ ＄", (*_DOLLARS, *_OTHER_DOLLARS)),
    ("¥", "", "¥ ￥", ("JPY", "CNY")),
    ("pound", "pound|pounds", "", ("GBP", "EGP", "LBP", "SYP", "SDG", "SSP", "GIP", "FKP", "SHP")),
    ("rupee", "rupee|rupees", "Rs Rs. ₨ Re Re.", ("INR", "PKR", "LKR", "NPR", "MUR", "SCR")),
    ("peso", "peso|pesos", "", ("MXN", "ARS", "CLP", "COP", "CUP", "DOP", "PHP", "UYU")),
    ("krona", "krona|krone|kroner|kronor|kronas|kronur|crown|crowns", "kr", ("SEK", "NOK", "DKK", "ISK", "CZK")),
    ("franc", "franc|francs|CFA franc|CFA francs", "FCFA CFA Fr",
     ("CHF", "XAF", "XOF", "XPF", "CDF", "RWF", "BIF", "GNF", "DJF", "KMF")),
    ("dinar", "dinar|dinars", "", ("IQD", "KWD", "BHD", "JOD", "RSD", "DZD", "TND", "LYD")),
    ("rial", "rial|rials|riyal|riyals", "", ("IRR", "SAR", "OMR", "YER", "QAR")),
    ("shilling", "shilling|shillings", "", ("KES", "TZS", "UGX", "SOS")),
    ("kwacha", "kwacha", "", ("ZMW", "MWK")),
)  # fmt: skip
_CENTS = (
    ("cent", "cent|cents|US cent|US cents|¢", (*_DOLLARS, *_OTHER_DOLLARS, "EUR")),
    ("penny", "penny|pence", ("GBP",)),
    ("kopeck", "kopeck|kopecks|kopek|kopeks", ("RUB", "UAH")),
    ("paisa", "paisa|paise", ("INR", "PKR")),
)


_SMALL = frozenset("USD EUR GBP AUD CAD NZD HKD SGD INR CHF JPY MXN".split())
"""Codes that are also read without capitals ("20 usd"); others may be words."""


def _currencies() -> list[Unit]:
    """All of them, the shared names last."""
    names = {line[:3]: line[4:].split("|") for line in _NAMES.strip().splitlines()}
    signs: dict[str, list[str]] = {code: [] for code in names}
    for entry in _SIGNS.replace("\n", "|").split("|"):
        if entry.strip():
            code, *own = entry.split()
            signs[code] += own
    for code, own_signs in _DOLLARS.items():
        signs[code] += [*own_signs.split(), f"{code}$", f"{code.lower()}$"]
    found = [_currency(code, names[code], signs[code]) for code in names]
    for name, words, shared, codes in _SHARED:
        meanings = tuple(Meaning(code) for code in codes)
        found.append(Unit(name, "money", meanings, tuple(shared.split()), tuple(filter(None, words.split("|"))), name))
    for name, words, codes in _CENTS:
        meanings = tuple(Meaning(code, Decimal("0.01")) for code in codes)
        found.append(Unit(name, "money", meanings, (), tuple(words.split("|")), words.split("|")[1]))
    return found


def _currency(code: str, names: list[str], signs: list[str]) -> Unit:
    plurals = [name if name.endswith("s") else name + "s" for name in names]
    words = tuple(dict.fromkeys([*names, *plurals]))
    small = (code.lower(),) if code in _SMALL else ()
    return Unit(code, "money", (Meaning(code),), (code, *dict.fromkeys(signs)), (*words, *small), plurals[0])


CURRENCIES: tuple[Unit, ...] = tuple(_currencies())

CODES: Mapping[str, Unit] = {unit.name: unit for unit in CURRENCIES}

PREFIXES: Mapping[str, Unit] = {sign: unit for unit in CURRENCIES for sign in unit.symbols}
"""What may stand before a number, in this very case: signs, codes, and letters with a sign."""

SHOWN: Mapping[str, str] = {
    "USD": "US$",
    "EUR": "€",
    "GBP": "£",
    "$": "$",
    "¥": "¥",
    "rupee": "Rs ",
    **{code: own.split()[0] for code, own in _DOLLARS.items()},
}
"""The sign that a person reads before the number; other currencies show their code or name."""

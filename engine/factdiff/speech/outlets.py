"""Names of outlets and agencies: data, and the patterns for those that are not listed."""

from __future__ import annotations

import regex

ALIASES: dict[str, tuple[str, ...]] = {
    "Associated Press": ("AP", "A.P."),
    "Agence France-Presse": ("AFP", "Agence France Presse"),
    "Reuters": ("Thomson Reuters",),
    "Bloomberg": ("Bloomberg News",),
    "Financial Times": ("FT",),
    "New York Times": ("NYT", "N.Y. Times", "NY Times"),
    "Wall Street Journal": ("WSJ",),
    "Washington Post": ("WaPo",),
    "New York Post": ("NY Post", "N.Y. Post"),
    "Los Angeles Times": ("LA Times", "L.A. Times"),
    "Times of India": (),
    "Times of Israel": (),
    "Guardian": (),
    "Telegraph": ("Daily Telegraph",),
    "Independent": (),
    "Economist": (),
    "Atlantic": (),
    "New Yorker": (),
    "Daily Beast": (),
    "Daily Mail": ("MailOnline",),
    "BBC": ("BBC News", "British Broadcasting Corporation"),
    "CNN": (),
    "CNBC": (),
    "MSNBC": (),
    "ABC News": (),
    "NBC News": ("NBC",),
    "CBS News": ("CBS",),
    "Fox News": (),
    "Sky News": (),
    "NPR": ("National Public Radio",),
    "PBS": (),
    "CBC": (),
    "USA Today": (),
    "Newsweek": (),
    "Time magazine": (),
    "Politico": ("POLITICO",),
    "Axios": (),
    "Semafor": (),
    "Al Jazeera": (),
    "Al Arabiya": (),
    "Deutsche Welle": ("DW",),
    "Der Spiegel": ("Spiegel",),
    "Bild": (),
    "Le Monde": (),
    "Le Figaro": (),
    "El País": ("El Pais",),
    "La Repubblica": (),
    "Corriere della Sera": (),
    "Haaretz": (),
    "Kyodo": ("Kyodo News",),
    "Xinhua": ("Xinhua News Agency",),
    "Yonhap": ("Yonhap News Agency",),
    "Interfax": (),
    "TASS": ("Tass",),
    "RIA Novosti": ("RIA",),
    "Ukrinform": (),
    "Anadolu Agency": ("Anadolu",),
    "Press Trust of India": ("PTI",),
    "Hindustan Times": (),
    "Nikkei": ("Nikkei Asia",),
    "South China Morning Post": ("SCMP",),
    "Kyiv Independent": (),
    "Moscow Times": (),
    "Euronews": (),
    "HuffPost": ("Huffington Post",),
    "Vox": (),
    "Vice News": (),
    "BuzzFeed News": ("BuzzFeed",),
    "ProPublica": (),
    "Ukrainska Pravda": (),
    "The Gaze": (),
}
"""Canonical name, without the article, and other names of the same outlet."""

LAST_WORDS = (
    "Times", "Post", "Journal", "News", "Press", "Herald", "Tribune", "Telegraph", "Gazette", "Chronicle", "Globe",
    "Mail", "Mirror", "Observer", "Examiner", "Standard", "Inquirer", "Courier", "Dispatch", "Sentinel", "Bee",
    "Review", "Broadcasting", "Radio",
)  # fmt: skip
"""Last words of outlets' names: the … Times, the … Herald."""

NO_OUTLETS = frozenset({"Breaking News", "Fake News", "Good News", "Bad News", "Latest News", "Emergency Press"})
"""What the pattern would take for an outlet."""

_CANONICAL = {alias: name for name, aliases in ALIASES.items() for alias in (name, *aliases)}
_KNOWN = "|".join(regex.escape(alias) for alias in sorted(_CANONICAL, key=len, reverse=True))
_LAST = "|".join(LAST_WORDS)
_SMALL = "(?: The | As | An? | And | But | Or | In | At | On | By | For | From | To | When | While | After | If )"
"""Words with a capital where a sentence begins, not a name."""
_NEEDS_ARTICLE = ("Guardian", "Telegraph", "Independent", "Economist", "Atlantic", "New Yorker")
"""Words that name an outlet only after "the"."""

_OUTLET = regex.compile(
    rf"""
    (?<! [\p{{L}}\p{{N}}] )
    (?P<article> [Tt]he \s+ )?
    (?: (?P<known> {_KNOWN} )
      | (?P<pattern> (?: (?! {_SMALL} \s ) \p{{Lu}} [\p{{L}}.\-]+ \s ){{1,3}} (?: {_LAST} ) )  # the Springfield Herald
      | (?<= [Tt]he \s+ ) (?P<short> {_LAST} ) )                                # the Post
    (?! [\p{{L}}\p{{N}}] | \s+ (?: Office | Secretary | Conference | Minister | Freedom ) )
    """,
    regex.VERBOSE,
)
_HINT = regex.compile(rf"(?<! \p{{L}} ) (?: {_KNOWN} | {_LAST} ) (?! \p{{L}} )", regex.VERBOSE)


def find_outlets(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where outlets are named, and by which canonical name; "the Post" alone gives "Post"."""
    if not _HINT.search(text, start, end):
        return []
    return [
        (match.start(), match.end(), name)
        for match in _OUTLET.finditer(text, start, end)
        if (name := _name(match)) is not None
    ]


def _name(match: regex.Match[str]) -> str | None:
    if match["short"]:
        return match["short"]
    words = match["known"] or match["pattern"]
    words = words if words in _CANONICAL else words.removeprefix("The ")
    if words in _NEEDS_ARTICLE and not match["article"]:
        return None
    return None if words in NO_OUTLETS else _CANONICAL.get(words, words)

"""The titles of a story's articles -> a short phrase for people: the words that they share."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

from factdiff.stories.terms import SMALL, stem

MOST_WORDS: Final = 6
"""A name is read at a glance."""
MOST_LETTERS: Final = 70
SHARED: Final = 0.4
"""A word belongs to the name where so many of the titles hold it: in half would leave most names at one word."""
MOST_TITLES: Final = 20
_MARKS: Final = " ,.;:!?…\"“”„'‘’()[]{}|/–—-"


def name(titles: Sequence[str]) -> str:
    """A name for a story from its articles' titles, the earliest first; "" where none has one."""
    told = [title for title in dict.fromkeys(titles) if title][:MOST_TITLES]
    if not told:
        return ""
    words = {title: _words(title) for title in told}
    counts = Counter(key for title in told for key in {_key(word) for word in words[title]} if key not in SMALL)
    least = max(2, math.ceil(SHARED * len(told)))
    shared = {key: count for key, count in counts.items() if count >= least}
    best = max(told, key=lambda title: (_worth(words[title], shared), -len(words[title])))
    picked = _picked(words[best], shared)
    return " ".join(picked) if sum(_tells(word) for word in picked) > 1 else shortened(told[0])


def shortened(title: str) -> str:
    """A title cut at a word."""
    if len(title) <= MOST_LETTERS:
        return title
    return title[:MOST_LETTERS].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def _words(title: str) -> list[str]:
    """A title's words as they are written, without the marks around them."""
    return [word for piece in title.split() if (word := piece.strip(_MARKS))]


def _tells(word: str) -> bool:
    """Whether a word of a name tells more than a number or a link does."""
    return word.lower() not in SMALL and any(map(str.isalpha, word))


def _key(word: str) -> str:
    plain = word.lower().replace("’", "'").removesuffix("'s")
    return plain if plain in SMALL else stem(plain)


def _worth(words: Sequence[str], shared: dict[str, int]) -> int:
    """What a title's heaviest shared words are worth."""
    return sum(sorted((shared.get(key, 0) for key in {_key(word) for word in words}), reverse=True)[:MOST_WORDS])


def _picked(words: Sequence[str], shared: dict[str, int]) -> list[str]:
    """The shared words in their order, each once, and a small word that links two of them."""
    first = {_key(word): place for place, word in reversed(list(enumerate(words))) if _key(word) in shared}
    kept = sorted(sorted(first, key=lambda key: (-shared[key], first[key]))[:MOST_WORDS], key=first.__getitem__)
    places = {first[key] for key in kept}
    linking = {at + 1 for at in places if at + 2 in places and at + 1 < len(words) and words[at + 1].lower() in SMALL}
    return [words[at] for at in sorted(places | linking)]

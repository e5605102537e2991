"""What `rules new` must know: from options, else asked on a terminal, else told as missing."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factdiff.cli.talk import talk
from factdiff.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from factdiff.discover.asking import Question, Sighting
    from factdiff.model import Article

_TOLD = 5
"""Sentences that are told of those that the rule will read."""
_NEAR = 3
"""Sentences that are told of those that it will not."""

_HOURS = frozenset(("hour", "hours", "time", "clock"))
_MEANT = {
    **dict.fromkeys(("price", "cost", "sum", "fare", "salary"), "money"),
    **dict.fromkeys(("distance", "range", "height", "depth", "width"), "length"),
    **dict.fromkeys(("share", "rate", "percentage"), "percent"),
    **dict.fromkeys(("people", "amount"), "count"),
    **dict.fromkeys(("day", "year"), "date"),
    "weight": "mass",
}
"""What an editor calls a kind -> the kind."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the options say; empty where they do not."""

    id: str
    title: str
    value: str
    of: tuple[str, ...]
    words: tuple[str, ...]
    about: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """All that a rule is made of."""

    id: str
    title: str
    question: Question
    about: tuple[str, ...]
    articles: tuple[Article, ...]
    seen: tuple[Sighting, ...]


def answered(given: Given, rules: Path) -> Answers:
    """All answers, checked.

    Raises:
        UsageError: something is missing and there is no terminal to ask on, or an answer cannot be used.
    """
    asking = sys.stdin.isatty()
    if not asking:
        _refuse_missing(given)
    full = _asked(given) if asking else given
    question = _question(full)
    name = "" if asking else _id(full, rules, asking=False)
    articles = _articles(full.articles)
    seen = _seen(question, articles)
    name = name or _id(full, rules, asking=True)
    about = full.about or _about(articles, asking=asking)
    return Answers(name, full.title.strip(), question, about, articles, seen)


def _refuse_missing(given: Given) -> None:
    """All that is missing, in one message."""
    needed = {
        "--title": bool(given.title.strip()),
        "--value": bool(given.value),
        "--of": bool(given.of) or given.value != "count",
        "--words": bool(given.words) or given.value in ("", "count"),
        "--article": bool(given.articles),
    }
    missing = [option for option, there in needed.items() if not there]
    if missing:
        raise UsageError(
            f"rules new needs {', '.join(missing)}",
            "give them, or run it on a terminal, where it asks; `factdiff rules new --help` tells what each is",
        )


# --- asking ------------------------------------------------------------------------------------


def _asked(given: Given) -> Given:
    """The same with what was missing, asked one by one."""
    full = given
    if not full.title.strip():
        full = replace(full, title=_ask("What do you want to check? (a few words)"))
    if not full.value:
        full = replace(full, value=_ask(f"What kind of value is it? ({', '.join(_kinds())})", "count", _kind))
    if full.value == "count" and not full.of:
        full = replace(full, of=_several(_ask("What is counted? (buses, coaches)", check=_words)))
    if not full.words and full.value != "count":
        full = replace(full, words=_several(_ask("Which words stand beside the value? (range, reach*)", check=_words)))
    elif not full.words:
        question = "Which words stand beside the number? (sent, arriv*; nothing if what is counted is enough)"
        full = replace(full, words=_several(_ask(question, "", _words, optional=True)))
    if not full.articles:
        full = replace(full, articles=tuple(_ask("Which articles tell it? (files or folders)").split()))
    return full


def _ask(question: str, usual: str = "", check: Callable[[str], str] = str, *, optional: bool = False) -> str:
    """One answer; asked again while it cannot be used. Raises UsageError where the input ends."""
    while True:
        talk(f"{question} [{usual}]" if usual else question)
        line = sys.stdin.readline()
        if not line:
            raise UsageError("the answers ended before the last question", "nothing was written; begin again")
        answer = line.strip() or usual
        if not answer and not optional:
            continue
        try:
            return check(answer)
        except UsageError as error:
            talk(str(error))


def _several(answer: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in answer.split(","))))


def _words(answer: str) -> str:
    for one in _several(answer):
        _word(one)
    return answer


# --- checking ----------------------------------------------------------------------------------


def _kinds() -> list[str]:
    from factdiff.values import KINDS

    return [name for name, kind in KINDS.items() if kind.reads]


def _kind(name: str) -> str:
    """Raises UsageError for a kind that is none, or that is not read beside words."""
    from factdiff.cli.usage import one_of
    from factdiff.values import KINDS

    if name in _HOURS:
        what = f"--value {name}: a time of day is no kind of value"
        raise UsageError(what, "write the rule by hand, with a `pattern`: docs/rules.md has one under A time of day")
    if name in _MEANT:
        raise UsageError(f"--value {name}: no such kind of value", f"write --value {_MEANT[name]}")
    if name in KINDS and name not in _kinds():
        what = f"--value {name}: its rule is not made of words beside a value"
        raise UsageError(what, f"write it by hand (docs/rules.md shows one), or take one of {', '.join(_kinds())}")
    return one_of("--value", name, _kinds(), "kind of value")


def _word(word: str) -> str:
    from factdiff.discover.asking import one_word

    if not one_word(word):
        raise UsageError(f"`{word}` is not one word", "give single words, with * for any ending: sent, arriv*")
    return word.lower()


def _question(given: Given) -> Question:
    from factdiff.discover.asking import Question, one_and_many

    kind = _kind(given.value)
    if given.of and kind != "count":
        raise UsageError(f"--of belongs to --value count, and this is {kind}", "take --of out")
    nouns = tuple(dict.fromkeys(form for noun in given.of for form in one_and_many(_word(noun))))
    return Question(kind, tuple(map(_word, given.words)), nouns)


def _articles(paths: Sequence[str]) -> tuple[Article, ...]:
    from factdiff.readers import read_paths
    from factdiff.settings import load

    reading = read_paths(paths, max_bytes=load(os.environ).max_article_bytes)
    for problem in reading.problems:
        talk(f"{problem.where}: {problem.what}; {problem.do}")
    return reading.articles


def _seen(question: Question, articles: Sequence[Article]) -> tuple[Sighting, ...]:
    """Where the articles say it. Raises UsageError with what stands there instead."""
    from factdiff.discover.asking import sightings
    from factdiff.render.words import plural

    seen = tuple(one for article in articles for one in sightings(article, question))
    if not seen:
        beside = " or ".join(f"`{word}`" for word in question.anchors)
        what = f"no {question.kind} stands beside {beside} in {plural(len(articles), 'article')}"
        raise UsageError(what, _instead(question, articles))
    talk(f"found in {plural(len({one.article for one in seen}), 'article')}:\n{_shown(seen, articles)}")
    _tell_unread(question, seen, articles)
    return seen


def _shown(seen: Sequence[Sighting], articles: Sequence[Article]) -> str:
    """Where the values stand, outlet by outlet."""
    outlets = {one.id: one.source or one.id for one in articles}
    rows = [f"  {one.shown}: {outlets[one.article]}: {_on_one_line(one.sentence)}" for one in seen[:_TOLD]]
    more = [f"  and {len(seen) - _TOLD} more"] if len(seen) > _TOLD else []
    return "\n".join([*rows, *more])


def _tell_unread(question: Question, seen: Sequence[Sighting], articles: Sequence[Article]) -> None:
    """Words that were not met, and sentences that would need other words."""
    from factdiff.discover.asking import near_misses

    met = {one.word for one in seen}
    inside = {word for one in seen for word in question.words if one.holds(word)}
    for word in question.words:
        if word not in met:
            why = (
                f"is a part of the {question.kind} itself"
                if word in inside
                else f"stands beside no {question.kind} there"
            )
            talk(f"`{word}` {why}, so the rule leaves it out")
    read = {one.sentence for one in seen}
    missed = [text for article in articles for text in near_misses(article, question) if text not in read]
    if missed:
        told = "\n".join(f"  {_on_one_line(text)}" for text in missed[:_NEAR])
        talk(f"not read, because none of the words stands beside the {question.kind}:\n{told}")


def _instead(question: Question, articles: Sequence[Article]) -> str:
    """Sentences with one of the words and a value, else those with a value: what an editor would look for next."""
    from factdiff.discover.asking import holding, near_misses

    near = [text for article in articles for text in near_misses(article, question)]
    told = near or [text for article in articles for text in holding(article, question.kind)]
    if not told:
        return "give another --value, or other articles"
    rows = [f"  {_on_one_line(text)}" for text in told[:_NEAR]]
    return "\n".join([f"give words of these sentences, at most six words from the {question.kind}:", *rows])


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _id(given: Given, rules: Path, *, asking: bool) -> str:
    """An id that no rule has. Raises UsageError for one that is none, or that is taken."""
    from factdiff.discover.draft import free_id, slug

    taken = _taken(rules)
    usual = slug(given.title) or "rule"

    def checked(wanted: str) -> str:
        if slug(wanted) != wanted:
            raise UsageError(
                f"--id {wanted}: not allowed", f"write small letters, digits and -: {slug(wanted) or usual}"
            )
        if wanted in taken:
            what = f"--id {wanted}: a rule or a file in {rules.as_posix()} has it"
            raise UsageError(what, f"write --id {free_id(wanted, taken)}")
        return wanted

    if given.id or not asking:
        return checked(given.id or usual)
    return _ask("What is its id? (for ever)", free_id(usual, taken), checked)


def _taken(rules: Path) -> frozenset[str]:
    """Ids and files of the folder's rules; none where there is no folder yet."""
    from factdiff.errors import NoSoundRule
    from factdiff.ruleset.folder import load_folder

    try:
        known = {rule.id for rule in load_folder(rules).ruleset.rules}
    except NoSoundRule:
        return frozenset()
    return frozenset((*known, *(path.stem for path in rules.glob("*.y*ml"))))


def _about(articles: Sequence[Article], *, asking: bool) -> tuple[str, ...]:
    from factdiff.discover.asking import usual_about

    usual = usual_about(articles)
    if not asking:
        return usual
    question = "Which names must an article hold, one of them? (the rule is run on no other)"
    return _several(_ask(question, ", ".join(usual), optional=True))

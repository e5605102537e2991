"""A phrase's tree -> a regular expression over the marked string (see `marks`).

Each literal word is caught in the group L, each gap in G, the target value in V, a count's noun in
K and each slot in a group of its own, so that a match can say which words carried it and how far
from them its value stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count

import regex

from factdiff.phrases.grammar import Alternatives, Gap, Node, Phrase, Ref, Sequence, Word, references
from factdiff.phrases.marks import FIRST_LIST, LAST_LIST, MARK, NAME_END, TARGET

# How the pieces of a pattern look in the marked string.
NO_WORD = ",;:()⟨⟩–…"
PLAIN = rf"(?: [^ {NO_WORD}][^ ]*+)"
ASIDE = r"(?: \([^)]*+\)| ⟨[^⟩]*+⟩)"  # counts as nothing in a gap
PAIR = rf"(?: ,{PLAIN}{{1,14}}? ,| (?:including|among them){PLAIN}{{1,6}}?|{ASIDE})"
"""May stand between a value and the next word."""
POSSESSIVE = r"(?: 's)?"
JOINT = r"(?: [–⟨⟩])?"  # dashes between two words count as space
END = r"(?= )"
LISTS = f"{chr(FIRST_LIST)}-{chr(LAST_LIST)}"
WHO = rf"(?:(?: ,)?(?: who| which| whose)(?: through{PLAIN}{{1,3}}?|{PLAIN}{{1,14}}? ,)?| ,(?= also ))?"
"""What may stand between a name and its verb: Brook, who was away, declined; Brook, who declined, was away."""
JOINER = rf"(?: ,(?: and| or| nor)?| and| or| nor){END}"  # between the names of {name+}
BETWEEN_NUMBER_AND_NOUN = (
    "and|or|in|on|at|by|to|from|with|were|was|are|is|be|been|have|has|had|who|that|which|as|for|but|after"
    "|when|while|including|plus|than|not|kill|killed|wounded|injured|dead"
)
"""Words that end a noun phrase: "12 were" is not twelve of whatever follows."""


@dataclass(frozen=True)
class Pattern:
    """A compiled phrase. The expression is compiled when it is first needed: most phrases never are."""

    phrase: Phrase
    source: str
    words: tuple[tuple[str, ...], ...]
    """A sentence can match only if it holds one of each of these, as they stand in its folded string."""
    slots: tuple[tuple[str, str], ...]
    """(slot, list mark) pairs that it catches."""
    lists: tuple[str, ...]
    """Lists (by id) whose names must be marked in the string."""
    has_value: bool

    @cached_property
    def expression(self) -> regex.Pattern[str]:
        """What runs over the marked string."""
        return regex.compile(self.source)

    @cached_property
    def _loose(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(map(loose_word, words)) for words in self.words)

    def may_match(self, loose: str) -> bool:
        """A cheap test before a text is folded; `loose` is the text by `text.loosely`."""
        return all(any(word in loose for word in words) for words in self._loose)

    def may_stand(self, string: str) -> bool:
        """A test before the expression is made and run; `string` is the sentence without marks."""
        return all(any(word in string for word in words) for words in self.words)


class Compiler:
    """Compiles phrases against the lists of a rule.

    `expand` gives the items of a list as phrases; `slots` maps a declared slot's name to its list;
    `noun` is the expression of a count's noun (see `noun_expression`), or ""; `marks` gives each list's
    mark; `open_lists`: lists without items, each with the list of those of its names that may be subjects,
    which alone may begin a phrase. Without marks a list's items are written out. `plain`: the strings will hold
    no marked names, which makes for shorter expressions.
    """

    def __init__(
        self,
        expand: Callable[[str], tuple[Phrase, ...]],
        slots: Mapping[str, str] | None = None,
        noun: str = "",
        marks: Mapping[str, str] | None = None,
        *,
        plain: bool = False,
        open_lists: Mapping[str, str] | None = None,
    ) -> None:
        self._expand = expand
        self._plain = plain
        self._slots = slots or {}
        self._noun = noun
        self._marks = marks or {}
        self._alternations: dict[str, str] = {}
        self._gaps = count()
        self._open = open_lists or {}
        self._first: frozenset[Ref] = frozenset()

    def compile(self, phrase: Phrase) -> Pattern:
        """One phrase."""
        refs = references(phrase)
        lists = dict.fromkeys(self._list(ref) for ref in refs if not ref.is_value)
        lists.update(dict.fromkeys(self._open[one] for one in lists if one in self._open))
        self._first = frozenset(_leading(phrase.root))
        caught = {ref.name: self._list(ref) for ref in refs if not ref.is_value and ref.name in self._slots}
        return Pattern(
            phrase,
            self._node(phrase.root),
            tuple(sorted({tuple(sorted(words)) for words in self._required(phrase.root)}, key=_rarest_first)),
            tuple((slot, self._marks[list_id]) for slot, list_id in caught.items()) if self._marks else (),
            tuple(lists) if self._marks else (),
            any(ref.is_value for ref in refs),
        )

    def alternation(self, list_id: str) -> str:
        """All items of a list, the longest first, so that the longest alias wins."""
        if list_id not in self._alternations:
            items = sorted(self._expand(list_id), key=lambda item: (-len(item.text), item.text))
            bare = Compiler(self._expand, plain=self._plain)
            self._alternations[list_id] = bare.any_literal(items)
        return self._alternations[list_id]

    def any_literal(self, phrases: Iterable[Phrase]) -> str:
        """An expression of phrases, any of them, without groups, for use inside another."""
        return self._either([phrase.root for phrase in phrases], "").replace("?P<L>", "?:").replace("?P<G>", "?:")

    def any_of(self, phrases: Iterable[Phrase]) -> tuple[str, ...]:
        """Words one of which any sentence with these phrases holds; empty where one has none."""
        return tuple(sorted(_either([self._required(phrase.root) for phrase in phrases])))

    def _node(self, node: Node, gap: str = "E") -> str:
        """An expression; `gap` begins the names of the groups in which a gap notes where it went into an aside."""
        match node:
            case Word():
                return self._either([Sequence((node,))], gap)
            case Gap(most):
                return _gap(most, f"{gap}{next(self._gaps)}" if gap else "")
            case Ref():
                return self._ref(node)
            case Alternatives(options, optional):
                return f"(?:{self._either(options, gap)})?" if optional else f"(?:{self._either(options, gap)})"
            case Sequence(parts):
                return "".join(self._node(part, gap) for part in parts)

    def _either(self, options: Iterable[Sequence], gap: str) -> str:
        """Options, the longer ones first; those of one word share what stands around a word."""
        whole: list[str] = []
        begun: list[str] = []
        longer: list[str] = []
        for option in options:
            match option.parts:
                case (Word(text, open_ended),):
                    (begun if open_ended else whole).append(regex.escape(text))
                case _:
                    longer.append(self._node(option, gap))
        return "|".join([*longer, *([self._word(whole, begun)] if whole or begun else [])])

    def _word(self, whole: list[str], begun: list[str]) -> str:
        """One of some words, or one that begins so; in a name it may be the first or the last."""
        ends = END if self._plain else f"{NAME_END}?{END}"
        parts = [f"{_any(whole)}{ends}"] if whole else []
        parts += [f"{_any(begun)}[^ ]*+"] if begun else []
        before = "" if self._plain else f"[{LISTS}]*+"
        return f"{JOINT}(?P<L> {before}{_any(parts)}){POSSESSIVE}"

    def _list(self, ref: Ref) -> str:
        return self._slots.get(ref.name, ref.name)

    def _ref(self, ref: Ref) -> str:
        if ref.is_value:
            return f"{JOINT}(?P<V> {TARGET}){self._noun}{PAIR}?"
        group = f"?P<{group_name(ref.name)}>" if ref.name in self._slots else "?P<L>"
        listed = self._list(ref)
        open_ = listed in self._open
        mark = self._marks.get(self._open[listed] if open_ and ref in self._first else listed)
        # A name that is on several lists carries the marks of all.
        item = rf" [{LISTS}]*{mark}[^{NAME_END}]*+{NAME_END}" if mark else self.alternation(self._list(ref))
        one = f"{JOINT}(?:(?: an?| the){END})?({group}{item}){END}{POSSESSIVE}"
        who = WHO if open_ else ""
        if not ref.many:
            return f"{one}{who}"
        return f"{one}(?:{JOINER}{one})*{who}"

    def _required(self, node: Node) -> list[frozenset[str]]:
        """What the folded string of any match must hold: one word of each of these sets."""
        match node:
            case Word(text, open_ended):
                return [frozenset([f" {text}" if open_ended else f" {text} "])]
            case Alternatives(options, optional):
                words = frozenset() if optional else _either([self._required(option) for option in options])
                return [words] if words else []
            case Sequence(parts):
                return [words for part in parts for words in self._required(part)]
            case Ref() if not node.is_value and self._list(node) not in self._open:
                words = _either([self._required(item.root) for item in self._expand(self._list(node))])
                return [words] if words else []
            case _:
                return []


BETWEEN = rf"(?: (?!(?:{BETWEEN_NUMBER_AND_NOUN}){END})[^ {NO_WORD}{MARK}{TARGET}][^ ]*+)"
"""A word that may stand between a number and its noun: "12 *Russian* aircraft"."""


def noun_expression(nouns: str, *, optional: bool) -> str:
    """What may follow a count's number: up to two words and a noun of the list, caught in K."""
    noun = rf"(?:(?: of)?(?: the| these| those)?{BETWEEN}{{0,2}}?(?P<K>{nouns}){END})"
    return f"{noun}?" if optional else noun


def _gap(most: int, entered: str) -> str:
    """Up to `most` words. At an aside it jumps over it or goes in; having gone in it does not come out again.

    Coming out again would only count the aside's words, and trying that at each of many asides would
    never end. `entered` names the group that notes it; without one nothing is noted.
    """
    note = f"(?P<{entered}>)" if entered else ""
    leave = f"(?({entered})(?!)| [)⟩])" if entered else " [)⟩]"
    step = f"(?:{ASIDE}| [,;:–…]| [(⟨]{note}|{leave})"
    return f"(?P<G>(?:{step}*{PLAIN}){{0,{most}}}?{step}*?)"


def _rarest_first(words: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
    """The set that is hardest to meet is asked for first, so that most texts are done with after one word."""
    return len(words), -min(map(len, words)), words


def _any(options: list[str]) -> str:
    """Any of some expressions; one alone needs no brackets."""
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"


def loose_word(word: str) -> str:
    """A required word as `text.loosely` has it."""
    return word.strip().replace(".", "")


def _leading(node: Node) -> list[Ref]:
    """The references with which a phrase may begin."""
    match node:
        case Ref():
            return [node]
        case Alternatives(options):
            return [ref for option in options for ref in _leading(option)]
        case Sequence(parts):
            found: list[Ref] = []
            for part in parts:
                found += _leading(part)
                if not (isinstance(part, Alternatives) and part.optional):
                    break
            return found
        case _:
            return []


def group_name(slot: str) -> str:
    """The group in which a slot is caught."""
    return f"S_{_group(slot)}"


def _group(name: str) -> str:
    return regex.sub(r"[^A-Za-z0-9]", "_", name)


def _either(options: list[list[frozenset[str]]]) -> frozenset[str]:
    """One word of these stands wherever one of the options does; empty where an option is certain of none."""
    if not all(options):
        return frozenset()
    return frozenset().union(*(max(option, key=_rareness) for option in options))


def _rareness(words: frozenset[str]) -> tuple[int, int]:
    """The set that is hardest to meet by chance: the one whose shortest word is longest."""
    return min(map(len, words)), -len(words)

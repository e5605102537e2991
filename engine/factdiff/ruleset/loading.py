"""Texts of rule files -> typed rules, and all their faults in one pass."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from factdiff.ruleset.faults import FaultBook, Spot, place_of
from factdiff.ruleset.finish import finish
from factdiff.ruleset.hashing import ruleset_sha256
from factdiff.ruleset.known import Known
from factdiff.ruleset.lists import ListDraft, read_lists
from factdiff.ruleset.relating import relate
from factdiff.ruleset.relations import RelationDraft, read_relations
from factdiff.ruleset.rule import Relation, Rule, Ruleset, WordList
from factdiff.ruleset.rules import read_rule
from factdiff.ruleset.suggest import did_you_mean
from factdiff.ruleset.yaml_positions import Entry, Listing, Mapping, Node, Scalar
from factdiff.ruleset.yaml_reading import Read, read_yaml, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping as Map

    from factdiff.model import Fault
    from factdiff.ruleset.draft import RuleDraft

SHARED: Final = ("lists.yaml", "lists.yml")
"""Files whose lists every file of their folder, and of those below it, may use."""
TOP_KEYS: Final = ("lists", "rules", "relations")
_START: Final = "write `rules:` at the very left, and below it `  - id: ...`"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The sound rules, and errors and warnings sorted by path, line and column."""

    ruleset: Ruleset
    faults: tuple[Fault, ...]
    files: Map[str, str] = field(default_factory=dict)
    """Path, as messages show it -> what stands in the file."""


@dataclass(slots=True)
class _File:
    """One file as read."""

    relative: str
    book: FaultBook
    lists: list[ListDraft] = field(default_factory=list)
    rules: list[RuleDraft] = field(default_factory=list)
    relations: list[RelationDraft] = field(default_factory=list)
    lost_lists: set[str] = field(default_factory=set)


def load_texts(folder: str, files: Map[str, str]) -> Loaded:
    """Load files given as relative path -> text. Pure; never raises on any text."""
    return load_files(folder, files, ())


def load_files(folder: str, files: Map[str, str], unread: Iterable[Fault]) -> Loaded:
    """The same, with the faults of files that could not be read as text at all."""
    read = [_read_file(folder, path, files[path]) for path in sorted(files)]
    _refuse_same_lists(read)
    for file in read:
        _check_lists(file, _known(file, read))
    _refuse_same_ids(read)
    rules: list[Rule] = []
    lists: dict[str, WordList] = {}
    for file in read:
        known = _known(file, read)
        for made in filter(None, [finish(draft, known, file.book) for draft in file.rules]):
            rules.append(made[0])
            lists |= {words.id: words for words in made[1]}
    rules.sort(key=lambda rule: rule.id)
    relations = _relations(read, rules)
    used = tuple(lists[name] for name in sorted(lists))
    ruleset = Ruleset(folder, ruleset_sha256(rules, relations), tuple(rules), used, relations)
    texts = {shown_path(folder, path): text for path, text in files.items()}
    return Loaded(ruleset, _sorted_faults(read, unread), texts)


def _relations(files: list[_File], sound: Iterable[Rule]) -> tuple[Relation, ...]:
    """The sound relations of all files, by id; each may name rules of any file."""
    rules = {rule.id: rule for rule in sound}
    written = frozenset(draft.id.text for file in files for draft in file.rules if draft.id is not None)
    made = (relate(draft, rules, written, file.book) for file in files for draft in file.relations)
    return tuple(sorted((one for one in made if one is not None), key=lambda one: one.id))


def shown_path(folder: str, relative: str) -> str:
    """A file's path as messages show it."""
    return f"{folder.rstrip('/')}/{relative}" if folder else relative


def _read_file(folder: str, path: str, text: str) -> _File:
    book = FaultBook(shown_path(folder, path), split_lines(text))
    read = read_yaml(text, book)
    file = _File(path, book, lost_lists=read.lost_lists)
    if read.root is not None:
        _read_root(read.root, read, file)
    elif not read.lost:
        book.error(Spot(1, 1), "the file is empty", _START)
    return file


def _read_root(root: Node, read: Read, file: _File) -> None:
    if not isinstance(root, Mapping):
        if not (read.lost and isinstance(root, Scalar) and root.empty):
            file.book.error(root.spot, "a rule file begins with `lists:`, `rules:` or `relations:`", _START)
        return
    for entry in root:
        _read_section(entry, read, file)


def _read_section(entry: Entry, read: Read, file: _File) -> None:
    match entry.key.text:
        case "lists":
            file.lists = read_lists(entry.value, file.book, mended=read.lost)
        case "rules":
            file.rules = _read_rules(entry.value, read, file.book)
        case "relations":
            file.relations = read_relations(entry.value, file.book)
        case other:
            what = f"unknown key `{other}`{did_you_mean(other, TOP_KEYS)}"
            file.book.error(entry.key.spot, what, "a rule file holds `lists`, `rules` and `relations`")


def _read_rules(node: Node, read: Read, book: FaultBook) -> list[RuleDraft]:
    if isinstance(node, Listing) and node.items:
        drafts: list[RuleDraft] = []
        for item in node.items:
            draft = read_rule(item, book)
            # A phrase or example that slipped to the left stands here as a rule of its own. The rule that
            # it slipped out of is then left out too, rather than run without it.
            if drafts and (draft is None or not draft.has("id")):
                drafts[-1].last_line = item.end_line
            drafts += [draft] if draft else []
        return drafts
    if not (read.lost and isinstance(node, Scalar) and node.empty):
        book.error(node.spot, "`rules` is not a list of rules", "begin each rule with `  - id: ...`")
    return []


def _known(file: _File, files: list[_File]) -> Known:
    """A file may use its own lists, and those of lists.yaml in its folder or one above."""
    usable: dict[str, ListDraft] = {}
    foreign: dict[str, ListDraft] = {}
    lost: set[str] = set()
    for other in files:
        open_to_it = other is file or _shares_with(other.relative, file.relative)
        target = usable if open_to_it else foreign
        for one in other.lists:
            target.setdefault(one.id, one)
        lost |= other.lost_lists if open_to_it else set()
    return Known(usable, foreign, lost)


def _shares_with(lists: str, file: str) -> bool:
    folder, _, name = lists.rpartition("/")
    return name in SHARED and (not folder or file.startswith(f"{folder}/"))


def _refuse_same_lists(files: list[_File]) -> None:
    """A name means one list in the whole folder, so that a rule can move from file to file."""
    first: dict[str, ListDraft] = {}
    for file in files:
        for one in file.lists:
            other = first.setdefault(one.id, one)
            if other is one:
                continue
            one.broken = other.broken = True
            what = f"the list `{one.id}` stands in {other.path}:{other.key.line} too"
            file.book.error(one.key.spot, what, "give one of them another name, or keep one in lists.yaml")


def _check_lists(file: _File, known: Known) -> None:
    """Phrases in lists may name lists of words; a list that uses a broken one is broken too."""
    for one in file.lists:
        for written in one.written:
            for ref in written.refs:
                found = known.find(ref.name)
                if found is not None and found.list.phrasal:
                    _refuse_nested(ref.name, written.ref_spot(ref), file.book)
            known.check_refs(written, (), file.book)
        one.broken = one.broken or file.book.has_error(one.key.line, one.last_line)


def _refuse_nested(name: str, spot: Spot, book: FaultBook) -> None:
    what = f"`{{{name}}}` is a list of whole phrases, and a list cannot hold another"
    book.error(spot, what, "write its phrases out here")


def _refuse_same_ids(files: list[_File]) -> None:
    """History hangs on an id, so neither of two rules may keep it unseen; nor may a relation have a rule's."""
    seen: dict[str, list[tuple[FaultBook, Scalar]]] = {}
    for file in files:
        for written in [*(draft.id for draft in file.rules), *(draft.id for draft in file.relations)]:
            if written is not None:
                seen.setdefault(written.text, []).append((file.book, written))
    for places in seen.values():
        for index, (book, at) in enumerate(places if len(places) > 1 else ()):
            other_book, other = places[0 if index else 1]
            what = f"the id `{at.text}` is used twice, also in {other_book.path}:{other.line}"
            book.error(at.spot, what, "give one of the two another id")


def _sorted_faults(files: list[_File], unread: Iterable[Fault]) -> tuple[Fault, ...]:
    found = [fault for file in files for fault in file.book.faults]
    return tuple(sorted([*found, *unread], key=place_of))

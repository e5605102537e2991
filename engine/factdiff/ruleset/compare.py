"""`compare:`: what counts as the same, and what time may change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, cast

from factdiff.ruleset.keys import Key, Table, one_of
from factdiff.ruleset.rule import Compare
from factdiff.ruleset.shapes import TEXT, read_mapping, read_text, read_word
from factdiff.ruleset.written_values import WITHOUT_NUMBERS, read_tolerance
from factdiff.ruleset.yaml_positions import Node, Scalar
from factdiff.values.common import Tolerance

if TYPE_CHECKING:
    from decimal import Decimal

    from factdiff.ruleset.draft import CompareDraft, RuleDraft
    from factdiff.ruleset.faults import FaultBook

_CHANGES: Final = ("no", "up", "down", "yes")
_TAKES: Final = ("any", "low", "high", "ends")


def _tolerance(draft: CompareDraft, node: Node, book: FaultBook) -> None:
    draft.tolerance = read_text(node, "tolerance", book, "5%")


def _changes(draft: CompareDraft, node: Node, book: FaultBook) -> None:
    draft.changes = _word(node, "changes", _CHANGES, book)


def _take(draft: CompareDraft, node: Node, book: FaultBook) -> None:
    draft.take = _word(node, "take", _TAKES, book)


def _approx(draft: CompareDraft, node: Node, book: FaultBook) -> None:
    draft.approx = read_text(node, "approx", book, "5%")


def _word(node: Node, name: str, allowed: tuple[str, ...], book: FaultBook) -> Scalar | None:
    return node if read_word(node, name, allowed, book) and isinstance(node, Scalar) else None


COMPARE: Final[Table[CompareDraft]] = Table(
    "`compare`",
    (
        Key(
            "tolerance",
            _tolerance,
            TEXT,
            "How far two values may lie apart and agree: `exact`, `5%`, `10 km`",
            more="A share is one of the larger number; dates take days, percentages take points.",
            default="exact",
        ),
        Key(
            "changes",
            _changes,
            one_of(_CHANGES),
            "Whether a later article may rightly differ",
            more="A toll only goes `up`, a stock only `down`, a price either way (`yes`): then it is an update.",
            default="no",
        ),
        Key(
            "take",
            _take,
            one_of(_TAKES),
            "Which end of a range or bound is compared",
            more='`high` compares "up to 30 %" by its 30; with `any` it agrees with all that lies below.',
            default="any",
        ),
        Key("approx", _approx, TEXT, "What `around` leaves open on either side, as a share: `5%`", default="5%"),
    ),
)


def read_compare(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    """`compare: {tolerance: 5%, changes: up}`."""
    mapping = read_mapping(node, "compare", book, "compare: {tolerance: 5%}")
    if mapping is not None:
        COMPARE.fill(draft.compare, mapping, book)


def made_compare(draft: RuleDraft, book: FaultBook) -> Compare:
    """The typed settings; faults of their values are told."""
    written, kind = draft.compare, draft.kind_name
    _check_kind(draft, book)
    tolerance = read_tolerance(kind, written.tolerance, book) if written.tolerance else None
    changes, take = written.changes, written.take
    return Compare(
        tolerance or Tolerance(),
        cast("Literal['no', 'up', 'down', 'yes']", changes.text if changes else "no"),
        cast("Literal['any', 'low', 'high', 'ends']", take.text if take else "any"),
        _made_approx(kind, written.approx, book) if written.approx else Compare().approx,
    )


def _check_kind(draft: RuleDraft, book: FaultBook) -> None:
    """Names, labels and quotations are the same or not."""
    if draft.kind_name not in WITHOUT_NUMBERS:
        return
    written = draft.compare
    for name, at in (("tolerance", written.tolerance), ("take", written.take), ("approx", written.approx)):
        if at is not None and at.text not in {"exact", "any"}:
            _refuse(name, at, draft.kind_name, book)
            written.tolerance = None if name == "tolerance" else written.tolerance
    if written.changes is not None and written.changes.text in {"up", "down"}:
        _refuse(f"changes: {written.changes.text}", written.changes, draft.kind_name, book)


def _refuse(name: str, at: Scalar, kind: str, book: FaultBook) -> None:
    book.error(at.spot, f"`{name}` needs numbers, and `value: {kind}` has none", "take it out")


def _made_approx(kind: str, written: Scalar, book: FaultBook) -> Decimal:
    tolerance = read_tolerance(kind, written, book)
    if tolerance is None:
        return Compare().approx
    if tolerance.share is None or not 0 <= tolerance.share < 1:
        book.error(written.spot, f"`approx: {written.text}` is no share below 100%", "write a share such as `5%`")
        return Compare().approx
    return tolerance.share

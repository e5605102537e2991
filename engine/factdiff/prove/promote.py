"""Makes a rule live in its file, and changes nothing else there."""

from __future__ import annotations

from typing import Any

from factdiff.prove.update import CannotChange, Change, entries, exchanged, rules_of


def made_live(text: str, rule_id: str) -> str:
    """A file's text with `status: live` in that rule. Raises CannotChange where the rule is not found in it."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    bare = text.removeprefix("\ufeff")
    rule = next((one for one in rules_of(bare) if _id(one) == rule_id), None)
    if rule is None:
        raise CannotChange(f"the rule `{rule_id}` was not found in its file")
    return mark + exchanged(bare, [_change(bare, rule)])


def _id(rule: Any) -> str | None:
    return next((str(value.value) for key, _, value in entries(rule) if key == "id"), None)


def _change(text: str, rule: Any) -> Change:
    places = {key: (at, value) for key, at, value in entries(rule)}
    if "status" in places:
        value = places["status"][1]
        return Change(value.start_mark.index, value.end_mark.index, "live")
    key, _ = places["id"]
    if rule.flow_style:
        return Change(key.start_mark.index, key.start_mark.index, "status: live, ")
    # A line of its own below the id, as far in as the other keys, with the line end that the file has.
    at = text.find("\n", key.start_mark.index)
    end = "\r\n" if text[max(at - 1, 0) : at] == "\r" else "\n"
    at = len(text) if at < 0 else at + 1
    return Change(at, at, f"{' ' * key.start_mark.column}status: live{end}")

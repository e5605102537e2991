"""The general rules that come with factdiff, for whoever has no rules yet.

They travel in the wheel. Of a checkout (an editable install) they are the rules that stand beside the source.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factdiff.errors import NoSoundRule
from factdiff.ruleset import load_texts

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from factdiff.ruleset.loading import Loaded

SHIPPED: Final = "factdiff's general rules"
"""What reports call the folder: the same on every machine, wherever it was installed to."""
_PACKED: Final = "_rules"
"""The folder in the wheel; pyproject.toml puts it there."""
LISTS: Final = "lists.yaml"
GENERAL: Final = "general"


def shipped_rules() -> Loaded:
    """The general rules with the lists that they use. Raises NoSoundRule where the installation lacks them."""
    return load_texts(SHIPPED, shipped_texts())


def shipped_texts() -> dict[str, str]:
    """Their files by path, as they would stand in a folder of rules; raises what `shipped_rules` raises."""
    home = _home()
    general = home / GENERAL
    if not (home / LISTS).is_file() or not general.is_dir():
        raise NoSoundRule("the general rules that come with factdiff are missing", "install factdiff again")
    names = sorted(one.name for one in general.iterdir() if one.name.endswith(".yaml"))
    found = {LISTS: home / LISTS, **{f"{GENERAL}/{name}": general / name for name in names}}
    return {path: one.read_text(encoding="utf-8") for path, one in found.items()}


def _home() -> Traversable:
    packed = files("factdiff") / _PACKED
    return packed if packed.is_dir() else Path(__file__).resolve().parents[2] / "rules"

"""Which rules are meant where none are named: those of the working folder, else those that come with factdiff."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factdiff.cli.options import RULES_DEFAULT
from factdiff.cli.talk import talk

if TYPE_CHECKING:
    from factdiff.ruleset.loading import Loaded


def usual_rules(folder: Path) -> Loaded | Path:
    """The folder itself, or the general rules where it is the usual one and not there; that is told."""
    if folder != RULES_DEFAULT or folder.exists():
        return folder
    from factdiff.render.words import plural
    from factdiff.shipped import shipped_rules

    loaded = shipped_rules()
    count = plural(len(loaded.ruleset.rules), "general rule")
    talk(f"there is no folder {folder.as_posix()}, so the {count} that come with factdiff are used")
    return loaded


def read_rules(folder: Path) -> Loaded:
    """The same, read. Raises NoSoundRule where a folder has none."""
    from factdiff.ruleset.folder import sound_rules

    usual = usual_rules(folder)
    return sound_rules(usual) if isinstance(usual, Path) else usual

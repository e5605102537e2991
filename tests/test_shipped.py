"""The general rules reach whoever installs factdiff, and give way to rules of one's own."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

import factdiff
from factdiff import shipped
from factdiff.errors import NoSoundRule
from factdiff.prove import prove
from factdiff.ruleset.folder import load_folder
from factdiff.starter import starter_files

ROOT = Path(__file__).parents[1]
EARLY = "Ferry fire at the north quay\n\nAt least seven people were killed when a ferry burned on Sunday.\n"
LATE = "Ferry fire: what is known\n\nThree people were killed when the ferry burned on Sunday.\n"


def general() -> list[str]:
    """The ids of the rules in rules/general."""
    rules = load_folder(ROOT / "rules").ruleset.rules
    return [rule.id for rule in rules if rule.path.startswith(f"{ROOT.as_posix()}/rules/general/")]


# --- in a checkout ---------------------------------------------------------------------------------


def test_they_are_the_general_rules_and_no_others():
    loaded = shipped.shipped_rules()
    assert loaded.faults == ()
    assert [rule.id for rule in loaded.ruleset.rules] == general()
    assert loaded.ruleset.folder == shipped.SHIPPED


def test_their_examples_hold_away_from_the_other_rules():
    assert [one for one in prove(shipped.shipped_rules().ruleset) if one.failed] == []


def test_an_installation_without_them_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(shipped, "_home", lambda: tmp_path)
    with pytest.raises(NoSoundRule, match="missing\ninstall factdiff again"):
        shipped.shipped_rules()


# --- in the wheel ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel as it is built from this checkout."""
    pytest.importorskip("hatchling", reason="the build backend is not installed, so no wheel can be built")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """The command in a new environment, which borrows only what factdiff depends on."""
    home = tmp_path_factory.mktemp("home")
    venv.create(home, with_pip=False, symlinks=True)
    place = sysconfig.get_path("purelib", "venv", {"base": str(home), "platbase": str(home)})
    # A folder that stands in a .pth is not searched for further .pth files, so an editable install is not seen.
    Path(place, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    python = next(path for path in (home / "bin" / "python", home / "Scripts" / "python.exe") if path.exists())
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "--no-deps", "--no-index", "--force-reinstall", str(wheel)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return python


def test_the_wheel_holds_the_general_rules_and_none_of_the_sample_story(wheel):
    packed = {name.removeprefix("factdiff/_rules/") for name in ZipFile(wheel).namelist() if "/_rules/" in name}
    assert packed == set(shipped.shipped_texts())
    assert not any("ukraine" in name for name in packed)


def test_what_is_installed_from_the_wheel_reports_by_the_general_rules(installed, tmp_path):
    (tmp_path / "early.txt").write_text(EARLY, encoding="utf-8")
    (tmp_path / "late.txt").write_text(LATE, encoding="utf-8")
    arguments = ["report", "early.txt", "late.txt", "--stories", "one", "--format", "json"]
    # -P and -E: neither the working folder nor PYTHONPATH may lend it this checkout.
    command = [str(installed), "-P", "-E", "-c", "from factdiff.cli.main import run; run()", *arguments]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    report = json.loads(run.stdout)
    assert report["rules"]["folder"] == shipped.SHIPPED
    assert report["rules"]["count"] == len(general())
    assert [(one["rule"], one["state"]) for one in report["groups"]] == [("killed", "differs")]
    assert run.stderr.splitlines()[0] == (
        f"there is no folder rules, so the {len(general())} general rules that come with factdiff are used"
    )


def test_the_starter_folder_travels_too(installed, tmp_path):
    command = [str(installed), "-P", "-E", "-c", "from factdiff.cli.main import run; run()", "init", "newsroom"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    written = {name: (tmp_path / "newsroom" / name).read_text(encoding="utf-8") for name in starter_files()}
    assert written == starter_files()


def test_it_is_the_wheel_that_was_run(installed, tmp_path):
    command = [str(installed), "-P", "-E", "-c", "import factdiff; print(factdiff.__file__)"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(run.stdout.strip()) != Path(factdiff.__file__)
    assert installed.parents[1] in Path(run.stdout.strip()).parents

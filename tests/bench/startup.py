"""How long commands take to start; run by hand, prints medians.

    python tests/bench/startup.py [--runs N]

Bytecode is compiled by a first run that does not count, in a folder of its own, so that the figures do not
depend on what was run before. Wall time of the whole process as a shell sees it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tabulate import tabulate

ROOT = Path(__file__).resolve().parents[2]
FACTDIFF = Path(sys.executable).with_name("factdiff")
LINES = {
    "python, nothing else": [sys.executable, "-c", "pass"],
    "factdiff --version": [str(FACTDIFF), "--version"],
    "factdiff --help": [str(FACTDIFF), "--help"],
    "factdiff rules list": [str(FACTDIFF), "rules", "list"],
    "factdiff report seeds": [str(FACTDIFF), "report", "seeds", "--stories=one", "--format=none"],
}


def seconds(line: list[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(line, cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        rows = []
        for name, line in LINES.items():
            seconds(line, environment)
            taken = [seconds(line, environment) for _ in range(runs)]
            rows.append((name, f"{statistics.median(taken):.3f} s", f"{min(taken):.3f} s"))
    print(tabulate(rows, ("command", "median", "best"), disable_numparse=True))


if __name__ == "__main__":
    main()

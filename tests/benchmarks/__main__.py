"""Runs the benchmarks and prints a table: `python -m tests.benchmarks [NAME ...]`, names as in `bench_NAME.py`.

`python -m tests.benchmarks fuzz` runs mutated files through the readers instead; see `fuzz_readers.py`.
"""

import os
import sys
from importlib import import_module
from pathlib import Path


def main(names: list[str]) -> int:
    """Print one line per result; 1 when a target is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if names[:1] == ["fuzz"]:
        return int(import_module("tests.benchmarks.fuzz_readers").main(names[1:]))
    found = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))
    print(f"{'':62} {'ours':>10} {'limit':>10} {'':4} {'ratio':>6} {'target':>7}")
    is_missed = False
    for name in names or found:
        for result in import_module(f"tests.benchmarks.bench_{name}").run():
            is_missed |= result.is_missed
            print(result.line(), flush=True)
    return 1 if is_missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

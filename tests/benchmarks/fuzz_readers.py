"""Mutated files of every format through all readers: only articles, addresses and errors come, and soon.

Run as `python -m tests.benchmarks fuzz --inputs 100000 --seed 1 --jobs 2`. The same seed gives the same inputs in
any number of processes. A fault is printed with the number of its input and, with `--keep`, kept as a file.
"""

import argparse
import random
import signal
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile
from tests.helpers.found_checks import check_found
from tests.helpers.seed_files import list_seeds, mutate

BOUND_S = 5.0
"""Processor seconds that one input of a few kilobytes may take."""
_AT_ONCE = 250


class TooSlow(BaseException):
    """An input took longer than the bound. No `Exception`, so that no reader takes it for its own."""


@dataclass
class Tally:
    """What came of inputs: outcomes by format of the seed, faults, and the slowest."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")

    def add(self, other: "Tally") -> None:
        """Take in what another process counted."""
        self.outcomes += other.outcomes
        self.faults += other.faults
        self.slowest = max(self.slowest, other.slowest)


def main(words: list[str]) -> int:
    """Run the inputs and print a table; 1 when any was a fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks fuzz")
    parser.add_argument("--inputs", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for inputs that were faults")
    chosen = parser.parse_args(words)
    begun, total, done = time.monotonic(), Tally(), 0
    starts = range(0, chosen.inputs, _AT_ONCE)
    with ProcessPoolExecutor(chosen.jobs) as pool:
        for tally in pool.map(
            run_inputs,
            ([chosen.seed] * len(starts)),
            starts,
            (min(_AT_ONCE, chosen.inputs - start) for start in starts),
            [chosen.keep] * len(starts),
        ):
            total.add(tally)
            done += _AT_ONCE
            for fault in tally.faults:
                print(fault, flush=True)
            if done % 10_000 == 0:
                print(f"{done:,} inputs, {len(total.faults)} faults, {time.monotonic() - begun:.0f} s", flush=True)
    for line in _table(total):
        print(line)
    seconds = time.monotonic() - begun
    print(f"{chosen.inputs:,} inputs in {seconds:.0f} s, seed {chosen.seed}: {len(total.faults)} faults")
    print(f"slowest: {total.slowest[0]:.2f} s, {total.slowest[1]}")
    return 1 if total.faults else 0


def run_inputs(seed: int, start: int, number: int, keep: Path | None = None) -> Tally:
    """Some inputs of a run, by the number of the first."""
    warnings.simplefilter("ignore")  # of libraries, about what is wrong with a file
    signal.signal(signal.SIGPROF, _give_up)
    tally = Tally()
    for place in range(start, start + number):
        form, name, data = make_input(seed, place)
        begun = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, BOUND_S)
        try:
            tally.outcomes.update((form, outcome) for outcome in _read(name, data))
        except (Exception, TooSlow):  # noqa: BLE001 - each is a fault to be told
            tally.outcomes[form, "faults"] += 1
            last = "".join(traceback.format_exc().splitlines(keepends=True)[-7:])
            tally.faults.append(f"FAULT {form} input {place} ({name}, {len(data):,} bytes)\n{last}")
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{place}-{name}").write_bytes(data)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        tally.outcomes[form, "inputs"] += 1
        tally.slowest = max(tally.slowest, (time.process_time() - begun, f"{form} input {place}"))
    return tally


def make_input(seed: int, place: int) -> tuple[str, str, bytes]:
    """The format of the seed file, the name and the bytes of an input."""
    return mutate(list_seeds(), random.Random(f"{seed} {place}"))


def _read(name: str, data: bytes) -> Iterator[str]:
    for found in read_file(SourceFile.from_bytes(data, name), ReadOptions()):
        check_found(found)
        yield "articles" if found.draft else "addresses" if found.address else "errors"


def _give_up(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow


def _table(tally: Tally) -> Iterator[str]:
    columns = ("inputs", "articles", "addresses", "errors", "faults")
    yield f"{'':12}" + "".join(f"{column:>12}" for column in columns)
    for form in sorted({form for form, _ in tally.outcomes}):
        yield f"{form:12}" + "".join(f"{tally.outcomes[form, column]:>12,}" for column in columns)
    sums = [sum(n for (_, outcome), n in tally.outcomes.items() if outcome == column) for column in columns]
    yield f"{'all':12}" + "".join(f"{number:>12,}" for number in sums)

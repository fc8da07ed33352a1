"""The first module of a bundle: the same start as `python -m reader`, or a worker process of the program's own."""

import sys

# What the program's own worker processes are started with; multiprocessing is slow to import for everyone else.
if len(sys.argv) > 1 and (sys.argv[1].startswith("--multiprocessing") or sys.argv[1] == "-c"):
    import multiprocessing

    multiprocessing.freeze_support()

from reader.__main__ import main

if __name__ == "__main__":
    sys.exit(main())

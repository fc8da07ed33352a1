"""The first module of a bundle: the same start as `python -m reader`, or a process that serves such a start.

Python starts the latter by words of its own before the user's; what they need is imported for them only.
"""

import sys

_WORKER = "--multiprocessing-fork"
_TRACKER = "from multiprocessing.resource_tracker import main;main("


def run(words):
    """Do what the words after the program's name ask for; the exit code."""
    if words[:1] == [_WORKER]:
        from multiprocessing import spawn

        spawn.freeze_support()
    code = words[words.index("-c") + 1] if "-c" in words[:-1] else ""
    if code.startswith(_TRACKER):
        from multiprocessing import resource_tracker

        resource_tracker.main(int(code.removeprefix(_TRACKER).rstrip(")")))
        return 0
    from reader.__main__ import main

    return main(words)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

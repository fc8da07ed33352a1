"""Starts a command and prints, as JSON, the tree of its window as it stands on the bus of screen readers.

A program of its own for the system's interpreter, whose `gi` knows Atspi: `python3 bus_tree.py WAIT_FOR COMMAND…`.
It waits until a node of that name is there, walks the tree, and ends the command. Nothing of this project is
imported here.
"""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WAIT_S = 40
_ROWS_MAX = 60


def main(wanted, command):
    child = subprocess.Popen(command, stdout=sys.stderr)
    try:
        nodes = wait_for(wanted, child)
        print(json.dumps(nodes))
    finally:
        child.terminate()
        code = child.wait(timeout=30)
    return 0 if code in (0, -15) else 1


def wait_for(wanted, child):
    """The nodes of the program, once one of them has a name that begins as wanted."""
    until, nodes = time.monotonic() + WAIT_S, []
    while time.monotonic() < until and child.poll() is None:
        nodes = walk_programs()
        if any(node["name"].startswith(wanted) for node in nodes):
            return nodes
        time.sleep(0.2)
    names = sorted({node["name"] for node in nodes})
    raise SystemExit(f"{wanted!r} did not come, but {names}; the command ended with {child.poll()}")


def walk_programs():
    desktop, found = Atspi.get_desktop(0), []
    for number in range(desktop.get_child_count()):
        walk(desktop.get_child_at_index(number), "", found)
    return found


def walk(node, above, found):
    """Whatever vanishes while it is asked is left out."""
    try:
        node.clear_cache()
        states, role = node.get_state_set(), node.get_role_name()
        found.append(
            {
                "role": role,
                "name": node.get_name() or "",
                "description": node.get_description() or "",
                "focusable": states.contains(Atspi.StateType.FOCUSABLE),
                "showing": states.contains(Atspi.StateType.SHOWING),
                "place": above,
            }
        )
        count = node.get_child_count()
        for number in range(min(count, _ROWS_MAX)):
            below = node.get_child_at_index(number)
            if below is not None:
                walk(below, f"{role} < {above}", found)
    except GLib.Error:
        return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))

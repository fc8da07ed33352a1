"""What pip does, told in plain lines: which parts are downloaded, how large they are, and when they are installed.

Used by the set-up; standard library only.
"""

import re

_DOWNLOAD = re.compile(
    r"Downloading (?:\S*/)?(?P<name>[^/\s]+?)-\d\S* \((?P<size>[\d.]+) (?P<unit>bytes|kB|MB|GB)\)"
)
_MEGABYTES = {"bytes": 1e-6, "kB": 1e-3, "MB": 1.0, "GB": 1e3}
_TOLD_MB = 1.0
"""Smaller parts are not named one by one."""


class PipProgress:
    """Reads pip's lines as they come. `tell` gets what a person should read; `lines` keeps all that pip said.

    `steps` are the words of the two steps: getting the parts, installing them.
    """

    def __init__(self, tell, steps):
        self._tell = tell
        self._steps = list(steps)
        self._megabytes = 0.0
        self.lines = []
        self._begin_step()

    def take(self, line):
        """Take in one line of pip's."""
        self.lines.append(line.rstrip())
        found = _DOWNLOAD.match(line.strip())
        if found and ".metadata" not in line:
            self._tell_download(found["name"], float(found["size"]) * _MEGABYTES[found["unit"]])
        elif line.lstrip().startswith("Installing collected"):
            self._begin_step()

    def _tell_download(self, name, megabytes):
        before, self._megabytes = self._megabytes, self._megabytes + megabytes
        if megabytes >= _TOLD_MB:
            so_far = f" ({before:.0f} MB so far)" if before >= _TOLD_MB else ""
            self._tell(f"   {name.replace('_', '-')}, {megabytes:.0f} MB{so_far}")

    def _begin_step(self):
        if self._steps:
            self._tell(self._steps.pop(0))

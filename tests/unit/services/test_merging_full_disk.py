"""A merge for which the disk has no room leaves the library as it was."""

import subprocess
import sys

import pytest

from reader.store.check import iter_findings
from reader.store.library import create_library, open_library
from tests.helpers.dumps import dump_library

MERGE = """
import resource, signal, sys
from pathlib import Path
from reader.domain.errors import DiskFull
from reader.domain.projects import ProjectArticle
from reader.services.merging import merge_project
from reader.store.library import open_library
from tests.helpers.projects import CODERS, MadeProject, guid
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
library = open_library(Path(sys.argv[1]), coder_name="Ann")
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
texts = [f"Story {number}. " + f"word{number} " * 1_000 for number in range(500)]
articles = [ProjectArticle(guid(4, number), "A title", text) for number, text in enumerate(texts)]
try:
    merge_project(library, MadeProject(articles, (), CODERS))
except DiskFull as error:
    print("full", error.hint != "")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on file sizes to set")
def test_a_merge_on_a_full_disk_leaves_nothing(tmp_path):
    path = tmp_path / "Test.dateline"
    library = create_library(path, coder_name="Ann")
    before = dump_library(library)
    library.close()
    done = subprocess.run([sys.executable, "-c", MERGE, str(path)], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["full", "True"], done.stderr
    opened = open_library(path, coder_name="Ann")
    assert dump_library(opened) == before
    with opened.read() as unit:
        assert list(iter_findings(unit)) == []
    opened.close()

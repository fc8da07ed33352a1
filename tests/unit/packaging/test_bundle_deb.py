"""The package of Debian: what it needs, what it tells, and that it is the same each time."""

import gzip
import hashlib
import os
import shutil
import subprocess

import pytest

from tests.unit.packaging.conftest import EPOCH

needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="only Debian's tools build its packages")


@pytest.fixture
def deb(import_script):
    return import_script("bundles.deb")


def test_control_file_names_what_the_system_must_bring(deb, facts):
    control = deb.make_control(facts, "amd64", 1234)
    fields = dict(line.split(": ", 1) for line in control.splitlines() if not line.startswith(" "))
    assert (fields["Package"], fields["Version"], fields["Architecture"]) == ("dateline", facts.version, "amd64")
    assert {"libgl1", "libegl1", "libxcb1", "fontconfig-config"} <= set(fields["Depends"].split(", "))
    assert fields["Installed-Size"] == "1234"
    assert control.endswith("anywhere.\n")


def test_summary_begins_as_debian_wants_it_and_fits_its_line(deb, facts):
    control = deb.make_control(facts, "amd64", 1)
    summary = next(line for line in control.splitlines() if line.startswith("Description: ")).partition(": ")[2]
    assert not summary.startswith(("A ", "An ", "The "))
    assert 20 < len(summary) < 80


def test_change_log_has_version_maintainer_and_day(deb, facts):
    lines = deb.make_changelog(facts, EPOCH).splitlines()
    assert lines[0] == f"dateline ({facts.version}) unstable; urgency=medium"
    assert lines[-1] == f" -- {deb.MAINTAINER}  Tue, 14 Nov 2023 22:13:20 +0000"


def test_what_lintian_may_find_has_a_reason_each(deb):
    lines = deb.make_overrides().splitlines()
    assert len(lines) >= 2
    assert all(line.startswith("# ") for line in lines[::2])
    assert all(line.startswith("dateline: ") for line in lines[1::2])


@needs_dpkg
def test_package_is_the_same_bytes_each_time_and_sums_up_its_files(deb, facts, lay_program, tmp_path):
    made = []
    for name, mode in (("first", 0o700), ("second", 0o755)):
        program = lay_program({"dateline": "start", "_internal/libpart.so.1": "part"}, name)
        (program / "dateline").chmod(mode)
        (program / "_internal/libpart.so.1").chmod(mode)
        os.utime(program / "dateline", (1, len(made)))
        (tmp_path / name).mkdir()
        made.append(deb.build(program, tmp_path / name, tmp_path / name, facts, EPOCH))
    assert made[0].read_bytes() == made[1].read_bytes()
    inside = tmp_path / "inside"
    subprocess.run(["dpkg-deb", "--raw-extract", str(made[0]), str(inside)], check=True)
    told = dict(line.split("  ", 1)[::-1] for line in (inside / "DEBIAN/md5sums").read_text().splitlines())
    found = (path for path in inside.rglob("*") if path.is_file() and not path.is_symlink())
    files = {path.relative_to(inside).as_posix(): path for path in found if "DEBIAN" not in path.parts}
    read = {name: path.read_bytes() for name, path in files.items()}
    assert told == {name: hashlib.md5(data, usedforsecurity=False).hexdigest() for name, data in read.items()}
    assert files["usr/lib/dateline/dateline"].stat().st_mode & 0o777 == 0o755
    assert files["usr/lib/dateline/_internal/libpart.so.1"].stat().st_mode & 0o777 == 0o644
    log = gzip.decompress(read["usr/share/doc/dateline/changelog.gz"]).decode()
    assert log == deb.make_changelog(facts, EPOCH)

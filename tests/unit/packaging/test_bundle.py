"""The one command: which targets its words mean; and the trees that bundles are made of."""

import pytest


@pytest.fixture
def bundle(import_script):
    return import_script("bundle")


@pytest.fixture
def trees(import_script):
    return import_script("bundles.trees")


def test_all_means_what_the_platform_can_build(bundle):
    assert bundle.choose_targets(["all"], "linux", None) == ["linux", "deb", "tar", "run"]
    assert bundle.choose_targets(["all"], "win32", None) == ["windows", "msi", "setup"]
    assert bundle.choose_targets(["all"], "darwin", None) == ["macos", "app", "dmg"]


def test_targets_come_once_and_in_the_order_of_the_table(bundle):
    assert bundle.choose_targets(["run", "deb", "run"], "linux", None) == ["deb", "run"]


def test_target_of_another_system_needs_a_folder_built_there(bundle, import_script, tmp_path):
    with pytest.raises(import_script("setup_environment").SetupFailed, match="msi"):
        bundle.choose_targets(["deb", "msi"], "linux", None)
    assert bundle.choose_targets(["msi"], "linux", tmp_path) == ["msi"]


def test_settle_gives_plain_modes_and_one_time(trees, tmp_path):
    program = tmp_path / "tree" / "inner" / "program"
    program.parent.mkdir(parents=True)
    program.write_text("x", encoding="utf-8")
    program.chmod(0o700)
    (tmp_path / "tree" / "text").write_text("x", encoding="utf-8")
    (tmp_path / "tree" / "text").chmod(0o600)
    trees.settle(tmp_path / "tree", 1_700_000_000)
    assert program.stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "tree" / "text").stat().st_mode & 0o777 == 0o644
    assert {path.stat().st_mtime for path in (tmp_path / "tree").rglob("*")} == {1_700_000_000}


def test_forget_places_moves_no_other_byte_and_keeps_the_last_part(trees, tmp_path):
    (tmp_path / "library").write_bytes(b"\0/some/where/3.11.7/lib\0/some/where/3.11.7\0")
    trees.forget_places(tmp_path, ["/some/where/3.11.7"])
    assert (tmp_path / "library").read_bytes() == b"\0/usr////////3.11.7/lib\0/usr////////3.11.7\0"


def test_digest_sees_names_modes_and_bytes(trees, tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    seen = {trees.digest(tmp_path)}
    (tmp_path / "a").chmod(0o755)
    seen.add(trees.digest(tmp_path))
    (tmp_path / "a").write_bytes(b"y")
    seen.add(trees.digest(tmp_path))
    (tmp_path / "a").rename(tmp_path / "b")
    seen.add(trees.digest(tmp_path))
    (tmp_path / "c").symlink_to("b")
    seen.add(trees.digest(tmp_path))
    assert len(seen) == 5


def test_size_counts_whole_blocks(import_script, tmp_path):
    (tmp_path / "one").write_bytes(b"x")
    (tmp_path / "two").write_bytes(b"x" * 4097)
    assert import_script("bundles.onedir").size_mb(tmp_path) == 3 * 4096 / 1e6

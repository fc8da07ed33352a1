"""Version, releases and the moment of a build come from where they are said first."""

from datetime import date

import pytest

CHANGES = """# Changelog

## Unreleased

- **Backups.** Made at open. And more.
- Plain `words` only

## 0.2.0 (2026-03-04)

- Something
"""


@pytest.fixture
def project(import_script):
    return import_script("bundles.project")


def test_version_is_that_of_the_program(project):
    from reader.bundled import program_version

    assert project.read_project().version == program_version()


def test_read_releases_gives_the_unreleased_part_the_projects_version(project):
    first, second = project.read_releases(CHANGES, "0.3.0")
    assert (first.version, first.day) == ("0.3.0", None)
    assert first.points == ("Backups: Made at open.", "Plain words only")
    assert (second.version, second.day, second.points) == ("0.2.0", date(2026, 3, 4), ("Something",))


def test_read_releases_refuses_a_heading_without_a_day(project):
    with pytest.raises(ValueError, match="Soon"):
        project.read_releases("## Soon\n\n- x\n", "1")


def test_change_log_of_the_project_can_be_read(project):
    text = (project.CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    releases = project.read_releases(text, "9")
    assert releases[0].points


def test_find_epoch_is_what_the_environment_says(project, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert project.find_epoch() == 1_700_000_000
    assert project.day_of(1_700_000_000) == date(2023, 11, 14)


def test_find_epoch_outside_a_checkout_is_a_fixed_one(project, monkeypatch, tmp_path):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert project.day_of(project.find_epoch(tmp_path)) == date(1980, 1, 1)

"""The README tells what the program does: its commands, columns and keys are those of the code."""

import re

from reader.__main__ import COMMANDS
from reader.formats.tagged_csv import COLUMNS
from reader.gui.actions.specs import SPECS
from tests.architecture.source_files import CHECKOUT

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
QT_KEY_NAMES = {"Enter": "Return", "Delete": "Del", "PageUp": "PgUp", "PageDown": "PgDown"}


def section(title: str) -> str:
    """The text of one section, without what follows it."""
    return README.split(f"\n## {title}\n")[1].split("\n## ")[0]


def words_in_code(text: str) -> set[str]:
    """Everything set in backticks."""
    return set(re.findall(r"`([^`]+)`", text))


def test_readme_lists_every_command():
    words = {word for phrase in words_in_code(section("In the terminal")) for word in phrase.split()}
    assert words >= COMMANDS


def test_readme_lists_every_column():
    rows = section("The exported table").split("| --- | --- |")[1].splitlines()
    listed = [word for row in rows if row for word in re.findall(r"`([^`]+)`", row.split("|")[1])]
    assert listed == [column.name for column in COLUMNS]


def test_readme_keys_are_those_of_the_actions():
    known = {key for spec in SPECS for key in spec.keys}
    shown = {key for key in words_in_code(section("Keys")) if re.match(r"(Ctrl|Alt)\+|F\d|Delete", key)}
    shown = {"+".join(QT_KEY_NAMES.get(part, part) for part in key.split("+")) for key in shown}
    assert shown
    assert shown <= known, shown - known


def test_readme_links_lead_somewhere():
    links = re.findall(r"\]\(([^)#:]+)\)|src=\"([^\"]+)\"", README)
    assert all((CHECKOUT / (target or source)).exists() for target, source in links)

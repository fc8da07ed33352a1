"""What the tag box finds for the words typed."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.models.tag_matches import TagMatchModel, find_matches, path_to_create, split_found
from reader.gui.panes.tag_painting import elide_path

PATHS = ["theme", "theme/mass movement", "theme/construction", "style/formula", "Movement"]
TAGS = [
    Tag(number, str(number), None, TagPath.parse(path), Colour.BLUE, "", "", "", "", number, 0)
    for number, path in enumerate(PATHS, 1)
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("movement", ["Movement", "theme/mass movement"]),
        ("theme / mass", ["theme/mass movement"]),
        ("move theme", ["theme/mass movement"]),
        ("rmul", ["style/formula"]),
        ("theme", ["theme", "theme/mass movement", "theme/construction"]),
        ("", PATHS),
        ("nothing", []),
    ],
)
def test_words_find_paths_best_first(typed, found):
    assert [str(tag.path) for tag in find_matches(TAGS, typed)] == found


def test_words_found_are_told_from_the_rest():
    assert split_found("theme / Mass movement", ["mass", "the"]) == [
        ("the", True),
        ("me / ", False),
        ("Mass", True),
        (" movement", False),
    ]
    assert split_found("a (b", ["(b"]) == [("a ", False), ("(b", True)]
    assert split_found("theme", []) == [("theme", False)]


@pytest.mark.parametrize("path", ["framing / attribution of responsibility / to the hostile forces", "a/b" * 30])
def test_path_too_long_is_cut_before_its_last_name(qapp, path):
    metrics = QFontMetricsF(qapp.font())
    width = metrics.horizontalAdvance("framing / … / to the hostile forces")
    shown = elide_path(metrics, path, width)
    assert metrics.horizontalAdvance(shown) <= width
    assert "…" in shown
    assert shown.endswith(path.rpartition("/")[2])
    assert elide_path(metrics, path, metrics.horizontalAdvance(path)) == path


def test_last_name_too_long_keeps_its_end(qapp):
    metrics = QFontMetricsF(qapp.font())
    shown = elide_path(metrics, "theme / " + "long " * 30 + "end", 150)
    assert shown.startswith("…") and shown.endswith("end")


def test_only_a_valid_path_without_a_tag_is_offered():
    assert path_to_create(TAGS, " theme /  new ") == "theme/new"
    assert path_to_create(TAGS, "MOVEMENT") == ""
    assert path_to_create(TAGS, "a//b") == ""
    assert path_to_create(TAGS, " ") == ""


def test_model_ends_with_the_row_that_creates(qtbot):
    model = TagMatchModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(TAGS[:2], "mov")
    assert [model.index(row, 0).data() for row in range(model.rowCount())][-1] == "Create “mov”"
    assert model.tag(2) is None
    assert tester.model() is model

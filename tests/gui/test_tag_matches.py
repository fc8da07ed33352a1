"""What the tag box finds for the words typed."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.models.tag_matches import TagMatchModel, find_matches, path_to_create

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

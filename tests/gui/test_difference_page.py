"""The page of a difference: signs and lines besides colours, folded stretches, a summary in words."""

from reader.domain.differences import compare_texts
from reader.gui.models.difference_page import DifferenceColours, make_page, sum_up

COLOURS = DifferenceColours("#00ff00", "#ff0000", "#888888")
OLD = "One stays.\nTwo stays as well.\nThe honor of the players <who> won.\nThis goes away for good."
NEW = "One stays.\nTwo stays as well.\nThe honour of the players, <who> won."


def test_added_words_are_underlined_and_removed_ones_struck_through():
    page = make_page(compare_texts(OLD, NEW), COLOURS, shows_all=True)
    assert 'background-color: #ff0000; text-decoration: line-through">honor <' in page
    assert 'background-color: #00ff00; text-decoration: underline">honour <' in page
    assert ">− <span" in page and "&lt;who&gt;" in page


def test_room_for_an_added_comma_is_no_change_of_its_own():
    assert "␣" not in make_page(compare_texts(OLD, NEW), COLOURS, shows_all=True)


def test_lost_spaces_alone_are_made_visible():
    assert "␣" in make_page(compare_texts("of the -- hill", "of the --hill"), COLOURS, shows_all=True)


def test_unchanged_paragraphs_are_folded_unless_all_is_shown():
    found = compare_texts(OLD, NEW)
    assert "2 paragraphs unchanged" in make_page(found, COLOURS, shows_all=False)
    assert "Two stays as well." in make_page(found, COLOURS, shows_all=True)


def test_sum_up_counts_what_changed():
    assert sum_up(compare_texts(OLD, NEW)) == "1 paragraph changed, 1 removed"
    assert sum_up(compare_texts(OLD, OLD)) == "No difference"

"""What counts as other words, and what as words that say something else."""

import pytest

from reader.services.quote_changes import is_changed, is_exchanged, is_turned


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("football players", "footballplayers", False),
        ("“Forward – to victory”", '"forward -- to Victory"', False),
        ("１９９９", "1999", False),
        ("heroes", "heroines", True),
        ("will attack", "will not attack", True),
    ],
)
def test_words_are_changed_by_more_than_their_dress(old: str, new: str, changed: bool) -> None:
    assert is_changed(old, new) is changed


@pytest.mark.parametrize(
    ("old", "new", "turned"),
    [
        ("will attack", "will not attack", True),
        ("is without fear", "is full of fear", True),
        ("don’t go", "do go", True),
        ("don’t go", "don't go", False),
        ("can not go", "cannot go", False),
        ("a knot in note 5", "a note in knot 5", False),
        ("plan 5 is good", "plan no. 5 is good", False),
        ("가지 않았다", "갔다", True),
        ("要打", "不要打", True),
        ("он пошёл", "он не пошёл", True),
        ("1,000 men", "1 000 men", False),
        ("1,000 men", "1,000 women", False),
        ("10 men", "100 men", True),
        ("no men", "no men", False),
    ],
)
def test_negations_and_numbers_turn_words_round(old: str, new: str, turned: bool) -> None:
    assert is_turned(old, new) is turned


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("vigorous workers", "courageous workers"),
        ("the north gate", "the south gate"),
        ("to increase the yield", "to decrease the yield"),
        ("vigorous advance", "courageous and bold advance"),
    ],
)
def test_a_word_exchanged_in_a_short_quote_is_told(was: str, now: str) -> None:
    assert is_exchanged(was, now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("football players", "footballplayers"),
        ("great honor", "great honour"),
        ("Many heroes came", "Many heroines came"),
        ("carried out in spring", "carried out early in spring"),
        ("the great people", "the people"),
        ("one word of these seven is another", "one word of these seven is changed"),
        ("인민들은 간다", "인민들이 간다"),
    ],
)
def test_respelled_added_or_few_of_many_words_are_no_exchange(was: str, now: str) -> None:
    assert not is_exchanged(was, now)

from reader.domain.offsets import Utf16Map


def test_plain_text_needs_no_table():
    assert not Utf16Map("기후변화 and cafe\u0301").has_astral
    assert Utf16Map("").to_u16(0) == 0


def test_offsets_shift_behind_an_astral_character():
    offsets = Utf16Map("a😀b")
    assert [offsets.to_u16(offset) for offset in range(4)] == [0, 1, 3, 4]
    assert [offsets.to_cp(offset) for offset in (0, 1, 3, 4)] == [0, 1, 2, 3]


def test_middle_of_a_pair_counts_as_its_start():
    assert Utf16Map("a😀b").to_cp(2) == 1

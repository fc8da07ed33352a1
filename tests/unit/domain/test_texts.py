import pytest

from reader.domain.texts import (
    canonical_text,
    count_text,
    count_words,
    hash_text,
    iter_sentences,
    join_paragraphs,
    make_title,
    paragraph_at,
    sentence_at,
    sentence_start,
    split_paragraphs,
)


def test_canonical_text_has_one_kind_of_line_end_and_nothing_sqlite_chokes_on():
    assert canonical_text("\ufeffa\r\nb\rc\0\ud800") == "a\nb\nc\ufffd"


def test_paragraphs_are_numbered_from_one():
    text, starts = join_paragraphs(["One.", "Two.", "Three."])
    assert starts == (0, 5, 10)
    assert [paragraph_at(starts, offset) for offset in (0, 4, 5, 9, 10, len(text) - 1)] == [1, 1, 2, 2, 3, 3]
    assert split_paragraphs(text, starts) == ["One.", "Two.", "Three."]


def test_sentences_are_numbered_within_the_paragraph():
    text, starts = join_paragraphs(["First one. “Second!” Third?", "New. Last."])
    numbers = {
        word: sentence_at(text, starts, text.index(word)) for word in ("one", "Second", "Third", "New", "Last")
    }
    assert numbers == {"one": 1, "Second": 2, "Third": 3, "New": 1, "Last": 2}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        ("Short first sentence. And more.", "Short first sentence"),
        (
            "The socialist patriotic movement and the revolutionary mass movement are now in full swing all over.",
            "The socialist patriotic movement and the revolutionary mass movement are now in…",
        ),
        ("한" * 100, "한" * 80 + "…"),
        ("\n\n  Second line it is.\nThird.", "Second line it is"),
    ],
)
def test_title_is_the_first_sentence_cut_at_a_word(text, title):
    assert make_title(text) == title


def test_count_words_counts_hyphenated_words_once():
    assert count_words("self-reliance isn't a 2-word thing") == 5


def test_hash_is_of_utf8():
    assert hash_text("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_count_text_has_the_right_number_of_the_noun():
    assert [count_text(number, "article") for number in (0, 1, 1204)] == [
        "0 articles",
        "1 article",
        "1,204 articles",
    ]


def test_canonical_text_of_a_doubled_mark_is_canonical():
    assert canonical_text("\ufeff\ufeffwords") == canonical_text(canonical_text("\ufeff\ufeffwords")) == "words"


def test_sentence_start_is_found_far_back_in_a_long_sentence():
    text = "One. " + "word, " * 2_000 + "end. Last"
    assert sentence_start(text, 0, 3_000) == 5
    assert sentence_start(text, 0, len(text) - 1) == text.index("Last")
    assert sentence_start(text, 2, 3) == 2


def test_sentences_of_a_paragraph_leave_out_the_space_between():
    text = "  First one. Second!  “Third?” "
    assert [text[start:end] for start, end in iter_sentences(text, 0, len(text))] == [
        "  First one.",
        "Second!",
        "“Third?”",
    ]

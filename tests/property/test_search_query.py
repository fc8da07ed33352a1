"""Any text is a query: parsing never raises, keeps its bounds, and takes time in proportion to the text."""

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.search_query import TERMS_MAX, parse_query
from reader.domain.search_terms import All, AnyOf, FieldValue, Near, Node, Not, Words

PIECES = (
    *("north", "Korea", "한국", "기후", "U.S.", "NEAR(", "NEAR/3", "NEAR", "AND", "OR", "NOT", "-", "(", ")", '"'),
    *(
        "“",
        "”",
        "*",
        ",",
        "title:",
        "source:",
        "tag:",
        "date:2024..",
        "state:",
        "x:",
        ":",
        "\0",
        "\ud800",
        "‘",
        "5",
    ),
)
typed = st.lists(st.sampled_from(PIECES) | st.just(" ") | st.text(max_size=3), max_size=30).map("".join)


def count_leaves(node: Node | None) -> int:
    match node:
        case None:
            return 0
        case Not(part=part):
            return count_leaves(part)
        case All(parts=parts) | AnyOf(parts=parts) | Near(parts=parts):
            assert len(parts) > 1
            return sum(map(count_leaves, parts))
        case Words(text=text) | FieldValue(value=text):
            assert "\0" not in text
    return 1


@given(typed | st.text())
def test_any_text_is_understood(text: str) -> None:
    query = parse_query(text)
    assert count_leaves(query.root) <= TERMS_MAX
    assert all(note.endswith(".") for note in query.notes)
    assert parse_query(text) == query


@given(st.lists(st.text("abcdefgh", min_size=1), min_size=1))
def test_plain_words_are_all_kept(words: list[str]) -> None:
    root = parse_query(" ".join(words)).root
    parts = root.parts if isinstance(root, All) else (root,)
    assert [part.text for part in parts if isinstance(part, Words)] == words[:TERMS_MAX]

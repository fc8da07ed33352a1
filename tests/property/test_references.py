"""Whatever a title or a name holds, a reference stays one well-formed reference and says it again."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from reader.formats.bibtex import make_bibtex
from reader.formats.csl_json import make_csl_json
from reader.formats.ris import make_ris
from reader.formats.visible_text import on_one_line, show_controls, with_plain_lines
from tests.helpers.citations import HOSTILE, make_citation, make_passage

ODD = st.sampled_from(
    [HOSTILE, "{", "}", "\\", "\\}", "{{", "%", "\r\nER  - ", "\u2028TY  - NEWS", "\x85", '"', "@"]
)
texts = st.lists(st.text(max_size=20) | ODD, max_size=4).map("".join)
citations = st.builds(make_citation, title=texts, author=texts, source=texts, language=texts, url=texts).flatmap(
    lambda one: st.builds(make_citation, title=st.just(one.title), author=st.just(one.author),
                          source=st.just(one.source), url=st.just(one.url), passage=texts.map(make_passage))
)  # fmt: skip
KEYS = {
    "id", "type", "title", "author", "container-title", "issued", "accessed", "URL", "language", "note", "custom",
}  # fmt: skip
NAMES = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
    "textasciicircum": "^", "textless": "<", "textgreater": ">", "textbar": "|",
}  # fmt: skip


def unescape(text):
    return re.sub(r"\\(?:([a-z]+)\{\}|(.))", lambda found: NAMES[found[1]] if found[1] else found[2], text)


def read_fields(entry):
    """The fields of one entry, by counting braces as BibTeX does: a backslash before one changes nothing."""
    at = entry.index("\n") + 1
    found = {}
    while entry[at] != "}":
        name, begin = re.compile(r"  (\w+) = \{").match(entry, at)[1], entry.index("{", at)
        depth, at = 0, begin
        while True:
            depth += {"{": 1, "}": -1}.get(entry[at], 0)
            at += 1
            if not depth:
                break
        found[name] = entry[begin + 1 : at - 1]
        assert entry[at : at + 2] == ",\n"
        at += 2
    assert entry[at:] == "}\n"
    return found


@given(citations)
def test_bibtex_has_balanced_braces_and_gives_the_words_again(citation):
    fields = read_fields(make_bibtex(citation))
    for name, value in (("title", citation.title), ("author", citation.author), ("journal", citation.source)):
        assert unescape(fields.get(name, "{}")[1:-1]) == on_one_line(value)
    assert unescape(fields["note"]).startswith(on_one_line(citation.notes[0]))


@given(citations)
def test_ris_is_one_reference_of_well_formed_lines(citation):
    lines = make_ris(citation).split("\r\n")
    assert lines[-2:] == ["", ""]
    tags = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line) for line in lines[:-2]]
    assert all(tags)
    assert [tags[0][1], tags[-1][1]] == ["TY", "ER"]
    assert [found[1] for found in tags].count("ER") == [found[1] for found in tags].count("TY") == 1
    assert not any(len(line.splitlines()) > 1 for line in lines)
    assert {found[1]: found[2] for found in tags}.get("TI", "") == on_one_line(citation.title)


@given(citations)
def test_csl_has_only_keys_of_its_schema(citation):
    item = json.loads(make_csl_json(citation))
    assert {"id", "type"} <= set(item) <= KEYS
    assert item.get("title", "") == on_one_line(citation.title)


@given(texts | st.text(st.characters(max_codepoint=0x9F)) | st.text(st.characters(categories=["Cs", "Cn"])))
def test_signs_for_controls_keep_the_length_and_can_be_written(text):
    shown = show_controls(text)
    assert len(shown) == len(text)
    shown.encode("utf-8")
    assert not set(shown) & {chr(code) for code in (*range(9), *range(11, 32), *range(0x7F, 0xA0))}
    assert "\r" not in with_plain_lines(text)

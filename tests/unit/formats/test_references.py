"""References: each format against reference texts, partial dates, and titles that try to break out."""

import json
import re

import pytest

from reader.domain.dates import DateBasis
from reader.formats.bibtex import escape_latex, make_bibtex
from reader.formats.csl_json import make_csl_item, make_csl_json
from reader.formats.plain_citation import make_plain_citation
from reader.formats.ris import make_ris
from tests.helpers.citations import HOSTILE, make_citation, make_date, make_passage

BIBTEX = """\
@article{article-0b8f,
  title = {{The “My Hill” movement}},
  author = {{Yang Ryon Hui}},
  journal = {{Naenara}},
  date = {2015-09/2026-01-10},
  url = {https://example.org/a?b=c&d=1%20_#x},
  urldate = {2026-01-10},
  langid = {english},
  note = {Date inferred: by bounds, between Sep 2015 and 10 Jan 2026. Title made from the text.},
}
"""
RIS = """\
TY  - NEWS
ID  - article-0b8f
TI  - The “My Hill” movement
AU  - Yang Ryon Hui
T2  - Naenara
DA  - ///between Sep 2015 and 10 Jan 2026
UR  - https://example.org/a?b=c&d=1%20_#x
Y2  - 2026/01/10/
LA  - en
N1  - Date inferred: by bounds, between Sep 2015 and 10 Jan 2026.
N1  - Title made from the text.
ER  -\x20

"""
CSL = {
    "id": "article-0b8f",
    "type": "article-newspaper",
    "title": "The “My Hill” movement",
    "author": [{"literal": "Yang Ryon Hui"}],
    "container-title": "Naenara",
    "issued": {"date-parts": [[2015, 9], [2026, 1, 10]]},
    "accessed": {"date-parts": [[2026, 1, 10]]},
    "URL": "https://example.org/a?b=c&d=1%20_#x",
    "language": "en",
    "note": "Date inferred: by bounds, between Sep 2015 and 10 Jan 2026. Title made from the text.",
}
PLAIN = (
    "Yang Ryon Hui. “The “My Hill” movement.” Naenara, between Sep 2015 and 10 Jan 2026 (date "
    "inferred: by bounds). https://example.org/a?b=c&d=1%20_#x (captured 10 January 2026). "
    "Title made from the text."
)


def test_references_are_as_they_shall_be():
    citation = make_citation()
    assert make_bibtex(citation) == BIBTEX
    assert make_ris(citation) == RIS.replace("\n", "\r\n")
    assert make_csl_item(citation) == CSL
    assert make_plain_citation(citation) == PLAIN


@pytest.mark.parametrize(
    ("first", "last", "bibtex", "year", "ris", "csl"),
    [
        ("2015", "2015", "2015", "2015", "2015///", {"date-parts": [[2015]]}),
        ("2015-09", "2015-09", "2015-09", "2015", "2015/09//", {"date-parts": [[2015, 9]]}),
        ("2015-09-03", "2015-09-03", "2015-09-03", "2015", "2015/09/03/", {"date-parts": [[2015, 9, 3]]}),
        (
            "2015-09",
            "2015-12-01",
            "2015-09/2015-12-01",
            "2015",
            "2015///between Sep 2015 and 1 Dec 2015",
            {"date-parts": [[2015, 9], [2015, 12, 1]]},
        ),
        ("2015", "", "2015/", None, "///2015 or later", {"literal": "2015 or later"}),
        ("", "2015-09", "/2015-09", None, "///Sep 2015 or earlier", {"literal": "Sep 2015 or earlier"}),
        ("", "", None, None, None, None),
    ],
)
def test_dates_say_what_is_known_and_no_more(first, last, bibtex, year, ris, csl):
    citation = make_citation(date=make_date(first, last, DateBasis.STATED), inferred="")
    fields = dict(re.findall(r"^  (\w+) = \{(.*)\},$", make_bibtex(citation), re.MULTILINE))
    lines = dict(re.findall(r"^(\w\w)  - (.*?)\r$", make_ris(citation), re.MULTILINE))
    assert (fields.get("date"), fields.get("year")) == (bibtex, year)
    assert (lines.get("DA"), lines.get("PY")) == (ris, year)
    assert make_csl_item(citation).get("issued") == csl


def test_korean_names_and_titles_stay_as_they_are():
    citation = make_citation(title="위대한 수령", author="리철", source="로동신문")
    for made in (
        make_bibtex(citation),
        make_ris(citation),
        make_csl_json(citation),
        make_plain_citation(citation),
    ):
        assert all(words in made for words in ("위대한 수령", "리철", "로동신문"))


def test_what_is_not_known_is_left_out():
    bare = make_citation(author="", source="", language="", url="", captured=None, remarks=(), inferred="")
    assert re.findall(r"^  (\w+) =", make_bibtex(bare), re.MULTILINE) == ["title", "date"]
    assert re.findall(r"^(\w\w)  -", make_ris(bare), re.MULTILINE) == ["TY", "ID", "TI", "DA", "ER"]
    assert set(make_csl_item(bare)) == {"id", "type", "title", "issued"}


def test_a_passage_has_its_place():
    citation = make_citation(passage=make_passage())
    assert "note = {Paragraph 3: “Many heroes came of it.” Date" in make_bibtex(citation)
    assert "N1  - Paragraph 3: “Many heroes came of it.”\r\n" in make_ris(citation)
    assert make_csl_item(citation)["custom"] == {"locator": "3", "label": "paragraph"}
    assert make_plain_citation(citation).endswith("Paragraph 3: “Many heroes came of it.”")


def test_commands_of_latex_become_characters():
    assert escape_latex(r"50% of $1_000 & {\input x} #~^<|>") == (
        r"50\% of \$1\_000 \& \textbraceleft{}\textbackslash{}input x\textbraceright{} "
        r"\#\textasciitilde{}\textasciicircum{}\textless{}\textbar{}\textgreater{}"
    )


def test_an_address_with_braces_and_spaces_is_percent_encoded():
    assert "  url = {https://x.org/%7Ba%7D%5C%20%ED%95%98},\n" in make_bibtex(
        make_citation(url="https://x.org/{a}\\ 하")
    )


def test_a_title_of_any_length_and_kind_stays_one_line():
    citation = make_citation(title=HOSTILE * 1_300)
    assert len(citation.title) > 100_000
    assert make_ris(citation).count("\r\n") == RIS.count("\n")
    assert make_bibtex(citation).count("\n") == BIBTEX.count("\n")
    assert make_bibtex(citation).count("\n@") == 0
    assert json.loads(make_csl_json(citation))["title"].startswith("</script>{\\input")
    assert "\0" not in make_bibtex(citation) + make_ris(citation) + make_plain_citation(citation)

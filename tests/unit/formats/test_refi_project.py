"""Projects of other programs are read with care: what is odd is told, what is hostile is refused."""

import io
import re
import zipfile

import pytest

from reader.domain.errors import FileUnreadable
from reader.formats import refi_archive, refi_code_reading, refi_sources
from reader.formats.refi_project import read_project
from reader.formats.refi_terms import joined_guid
from tests.helpers.made_projects import SCHEMAS, foreign_project, full_project, write_archive, write_made

TEXT = "The puppet forces must not miscalculate.\nThe leader said so."
CODE = "B7D4C115-A837-57C4-ACA0-2C5511324623"
SOURCE = "BD1BAB73-65D5-5751-98F7-CAD05CE06046"
NOTE = "1E0EA28A-ABCE-5DC2-BC35-5740A11E22F5"
MARKED = "4EA8900E-70C6-5441-AA4A-91AF51E53132"
CODEBOOK = f'<CodeBook><Codes><Code guid="{CODE}" name="actor" isCodable="true"/></Codes></CodeBook>'


def project_xml(sources: str, *, before: str = CODEBOOK, after: str = "", origin: str = "Other 1") -> str:
    return (
        f'<Project xmlns="urn:QDA-XML:project:1.0" name="P" origin="{origin}">{before}'
        f"<Sources>{sources}</Sources>{after}</Project>"
    )


def text_source(inner: str, *, path: str = "internal://a.txt", guid: str = SOURCE) -> str:
    return f'<TextSource guid="{guid}" name="A" plainTextPath="{path}">{inner}</TextSource>'


def selection(start: object, end: object, *codes: str, guid: str = MARKED, inner: str = "", head: str = "") -> str:
    codings = "".join(
        f'<Coding guid="{number:08X}-2132-5852-BC27-ED944DB6ACD1"><CodeRef targetGUID="{code}"/></Coding>'
        for number, code in enumerate(codes)
    )
    return (
        f'<PlainTextSelection guid="{guid}" startPosition="{start}" endPosition="{end}" {head}>'
        f"{codings}{inner}</PlainTextSelection>"
    )


def read_back(tmp_path, xml, members=None):
    texts = {"sources/a.txt": TEXT.encode()} if members is None else members
    project = read_project(write_archive(tmp_path / "x.qdpx", xml, texts))
    articles = list(project.iter_articles())
    return articles, project


def tells(project, words: str) -> bool:
    return any(words in f"{loss.what} | {loss.where} | {loss.why}" for loss in project.losses)


def test_the_sample_is_read():
    path = SCHEMAS / "generated-minimal.qdpx"
    if not path.exists():
        pytest.skip(f"There is no file {path.name}.")
    project = read_project(path)
    (article,) = project.iter_articles()
    assert [one.quote for one in article.annotations] == [
        "The General Secretary", "puppet forces", "must not miscalculate: 조선", "puppet forces must",
    ]  # fmt: skip
    assert article.annotations[0].memo == "Memo on the annotation."
    assert (article.source, article.url, article.date_from) == (
        "KCNA Watch",
        "https://example.org/a1",
        "2024-03-05",
    )
    assert [tag.name for tag in project.tags] == ["threat", "nuclear", "Actors", "leader"]
    assert project.tags[1].parent == project.tags[0].guid and project.tags[0].colour == "#e41a1c"
    assert [coder.name for coder in project.coders] == ["Coder A"]
    assert tells(project, "Document memo")


@pytest.mark.parametrize("guid", [f"{{{CODE}}}", CODE.lower(), f"{{{CODE.lower()}}}"])
def test_guids_compare_without_case_and_braces(tmp_path, guid):
    articles, _ = read_back(tmp_path, project_xml(text_source(selection(4, 10, guid))))
    assert articles[0].annotations[0].tags == (CODE.lower(),)


@pytest.mark.parametrize(
    ("path", "member"),
    [
        ("internal://a.txt", "Sources/A.TXT"),
        ("INTERNAL://A.txt", "sources/a.txt"),
        ("internal:///a.txt", "SOURCES/a.txt"),
        ("internal://sources/a.txt", "sources/a.txt"),
        ("internal://a.txt", "a.txt"),
    ],
)
def test_texts_are_found_whatever_the_case(tmp_path, path, member):
    articles, _ = read_back(tmp_path, project_xml(text_source("", path=path)), {member: TEXT.encode()})
    assert [article.text for article in articles] == [TEXT]


@pytest.mark.parametrize(
    "path",
    [
        "relative://../secret.txt",
        "absolute:///etc/passwd",
        "internal://../a.txt",
        "internal://b.txt",
        "",
        "/a.txt",
    ],
)
def test_texts_elsewhere_are_refused_and_told(tmp_path, path):
    xml = project_xml(text_source(selection(0, 3, CODE), path=path))
    articles, project = read_back(tmp_path, xml)
    assert articles == []
    assert tells(project, "The document “A”, with 1 coded place")


def test_text_in_the_project_is_read(tmp_path):
    content = f"<PlainTextContent>{TEXT}</PlainTextContent>{selection(4, 10, CODE)}"
    xml = project_xml(f'<TextSource guid="{SOURCE}" name="A">{content}</TextSource>')
    articles, _ = read_back(tmp_path, xml)
    assert [one.quote for one in articles[0].annotations] == ["puppet"]


def test_the_text_of_a_pdf_is_used_and_the_rest_told(tmp_path):
    inner = selection(4, 10, CODE)
    pdf = (
        f'<PDFSource guid="{SOURCE}" name="Paper" path="internal://a.pdf">'
        f'<PDFSelection guid="{NOTE}" page="0" firstX="1" firstY="1" secondX="2" secondY="2"/>'
        f'<Representation guid="{CODE}" plainTextPath="internal://a.txt">{inner}</Representation></PDFSource>'
    )
    picture = f'<PictureSource guid="{NOTE}" name="Map" path="internal://m.png"/>'
    sound = f'<AudioSource guid="{MARKED}" name="Talk" path="internal://t.mp3"/>'
    articles, project = read_back(tmp_path, project_xml(pdf + picture + sound))
    assert [(one.title, one.annotations[0].quote) for one in articles] == [("Paper", "puppet")]
    assert (
        tells(project, "PDFSelection") and tells(project, "picture “Map”") and tells(project, "recording “Talk”")
    )


@pytest.mark.parametrize(
    ("start", "end"), [(-5, 3), (100, 120), (5, 5), (9, 4), ("x", 3), ("", ""), (10**30, 10**31), (200, 2)]
)
def test_places_that_mark_nothing_are_told(tmp_path, start, end):
    articles, project = read_back(tmp_path, project_xml(text_source(selection(start, end, CODE))))
    assert articles[0].annotations == ()
    assert tells(project, "with 1 code")


def test_a_selection_beyond_the_end_is_cut_and_doubted(tmp_path):
    xml = project_xml(text_source(selection(45, 500, CODE) + selection(4, 10, CODE, guid=NOTE)))
    articles, project = read_back(tmp_path, xml)
    assert articles[0].annotations[0].end == len(TEXT) and articles[0].annotations[0].doubt
    assert tells(project, "beyond the text")


def test_codes_that_are_missing_or_twice_are_told(tmp_path):
    xml = project_xml(text_source(selection(4, 10, CODE, CODE, NOTE)))
    articles, project = read_back(tmp_path, xml)
    assert articles[0].annotations[0].tags == (CODE.lower(),)
    assert tells(project, "twice") and tells(project, NOTE.lower())


def test_guids_that_come_twice_get_new_ones(tmp_path):
    xml = project_xml(text_source(selection(4, 10, CODE) * 2) + text_source(""))
    articles, project = read_back(tmp_path, xml)
    guids = [article.guid for article in articles] + [one.guid for one in articles[0].annotations]
    assert len(set(guids)) == 4
    assert sum("guid of" in loss.what for loss in project.losses) == 2


def test_thousands_of_one_guid_do_not_each_go_through_all_before_them(tmp_path, monkeypatch):
    joined = []

    def counted(*guids):
        joined.append(guids)
        return joined_guid(*guids)

    for module in (refi_sources, refi_code_reading):
        monkeypatch.setattr(module, "joined_guid", counted)
    number = 200
    codes = f'<Code guid="{CODE}" name="actor" isCodable="true"/>' * number
    xml = project_xml(
        text_source(selection(4, 10, CODE) * number), before=f"<CodeBook><Codes>{codes}</Codes></CodeBook>"
    )
    (article,), project = read_back(tmp_path, xml)
    assert len({one.guid for one in article.annotations}) == len({tag.guid for tag in project.tags}) == number
    assert len(joined) <= 3 * number


def test_a_place_coded_by_two_becomes_two_annotations(tmp_path):
    users = f'<Users><User guid="{NOTE}" name="Ann"/><User guid="{MARKED}" name="Ben"/></Users>'
    codings = "".join(
        f'<Coding guid="{user}" creatingUser="{user}"><CodeRef targetGUID="{CODE}"/></Coding>'
        for user in (NOTE, MARKED)
    )
    inner = selection(4, 10, inner=codings, head=f'creatingUser="{MARKED}"')
    articles, project = read_back(tmp_path, project_xml(text_source(inner), before=users + CODEBOOK))
    names = {coder.guid: coder.name for coder in project.coders}
    assert [names[one.coder] for one in articles[0].annotations] == ["Ben", "Ann"]
    assert articles[0].annotations[0].guid == MARKED.lower()


def test_who_is_not_named_is_known_before_the_first_article(tmp_path):
    path = write_archive(
        tmp_path / "x.qdpx", project_xml(text_source(selection(4, 10, CODE))), {"sources/a.txt": TEXT.encode()}
    )
    project = read_project(path)
    before = project.coders
    (article,) = project.iter_articles()
    assert article.annotations[0].coder in {coder.guid for coder in before} and project.coders == before


def test_notes_become_memos_and_others_are_told(tmp_path):
    inner = selection(4, 10, CODE, inner=f'<NoteRef targetGUID="{NOTE}"/><NoteRef targetGUID="{CODE}"/>')
    notes = (
        f'<Notes><Note guid="{NOTE}" name="n"><PlainTextContent>Look &amp; see</PlainTextContent></Note>'
        f'<Note guid="{SOURCE}" name="diary"><PlainTextContent>My day</PlainTextContent></Note></Notes>'
    )
    articles, project = read_back(tmp_path, project_xml(text_source(inner), after=notes))
    assert articles[0].annotations[0].memo == "Look & see"
    assert tells(project, "My day") and tells(project, "not in the file")


def test_notes_on_codes_stand_in_their_descriptions(tmp_path):
    book = (
        f'<CodeBook><Codes><Code guid="{CODE}" name="actor" isCodable="true"><Description>Who</Description>'
        f'<NoteRef targetGUID="{NOTE}"/></Code></Codes></CodeBook>'
    )
    notes = f'<Notes><Note guid="{NOTE}" name="n" plainTextPath="internal://n.txt"/></Notes>'
    xml = project_xml(text_source(""), before=book, after=notes)
    _, project = read_back(tmp_path, xml, {"sources/a.txt": b"x", "sources/n.txt": b"Or what"})
    assert project.tags[0].description == "Who\n\nOr what"


def test_sets_graphs_links_and_cases_are_told(tmp_path):
    marked = f'<SelectionRef targetGUID="{MARKED}"/>'
    before = f'{CODEBOOK}<Cases><Case guid="{NOTE}" name="Person 1">{marked}</Case></Cases>'
    after = (
        f'<Links><Link guid="{NOTE}" name="because"/></Links>'
        f'<Sets><Set guid="{NOTE}" name="round 1"><MemberCode targetGUID="{CODE}"/></Set></Sets>'
        f'<Graphs><Graph guid="{NOTE}" name="map"/></Graphs><Description>All about it</Description>'
    )
    _, project = read_back(tmp_path, project_xml(text_source(""), before=before, after=after))
    for words in ("Person 1", "because", "round 1", "“map”", "All about it"):
        assert tells(project, words), words


def test_variables_of_cases_reach_their_sources(tmp_path):
    before = (
        f'{CODEBOOK}<Variables><Variable guid="{NOTE}" name="Outlet" typeOfVariable="Text"/>'
        f'<Variable guid="{MARKED}" name="Mood" typeOfVariable="Text"/></Variables>'
        f'<Cases><Case guid="{CODE}" name="A"><VariableValue><VariableRef targetGUID="{NOTE}"/>'
        f"<TextValue>Naenara</TextValue></VariableValue><VariableValue>"
        f'<VariableRef targetGUID="{MARKED}"/><TextValue>grim</TextValue></VariableValue>'
        f'<SourceRef targetGUID="{SOURCE.lower()}"/></Case></Cases>'
    )
    articles, project = read_back(tmp_path, project_xml(text_source(""), before=before))
    assert articles[0].source == "Naenara"
    assert tells(project, "The variable “Mood”")


def test_codes_of_odd_names_are_told(tmp_path):
    book = (
        f'<CodeBook><Codes><Code guid="{CODE}" name="and/or" isCodable="false" color="pink"/>'
        f'<Code guid="{CODE}" name=" " isCodable="true"/></Codes></CodeBook>'
    )
    _, project = read_back(tmp_path, project_xml(text_source(""), before=book))
    assert [tag.name for tag in project.tags] == ["and-or", "unnamed"]
    assert len({tag.guid for tag in project.tags}) == 2
    assert tells(project, "slash") and tells(project, "pink") and tells(project, "only gathers")


def test_codes_deeper_than_tags_may_be_are_kept(tmp_path):
    deep = "".join(
        f'<Code guid="{n:08X}-2132-5852-BC27-ED944DB6ACD1" name="c{n}" isCodable="true">' for n in range(70)
    )
    book = f"<CodeBook><Codes>{deep}{'</Code>' * 70}</Codes></CodeBook>"
    _, project = read_back(tmp_path, project_xml(text_source(""), before=book))
    parents = {tag.guid: tag.parent for tag in project.tags}
    assert len(parents) == 70 and tells(project, "no deeper")
    assert max(depth_of(guid, parents) for guid in parents) == 50


def depth_of(guid, parents):
    depth = 1
    while parents[guid]:
        guid, depth = parents[guid], depth + 1
    return depth


def test_texts_in_other_encodings_are_read(tmp_path):
    korean = "조선중앙통신은 오늘 보도하였다. 하나의 운동이 온 나라에 퍼지고 있다.\n" * 4
    for data in (korean.encode("utf-16"), korean.encode("cp949"), korean.encode("utf-8-sig")):
        articles, _ = read_back(tmp_path, project_xml(text_source("")), {"sources/a.txt": data})
        assert articles[0].text == korean


def test_an_empty_text_is_an_article(tmp_path):
    articles, _ = read_back(tmp_path, project_xml(text_source("")), {"sources/a.txt": b""})
    assert articles[0].text == ""


def make_zip(members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


BILLION = (
    '<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<Project xmlns="urn:QDA-XML:project:1.0" name="&b;"/>'
)
OUTER = '<!DOCTYPE Project [<!ENTITY a SYSTEM "file:///etc/passwd">]><Project name="x">&a;</Project>'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\x89PNG and so on", "no ZIP archive"),
        (b"PK\x03\x04 cut", "cut off"),
        (make_zip({"other.txt": b"x"}), "holds no project.qde"),
        (make_zip({"project.qde": b""}), "holds nothing"),
        (make_zip({"project.qde": b"<Project><Sources>"}), "cut off"),
        (make_zip({"project.qde": b"<CodeBook/>"}), "holds no Project"),
        (make_zip({"project.qde": b"no xml at all"}), "damaged"),
        (make_zip({"project.qde": BILLION}), "entities"),
        (make_zip({"project.qde": OUTER}), "entities"),
        (make_zip({"project.qde": b"<Project>" + b" " * 50_000_000 + b"</Project>"}), "far more"),
        (make_zip({"project.qde": b"<Project><Notes>" + b"<Note>" * 600}), "far too much"),
    ],
)
def test_what_is_no_project_is_refused_with_words(tmp_path, data, words):
    (tmp_path / "x.qdpx").write_bytes(data)
    with pytest.raises(FileUnreadable) as found:
        read_project(tmp_path / "x.qdpx")
    assert words in str(found.value)
    assert "x.qdpx" in str(found.value)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FileUnreadable):
        read_project(tmp_path / "x.qdpx")


@pytest.mark.parametrize("name", ["MEMBERS_MAX", "UNPACKED_MAX_BYTES", "DIRECTORY_MAX_BYTES"])
def test_archives_that_hold_too_much_are_refused(tmp_path, monkeypatch, name):
    write_made(full_project(), tmp_path / "x.qdpx")
    monkeypatch.setattr(refi_archive, name, 2)
    with pytest.raises(FileUnreadable, match="too much"):
        read_project(tmp_path / "x.qdpx")


def test_a_file_cut_anywhere_is_refused_or_read(tmp_path):
    write_made(full_project(), tmp_path / "x.qdpx")
    whole = (tmp_path / "x.qdpx").read_bytes()
    for length in range(0, len(whole) - 1, 97):
        (tmp_path / "x.qdpx").write_bytes(whole[:length])
        with pytest.raises(FileUnreadable):
            read_project(tmp_path / "x.qdpx")


def test_a_file_with_a_changed_byte_is_refused_or_read(tmp_path):
    write_made(full_project(), tmp_path / "x.qdpx")
    whole = bytearray((tmp_path / "x.qdpx").read_bytes())
    refused = 0
    for place in range(0, len(whole), 31):
        changed = whole.copy()
        changed[place] ^= 0x20
        (tmp_path / "x.qdpx").write_bytes(changed)
        try:
            list(read_project(tmp_path / "x.qdpx").iter_articles())
        except FileUnreadable:
            refused += 1
    assert refused


def test_nothing_of_an_archive_is_written(tmp_path):
    xml = project_xml(text_source("", path="internal://../../out.txt"))
    read_back(tmp_path, xml, {"../../out.txt": b"x", "/abs.txt": b"x", "sources/../../out.txt": b"x"})
    assert [path.name for path in tmp_path.rglob("*")] == ["x.qdpx"]
    assert not re.search("out", " ".join(path.name for path in tmp_path.parent.glob("*.txt")))


def test_many_selections_of_a_foreign_file_are_read(tmp_path):
    text = "The puppet forces said so. " * 500
    marked = [(n * 27 + 4, n * 27 + 10, "puppet") for n in range(500)]
    path = foreign_project(tmp_path / "x.qdpx", {"a": text.encode()}, {"a": marked}, origin="MAXQDA 24")
    (article,) = read_project(path).iter_articles()
    assert {one.quote for one in article.annotations} == {"puppet"}
    assert len(article.annotations) == 500


def test_who_is_missing_among_the_users_of_our_own_file_is_known_too(tmp_path):
    coding = f'<Coding guid="{NOTE}" creatingUser="{SOURCE}"><CodeRef targetGUID="{CODE}"/></Coding>'
    xml = project_xml(text_source(selection(4, 10, inner=coding)), origin="Dateline 0.1.0")
    articles, project = read_back(tmp_path, xml)
    assert {one.coder for one in articles[0].annotations} <= {coder.guid for coder in project.coders}


def test_who_coded_with_a_code_that_is_missing_is_known(tmp_path):
    coding = f'<Coding guid="{NOTE}" creatingUser="{SOURCE}"><CodeRef targetGUID="{NOTE}"/></Coding>'
    users = f'<Users><User guid="{SOURCE}" name="Ann"/></Users>'
    articles, project = read_back(tmp_path, project_xml(text_source(selection(4, 10, inner=coding)), before=users))
    names = {coder.guid: coder.name for coder in project.coders}
    assert [names[one.coder] for one in articles[0].annotations] == ["Ann"]

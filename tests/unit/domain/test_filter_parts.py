"""The parts of a filter in words, also where what they name is gone."""

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.filter_parts import (
    FilterOffers,
    Part,
    chips_of,
    chosen_values,
    describe_criteria,
    list_values,
    lost_values,
    with_values,
    without,
)
from reader.domain.ids import SourceId, TagId
from reader.domain.imports import ImportBatch
from reader.domain.places import SourceCount
from reader.domain.tags import Colour, Tag, TagPath

OFFERS = FilterOffers(
    tags=(
        Tag(
            id=TagId(4),
            guid="g",
            parent=None,
            path=TagPath.parse("threat/nuclear"),
            colour=Colour.RED,
            key="",
            description="",
            example="",
            counter_example="",
            uses=0,
            position=0,
        ),
    ),
    coders=("Ann", "정"),
    sources=(
        SourceCount(SourceId(1), "Naenara", "en", 3, 0),
        SourceCount(SourceId(2), "Naenara", "ko", 3, 0),
        SourceCount(SourceId(3), "", "", 3, 0),
        SourceCount(SourceId(5), "KCNA", "en", 3, 0),
    ),
    languages=("", "ko"),
    batches=(ImportBatch(7, "2026-01-05T10:00:00.000Z", "x", 1, 2, 0, "Potatoes"),),
)


def texts(criteria, offers=OFFERS):
    return [chip.text for chip in chips_of(criteria, offers)]


def test_nothing_asked_has_no_chip():
    assert texts(EVERYTHING) == [] and describe_criteria(EVERYTHING, OFFERS) == ""


def test_words_stand_in_the_field_and_have_no_chip():
    assert texts(Criteria(words="missile")) == []
    assert describe_criteria(Criteria(words=" missile ", is_starred=True), OFFERS) == "“missile” · Starred"


def test_each_part_has_one_chip_with_all_its_values():
    whole = Criteria(
        tags=(TagId(4),),
        coders=("정", "Ann"),
        sources=(SourceId(5), SourceId(2)),
        languages=("ko", ""),
        first="2024-01",
        last="2024-06-05",
        states=(ReadingState.UNREAD, ReadingState.READING),
        has_memo=True,
        is_starred=True,
        has_annotations=True,
        batch=7,
    )
    shown = texts(whole)
    assert shown[:6] == [
        "Tag: threat / nuclear",
        "Coder: 정, Ann",
        "Source: KCNA, Naenara · Korean",
        "Language: Korean, unknown",
        "Date: Jan 2024 – 5 Jun 2024",
        "Reading state: Unread, Being read",
    ]
    assert shown[6].startswith("Imported in: 5 Jan 2026") and shown[6].endswith("“Potatoes” and 1 more")
    assert shown[7:] == ["Has a memo", "Starred", "Annotated"]


def test_ranges_may_be_open_or_one_date():
    assert texts(Criteria(first="2024")) == ["Date: from 2024"]
    assert texts(Criteria(last="2024-02")) == ["Date: until Feb 2024"]
    assert texts(Criteria(first="2024-02-03", last="2024-02-03")) == ["Date: 3 Feb 2024"]
    assert texts(Criteria(first="nonsense")) == ["Date: from nonsense"]


def test_what_is_gone_is_told_and_can_be_unchecked():
    lost = Criteria(tags=(TagId(9), TagId(4)), sources=(SourceId(9),), batch=1, coders=("Bea",))
    shown = chips_of(lost, OFFERS)
    assert [chip.text for chip in shown] == [
        "Tag: deleted tag, threat / nuclear",
        "Coder: Bea",
        "Source: deleted source",
        "Imported in: import taken back",
    ]
    assert all(chip.is_lost for chip in shown)
    assert lost_values(Part.TAG, lost, OFFERS) == {9: "deleted tag"}


def test_names_not_read_yet_are_not_called_deleted():
    (chip,) = chips_of(Criteria(tags=(TagId(9),)), None)
    assert (chip.text, chip.is_lost) == ("Tag: …", False)


def test_not_annotated_is_a_chip_of_its_own():
    assert texts(Criteria(has_annotations=False)) == ["Not annotated"]


def test_every_part_can_be_set_and_taken_out():
    for part in (Part.TAG, Part.CODER, Part.SOURCE, Part.LANGUAGE, Part.STATE, Part.BATCH):
        values = tuple(list_values(part, OFFERS))[:1]
        criteria = with_values(part, EVERYTHING, values)
        assert chosen_values(part, criteria) == values and len(texts(criteria)) == 1
        assert without(part, criteria) == with_values(part, criteria, ()) == EVERYTHING
    assert without(Part.DATE, Criteria(first="2024", last="2025")) == EVERYTHING


def test_sources_are_offered_by_name_the_unknown_last():
    assert list(list_values(Part.SOURCE, OFFERS).values()) == [
        "KCNA",
        "Naenara · English",
        "Naenara · Korean",
        "Unknown source",
    ]

"""Files of every format, cut, spliced with others, filled with hostile words: never anything but known errors."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile
from tests.helpers.found_checks import check_found
from tests.helpers.seed_files import Seed, list_seeds, mutate

FORMS = sorted({form for form, _, _ in list_seeds()})


def read(name: str, data: bytes) -> int:
    """How many articles and addresses are found; everything found is checked."""
    found = list(read_file(SourceFile.from_bytes(data, name), ReadOptions()))
    for one in found:
        check_found(one)
    return sum(not one.error for one in found)


@pytest.mark.parametrize("seed", list_seeds(), ids=lambda seed: seed[1])
def test_sound_file_of_every_format_is_read(seed: Seed) -> None:
    _, name, data = seed
    assert read(name, data)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25)
@given(number=st.integers(0, 2**32))
def test_mutated_file_gives_articles_addresses_or_errors(form: str, number: int) -> None:
    seeds = tuple(seed for seed in list_seeds() if seed[0] == form)
    _, name, data = mutate(seeds, random.Random(number))
    read(name, data)


@settings(max_examples=60)
@given(number=st.integers(0, 2**32))
def test_files_spliced_across_formats_give_articles_addresses_or_errors(number: int) -> None:
    _, name, data = mutate(list_seeds(), random.Random(number))
    read(name, data)

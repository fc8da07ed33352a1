"""The user's file of outlets over the bundled one, and files that are none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.errors import OutletsInvalid
from reader.formats.outlets import find_outlet, find_outlet_of_address, read_label, use_user_file


@pytest.fixture(autouse=True)
def bundled_outlets() -> Iterator[None]:
    yield
    use_user_file(None)


def write(folder: Path, text: str) -> Path:
    path = folder / "outlets.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_outlets_of_the_user_are_known_beside_the_bundled(tmp_path: Path) -> None:
    use_user_file(
        write(
            tmp_path,
            """{"language_suffixes": {"Qx": "fr"}, "outlets": [{"name": "Hill Radio", "aliases": ["Radio Hill"],
            "domains": ["hill.example"], "language_without_suffix": "es"}]}""",
        )
    )
    assert (read_label("radio hill").source, read_label("Radio Hill").language) == ("Hill Radio", "es")
    assert read_label("Naenara (qx)").language == "fr"
    assert find_outlet_of_address("https://news.hill.example/a") == "Hill Radio"
    assert find_outlet("조선중앙통신") == "KCNA"


def test_outlet_of_the_user_replaces_the_bundled_one(tmp_path: Path) -> None:
    use_user_file(write(tmp_path, '{"outlets": [{"name": "Naenara", "aliases": ["My Country"]}]}'))
    assert read_label("My Country (En)").source == "Naenara"
    assert find_outlet("내나라") is None


def test_missing_file_leaves_the_bundled_outlets(tmp_path: Path) -> None:
    use_user_file(tmp_path / "none.json")
    assert find_outlet("내나라") == "Naenara"


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"outlets": {}}',
        '{"outlets": [1]}',
        '{"outlets": [{"name": " "}]}',
        '{"outlets": [{"name": "A", "labels": "B"}]}',
        '{"outlets": [{"name": "A", "language_without_suffix": 1}]}',
        '{"language_suffixes": ["En"]}',
        '{"language_suffixes": {"En": 1}}',
        "[" * 100_000,
    ],
)
def test_damaged_file_is_told_and_the_bundled_outlets_stay(tmp_path: Path, text: str) -> None:
    with pytest.raises(OutletsInvalid, match=r"outlets\.json"):
        use_user_file(write(tmp_path, text))
    assert find_outlet("내나라") == "Naenara"


def test_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "outlets.json"
    path.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(OutletsInvalid):
        use_user_file(path)


@pytest.mark.parametrize("url", ["http://www.kcna.kp/en/a.kcmsf", "www.kcna.kp", "https://KCNA.kp:443/x"])
def test_address_tells_its_outlet(url: str) -> None:
    assert find_outlet_of_address(url) == "KCNA"


@pytest.mark.parametrize("url", ["http://notkcna.kp.example/", "http://[", "", "/en/a"])
def test_other_addresses_tell_none(url: str) -> None:
    assert find_outlet_of_address(url) is None

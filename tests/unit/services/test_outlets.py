"""The user's outlets beside the preferences."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.errors import OutletsInvalid
from reader.formats.outlets import find_outlet, use_user_file
from reader.services import outlets
from reader.services.outlets import outlets_path, use_outlets
from reader.services.preferences import preferences_path


@pytest.fixture(autouse=True)
def bundled_outlets() -> Iterator[None]:
    yield
    use_user_file(None)


def test_outlets_lie_beside_the_preferences() -> None:
    assert outlets_path() == preferences_path().with_name("outlets.json")


def test_outlets_of_the_user_are_known_until_their_file_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "outlets.json"
    path.write_text('{"outlets": [{"name": "Hill Radio"}]}', encoding="utf-8")
    use_outlets(path)
    assert find_outlet("hill radio") == "Hill Radio"
    path.unlink()
    use_outlets(path)
    assert find_outlet("hill radio") is None


def test_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "outlets.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(OutletsInvalid, match="line 1"):
        use_outlets(path)
    assert find_outlet("내나라") == "Naenara"


def test_made_file_is_read_and_keeps_what_the_user_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlets, "preferences_path", lambda: tmp_path / "settings" / "preferences.json")
    path = outlets.make_outlets_file()
    use_outlets(path)
    assert find_outlet("The Valley Gazette") == "Valley Gazette"
    path.write_text("{}", encoding="utf-8")
    assert outlets.make_outlets_file() == path
    assert path.read_text(encoding="utf-8") == "{}"

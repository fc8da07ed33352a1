from pathlib import Path

import platformdirs
import pytest

from reader.services import user_folders
from reader.services.user_folders import cache_folder, config_folder, documents_folder, log_folder


@pytest.mark.parametrize("home", ["/srv/reader", "/", "relative", "", None])
@pytest.mark.parametrize("told", ["/elsewhere", "/with space/and 한글/", "relative", "~/tilde", "", None])
def test_folders_are_those_that_the_platform_names(monkeypatch, home, told):
    for name, value in (("HOME", home), ("XDG_CONFIG_HOME", told), ("XDG_CACHE_HOME", told)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert config_folder() == Path(platformdirs.user_config_dir("dateline", appauthor=False))
    assert cache_folder() == Path(platformdirs.user_cache_dir("dateline", appauthor=False))


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_platforms_are_asked_for_theirs(monkeypatch, tmp_path, platform):
    monkeypatch.setattr(user_folders.sys, "platform", platform)
    monkeypatch.setattr(platformdirs, "user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    assert config_folder() == tmp_path / "config"
    assert cache_folder() == tmp_path / "cache"


def test_logs_and_documents_lie_where_the_platform_has_them():
    assert log_folder() == Path(platformdirs.user_log_dir("dateline", appauthor=False))
    assert documents_folder() == Path(platformdirs.user_documents_dir())

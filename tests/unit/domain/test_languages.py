import pytest

from reader.domain.languages import is_language, language_name


@pytest.mark.parametrize("words", ["en", "EN", "English", "english"])
def test_language_is_meant_by_its_code_or_its_name(words):
    assert is_language("en", words)
    assert not is_language("ko", words)


def test_regional_language_is_meant_by_the_name_of_its_language_and_not_by_its_code():
    assert is_language("zh-CN", "chinese") and is_language("zh-CN", "zh-cn")
    assert not is_language("zh-CN", "zh")


def test_beginnings_of_two_letters_are_of_codes_only():
    assert is_language("es", "es", is_prefix=True)
    assert not is_language("fa", "pe", is_prefix=True)  # Persian
    assert is_language("fa", "per", is_prefix=True)
    assert not is_language("fa", "per")


def test_language_without_a_name_is_meant_by_its_code_only():
    assert language_name("xx") == "xx"
    assert is_language("xx", "XX") and not is_language("xx", "")
    assert is_language("", "") and not is_language("", "english")

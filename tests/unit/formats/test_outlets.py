"""Labels of outlets: names, languages and what stays as typed."""

import pytest

from reader.formats.outlets import read_label


@pytest.mark.parametrize(
    ("label", "source", "language"),
    [
        ("Naenara (En)", "Naenara", "en"),
        ("Voice of Korea (EN)", "Voice of Korea", "en"),
        ("naenara (ru)", "Naenara", "ru"),
        ("KCNA.kp (Kr)", "KCNA.kp", "ko"),
        ("KCNA.co.jp (Cn)", "KCNA.co.jp", "zh"),
        ("Rodong Sinmun (Jp)", "Rodong Sinmun", "ja"),
        ("Tongil Sinbo", "Tongil Sinbo", "ko"),
        ("로동신문 (Ko)", "Rodong Sinmun", "ko"),
        ("Village Gazette (Es)", "Village Gazette", "es"),
        ("Village Gazette", "Village Gazette", None),
        ("Radio Hill (third programme)", "Radio Hill (third programme)", None),
        ("(En)", "(En)", None),
        ("", "", None),
    ],
)
def test_read_label_gives_source_and_language(label: str, source: str, language: str | None) -> None:
    found = read_label(label)
    assert (found.source, found.language) == (source, language)


def test_read_label_keeps_an_unknown_suffix_as_typed() -> None:
    found = read_label("Naenara (Xq)")
    assert (found.source, found.language, found.is_known_language) == ("Naenara", "Xq", False)

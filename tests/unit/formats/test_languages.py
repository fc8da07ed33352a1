"""The language of a text by script, letters and small words; None where it is not sure."""

import pytest

from reader.formats.languages import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The workers built a new mill and the people of the county are glad to see it.", "en"),
        ("Los trabajadores construyeron una nueva fábrica y el pueblo está contento con ella.", "es"),
        ("Les ouvriers ont construit une nouvelle usine et les habitants du district en sont contents.", "fr"),
        ("Die Arbeiter haben eine neue Fabrik gebaut und die Menschen sind froh darüber.", "de"),
        ("Gli operai hanno costruito una nuova fabbrica e la gente del distretto è contenta.", "it"),
        ("Рабочие построили новый завод, и жители района рады этому событию.", "ru"),
        ("Його будівники з нашої області під'їхали на своїх машинах.", "uk"),
        ("工人们建造了新的工厂,县里的人民很高兴。", "zh"),
        ("労働者たちは新しい工場を建設し、郡の人々は喜んでいる。", "ja"),
        ("평양의 로동자들이 새 공장을 건설하였다.", "ko"),
        ("DPRK, KCNA: 평양의 로동자들이 새 공장", "ko"),
        ("قام العمال ببناء مصنع جديد في المحافظة وقد كان الناس سعداء به.", "ar"),
        ("Kim Jong Un", None),
        ("Pyongyang Kim Chaek Hamhung Wonsan Sinuiju Rason Nampho Kaesong", None),
        ("Xqzt prwl mnbv kjhg trew poiu lkjh zxcv mnbv", None),
        ("1234 5678 9012", None),
        ("", None),
    ],
)
def test_detect_language_gives_a_code_or_none(text: str, language: str | None) -> None:
    assert detect_language(text) == language

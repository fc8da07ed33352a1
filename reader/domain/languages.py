"""Languages by ISO 639-1 code and what people call them. Codes that are not here are shown as they are."""

from reader.domain.wording import mark, tr

_NAMES = {
    "ar": mark("Arabic"),
    "bn": mark("Bangla"),
    "cs": mark("Czech"),
    "da": mark("Danish"),
    "de": mark("German"),
    "el": mark("Greek"),
    "en": mark("English"),
    "es": mark("Spanish"),
    "fa": mark("Persian"),
    "fi": mark("Finnish"),
    "fr": mark("French"),
    "he": mark("Hebrew"),
    "hi": mark("Hindi"),
    "hu": mark("Hungarian"),
    "id": mark("Indonesian"),
    "it": mark("Italian"),
    "ja": mark("Japanese"),
    "ko": mark("Korean"),
    "mn": mark("Mongolian"),
    "ms": mark("Malay"),
    "nl": mark("Dutch"),
    "pl": mark("Polish"),
    "pt": mark("Portuguese"),
    "ro": mark("Romanian"),
    "ru": mark("Russian"),
    "sv": mark("Swedish"),
    "th": mark("Thai"),
    "tr": mark("Turkish"),
    "uk": mark("Ukrainian"),
    "vi": mark("Vietnamese"),
    "zh": mark("Chinese"),
}


def language_name(code: str) -> str:
    """The name of a language in that of the program; the code itself where it has none here."""
    name = _NAMES.get(code, "")
    return tr(name) if name else code


def is_language(code: str, words: str, *, is_prefix: bool = False) -> bool:
    """Whether someone who writes these words means the language of a code: by the code, "en", or by its name, in
    English or in the language of the program, in any case; a regional one, "zh-CN", by the name of its language,
    too. With `is_prefix` the words are the beginning of one; of a name more than two letters, which would be those
    of a code.
    """
    asked, known = words.casefold(), code.casefold()
    codes = (known, known.partition("-")[0])
    names = {name.casefold() for one in codes for name in (_NAMES.get(one, one), language_name(one))} - {known}
    names = {name for name in names if len(name) > _CODE_CP}
    if is_prefix:
        return known.startswith(asked) or (len(asked) > _CODE_CP and any(one.startswith(asked) for one in names))
    return asked == known or asked in names


_CODE_CP = 2

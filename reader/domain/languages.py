"""Languages by ISO 639-1 code and what people call them. Codes that are not here are shown as they are."""

_NAMES = {
    "ar": "Arabic",
    "bn": "Bangla",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "mn": "Mongolian",
    "ms": "Malay",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def language_name(code: str) -> str:
    """The English name of a language; the code itself where it has none here."""
    return _NAMES.get(code, code)


def is_language(code: str, words: str, *, is_prefix: bool = False) -> bool:
    """Whether someone who writes these words means the language of a code: by the code, "en", or by its name,
    "English", in any case; a regional one, "zh-CN", by the name of its language, too. With `is_prefix` the words
    are the beginning of one; of a name more than two letters, which would be those of a code.
    """
    asked, known = words.casefold(), code.casefold()
    names = {language_name(known).casefold(), language_name(known.partition("-")[0]).casefold()} - {known}
    names = {name for name in names if len(name) > _CODE_CP}
    if is_prefix:
        return known.startswith(asked) or (len(asked) > _CODE_CP and any(one.startswith(asked) for one in names))
    return asked == known or asked in names


_CODE_CP = 2

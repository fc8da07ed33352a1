"""Outlets and their labels: what a printed label such as "Naenara (En)" says about source and language.

This is the whole interface: `read_label`. All names and suffixes are data in `resources/outlets.json`; an outlet
that is not in it works as well, under the name as printed.
"""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reader.bundled import resource_path

_SUFFIX = re.compile(r"\s*[(（]\s*([^()（）]+?)\s*[)）]$")
_CODE = re.compile(r"[A-Za-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Label:
    """A label taken apart. `source` is the name without the language suffix, spelled as the data spell it.

    `language` is an ISO 639-1 code, or a suffix that the data do not know, as typed; None when the label does not
    tell. `is_known_language` and `is_known_outlet` say whether the data know them.
    """

    source: str
    language: str | None
    is_known_language: bool
    is_known_outlet: bool


@dataclass(frozen=True, slots=True)
class _Outlets:
    names: dict[str, str]  # folded label, name or alias → source
    default_languages: dict[str, str]  # the same keys → language of labels without a suffix
    suffixes: dict[str, str]  # folded suffix → ISO 639-1


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


@lru_cache(maxsize=1)
def _load() -> _Outlets:
    data: dict[str, Any] = json.loads(resource_path("outlets.json").read_text(encoding="utf-8"))
    names: dict[str, str] = {}
    default_languages: dict[str, str] = {}
    for outlet in data["outlets"]:
        printed = {_fold(label): label for label in outlet["labels"]}
        spelled = {_fold(name): outlet["name"] for name in (outlet["name"], *outlet["aliases"])}
        names |= printed | spelled
        if outlet["language_without_suffix"]:
            default_languages |= dict.fromkeys(printed | spelled, outlet["language_without_suffix"])
    suffixes = {_fold(suffix): language for suffix, language in data["language_suffixes"].items()}
    return _Outlets(names, default_languages, suffixes)


def read_label(label: str) -> Label:
    """Take a printed label apart into source and language.

    Only a bracket that holds a known suffix or looks like a language code is taken off; another one, as in
    "Radio (third programme)", belongs to the name.
    """
    outlets = _load()
    name, language, is_known = " ".join(label.split()), None, False
    suffix = _SUFFIX.search(name)
    if suffix and suffix.start():
        code = suffix[1]
        is_known = _fold(code) in outlets.suffixes
        if is_known or _CODE.fullmatch(code):
            name, language = name[: suffix.start()], outlets.suffixes.get(_fold(code), code)
    key = _fold(name)
    if language is None:
        language = outlets.default_languages.get(key)
        is_known = language is not None
    return Label(outlets.names.get(key, name), language, is_known, key in outlets.names)

"""Outlets and their labels: what a printed label such as "Naenara (En)" says about source and language.

This is the whole interface: `read_label`, `find_outlet`, `find_outlet_of_address`, `names_of_outlets` and
`use_user_file`. All names and suffixes are data: `resources/outlets.json`, and over it a file of the same form
that belongs to the user. An outlet that is in neither works as well, under the name as printed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from reader.bundled import resource_path
from reader.formats.outlet_files import OutletRow, merge_outlets, read_outlet_file

_SUFFIX = re.compile(r"\s*[(（]\s*([^()（）]+?)\s*[)）]$")
_CODE = re.compile(r"[A-Za-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Label:
    """A label taken apart. `source` is the name without the language suffix, spelled as the data spell it.

    `language` is an ISO 639-1 code, or a suffix that the data do not know, as typed; None when the label does not
    tell. `is_known_language` and `is_known_outlet` say whether the data know them; `is_suffixed` whether the
    language stood in the label itself.
    """

    source: str
    language: str | None
    is_known_language: bool
    is_known_outlet: bool
    is_suffixed: bool = False


@dataclass(frozen=True, slots=True)
class _Outlets:
    names: Mapping[str, str]  # folded label, name or alias → source
    outlets: Mapping[str, str]  # folded label, name or alias → name of the outlet
    default_languages: Mapping[str, str]  # the same keys → language of labels without a suffix
    suffixes: Mapping[str, str]  # folded suffix → ISO 639-1
    domains: Mapping[str, str]  # host → name of the outlet


class _UserFile:
    """The user's file that is in force; None for the bundled data alone."""

    path: Path | None = None


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def use_user_file(path: Path | None) -> None:
    """Lay the user's file over the bundled data from now on; a missing file, or None, leaves these alone.

    Raises `OutletsInvalid` for a file that cannot be read; the bundled data are in force then.
    """
    _UserFile.path = None
    _forget()
    if path is not None and path.is_file():
        read_outlet_file(path)
        _UserFile.path = path
        _forget()


def _forget() -> None:
    _load.cache_clear()
    _read_label.cache_clear()


def _index(rows: tuple[OutletRow, ...], suffixes: Mapping[str, str]) -> _Outlets:
    names: dict[str, str] = {}
    outlets: dict[str, str] = {}
    default_languages: dict[str, str] = {}
    domains: dict[str, str] = {}
    for row in rows:
        printed = {_fold(label): label for label in row.labels}
        spelled = {_fold(name): row.name for name in (row.name, *row.aliases)}
        names |= printed | spelled
        outlets |= dict.fromkeys(printed | spelled, row.name)
        domains |= {domain.casefold(): row.name for domain in row.domains}
        if row.language_without_suffix:
            default_languages |= dict.fromkeys(printed | spelled, row.language_without_suffix)
    return _Outlets(names, outlets, default_languages, suffixes, domains)


@lru_cache(maxsize=1)
def _load() -> _Outlets:
    data = read_outlet_file(resource_path("outlets.json"))
    if _UserFile.path is not None:
        data = merge_outlets(data, read_outlet_file(_UserFile.path))
    return _index(data.outlets, {_fold(suffix): language for suffix, language in data.suffixes.items()})


def read_label(label: str) -> Label:
    """Take a printed label apart into source and language.

    Only a bracket that holds a known suffix or looks like a language code is taken off; another one, as in
    "Radio (third programme)", belongs to the name.
    """
    return _read_label(label)


@lru_cache(maxsize=512)
def _read_label(label: str) -> Label:
    outlets = _load()
    name, language, is_known = " ".join(label.split()), None, False
    suffix = _SUFFIX.search(name)
    if suffix and suffix.start():
        code = suffix[1]
        is_known = _fold(code) in outlets.suffixes
        if is_known or _CODE.fullmatch(code):
            name, language = name[: suffix.start()], outlets.suffixes.get(_fold(code), code)
    key, is_suffixed = _fold(name), language is not None
    if language is None:
        language = outlets.default_languages.get(key)
        is_known = language is not None
    return Label(outlets.names.get(key, name), language, is_known, key in outlets.names, is_suffixed)


def find_outlet(name: str) -> str | None:
    """The name of the outlet that a printed name, alias or label means; None when the data do not know it."""
    return _load().outlets.get(_fold(name))


def names_of_outlets() -> Mapping[str, str]:
    """Every known name, alias and label, case folded, with the name of its outlet."""
    return _load().outlets


def find_outlet_of_address(url: str) -> str | None:
    """The outlet whose web site an address belongs to, subdomains included; None when the data know none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return None
    domains = _load().domains
    parts = host.casefold().split(".")
    return next((domains[name] for n in range(len(parts)) if (name := ".".join(parts[n:])) in domains), None)

"""Files of outlets: reading one, and laying one over another. The whole interface: `OutletData`, `OutletRow`,
`read_outlet_file`, `merge_outlets`.

The form is that of `resources/outlets.json`: an object with `language_suffixes` (suffix → ISO 639-1 code) and
`outlets` (a list of objects with `name` and, each optional, `aliases`, `labels`, `domains`,
`language_without_suffix`). Other keys are left alone.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.domain.errors import OutletsInvalid
from reader.domain.system_words import say_reader_fault
from reader.domain.wording import mark, tr

_HINT = mark("Mend or remove the file; until then only the outlets that come with the program are known.")


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet, its other names, and the labels that archives print for it."""

    name: str
    aliases: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    language_without_suffix: str | None = None


@dataclass(frozen=True, slots=True)
class OutletData:
    """What one file says."""

    outlets: tuple[OutletRow, ...]
    suffixes: Mapping[str, str]


def read_outlet_file(path: Path) -> OutletData:
    """Read one file. Raises `OutletsInvalid`, which names what is wrong in it."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise OutletsInvalid(
            tr("“{name}” cannot be read: {error}.", name=path.name, error=error), tr(_HINT)
        ) from error
    except json.JSONDecodeError as error:
        raise OutletsInvalid(
            tr(
                "“{name}” is not JSON: line {lineno}: {msg}.",
                name=path.name,
                lineno=error.lineno,
                msg=say_reader_fault(error.msg),
            ),
            tr(_HINT),
        ) from error
    try:
        return _take_data(data)
    except (TypeError, ValueError) as error:
        raise OutletsInvalid(
            tr("“{name}” is no file of outlets: {error}.", name=path.name, error=error), tr(_HINT)
        ) from error


def merge_outlets(base: OutletData, over: OutletData) -> OutletData:
    """The base with what `over` adds; its outlets replace those of the same name and come last."""
    replaced = {row.name for row in over.outlets}
    kept = tuple(row for row in base.outlets if row.name not in replaced)
    return OutletData((*kept, *over.outlets), {**base.suffixes, **over.suffixes})


def _take_data(data: Any) -> OutletData:
    if not isinstance(data, dict):
        raise TypeError(tr("it must be an object"))
    outlets, suffixes = data.get("outlets", []), data.get("language_suffixes", {})
    if not isinstance(outlets, list):
        raise TypeError(tr("“outlets” must be a list"))
    if not isinstance(suffixes, dict) or not all(isinstance(code, str) for code in suffixes.values()):
        raise TypeError(tr("“language_suffixes” must give each suffix a code"))
    return OutletData(tuple(map(_take_outlet, outlets)), suffixes)


def _take_outlet(data: Any) -> OutletRow:
    if not isinstance(data, dict) or not isinstance(data.get("name"), str) or not data["name"].strip():
        raise TypeError(tr("every outlet needs a “name”"))
    name = data["name"].strip()
    language = data.get("language_without_suffix")
    if language is not None and not isinstance(language, str):
        raise TypeError(tr("the “language_without_suffix” of “{name}” must be a code", name=name))
    aliases, labels, domains = (_take_names(data, key, name) for key in ("aliases", "labels", "domains"))
    return OutletRow(name, aliases, labels, domains, language)


def _take_names(data: dict[str, Any], key: str, outlet: str) -> tuple[str, ...]:
    names = data.get(key) or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise TypeError(tr("“{key}” of “{outlet}” must be a list of names", key=key, outlet=outlet))
    return tuple(names)

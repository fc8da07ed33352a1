"""Keeps the translations: `python packaging/translations.py [update|missing|fill FILE|check]`, in the environment.

`update` reads the sources with Qt's lupdate into resources/translations/LANGUAGE.ts and makes the LANGUAGE.qm that
the program loads; `missing` prints what has no translation as JSON; `fill` takes translations from a JSON file,
from text to translation, where a key `text|||apart` names an equal text elsewhere, then updates; `check` fails
where an update would change a file or a translation is missing.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = CHECKOUT / "resources" / "translations"
LANGUAGES = ("ko",)
_ALIASES = "QT_TR_NOOP+=mark"
_APART = "|||"
_LOCK_S = 60


def main(arguments):
    """Do what the first argument says; `update` without one."""
    verb, *rest = arguments or ["update"]
    if verb == "update":
        with _alone():
            return _update(FOLDER)
    if verb == "missing":
        print(json.dumps(list_missing(FOLDER / "ko.ts"), ensure_ascii=False, indent=0))
        return 0
    if verb == "fill" and len(rest) == 1:
        with _alone():
            _update(FOLDER)
            unknown = fill(FOLDER / "ko.ts", json.loads(Path(rest[0]).read_text(encoding="utf-8")))
            for text in unknown:
                print(f"not in the sources: {text}")
            return _update(FOLDER)
    if verb == "check" and not rest:
        return _check()
    print(__doc__)
    return 2


def list_missing(path):
    """The texts of a .ts file without a translation, as keys of `fill`."""
    return [_key(message) for message in _messages(ElementTree.parse(path)) if not _translation(message)]


def fill(path, translations):
    """Write translations into a .ts file; those whose text is not in it."""
    tree = ElementTree.parse(path)
    left = dict(translations)
    for message in _messages(tree):
        said = left.pop(_key(message), "")
        if said:
            place = message.find("translation")
            place.text = said
            place.attrib.pop("type", None)
    _write(tree, path)
    return list(left)


def read_pairs(path):
    """From (text, apart) to translation, of all that is translated in a .ts file."""
    messages = _messages(ElementTree.parse(path))
    return {
        (message.findtext("source"), message.findtext("comment") or ""): _translation(message)
        for message in messages
    }


def _update(folder):
    names = sorted(str(path.relative_to(CHECKOUT)) for path in (CHECKOUT / "reader").rglob("*.py"))
    with tempfile.TemporaryDirectory() as place:
        listed = Path(place) / "sources.txt"
        listed.write_text("\n".join(names), encoding="utf-8")
        for language in LANGUAGES:
            path = folder / f"{language}.ts"
            options = ["-locations", "none", "-no-obsolete", "-sort-messages", "-source-language", "en"]
            options += ["-target-language", language, "-tr-function-alias", _ALIASES, "-silent"]
            _run("lupdate", [*options, f"@{listed}", "-ts", str(path)])
            _run("lrelease", ["-silent", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm"))])
    return 0


def _check():
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for language in LANGUAGES:
            for suffix in (".ts", ".qm"):
                (folder / f"{language}{suffix}").write_bytes((FOLDER / f"{language}{suffix}").read_bytes())
        _update(folder)
        status = 0
        for language in LANGUAGES:
            for suffix in (".ts", ".qm"):
                name = f"{language}{suffix}"
                if (folder / name).read_bytes() != (FOLDER / name).read_bytes():
                    print(f"resources/translations/{name} is not up to date: run packaging/translations.py")
                    status = 1
            missing = list_missing(folder / f"{language}.ts")
            if missing:
                print(f"{len(missing)} texts have no translation in {language}.ts, the first: {missing[0]!r}")
                status = 1
    return status


def _run(tool, arguments):
    """Run a program of Qt Linguist that came with the binding, at the top of the checkout."""
    program = shutil.which(f"pyside6-{tool}", path=Path(sys.executable).parent)
    if program is None:
        sys.exit("Run this with the Python of an environment that has PySide6.")
    done = subprocess.run([program, *arguments], cwd=CHECKOUT, capture_output=True, text=True)
    told = re.sub(r"(?m)^.*QML.*\n?", "", done.stderr).strip()
    if done.returncode or told:
        sys.exit(f"{tool} failed: {told or done.stdout}")


def _messages(tree):
    return list(tree.getroot().iter("message"))


def _key(message):
    apart = message.findtext("comment") or ""
    return message.findtext("source") + (_APART + apart if apart else "")


def _translation(message):
    place = message.find("translation")
    return "" if place is None or place.get("type") else (place.text or "")


def _write(tree, path):
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    temporary = path.with_suffix(".ts.part")
    temporary.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    temporary.replace(path)


@contextmanager
def _alone():
    """One update at a time; a lock that was left is taken over after a minute."""
    lock = Path(tempfile.gettempdir()) / "dateline-translations.lock"
    until = time.monotonic() + _LOCK_S
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            if time.monotonic() > until:
                break
            time.sleep(0.1)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

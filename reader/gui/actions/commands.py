"""What the command palette offers, and which of it fits the words typed. No widgets here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from reader.domain.tags import Tag
from reader.domain.titles import FoundTitle
from reader.domain.wording import tr
from reader.gui.actions.action_spec import ActionSpec
from reader.gui.actions.action_table import ActionTable, native_keys
from reader.gui.actions.specs import SPECS, menu_place

_TAG, _ARTICLE = "tag:", "article:"
_NO_FIT = 1_000


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `id` is that of an action, or "tag:" or "article:" and a number; `place` the menu it stands
    in; `keys` as this system writes them; `why` what has to be done before it can be used, "" when it can be;
    `english` the words of the same in English, when the window speaks another language.
    """

    id: str
    text: str
    place: str = ""
    keys: str = ""
    why: str = ""
    about: str = ""
    tag: Tag | None = None
    english: "Command | None" = None


def list_commands(table: ActionTable) -> list[Command]:
    """All actions in the order of the table."""
    return [
        Command(
            spec.id,
            table.action(spec.id).text().rstrip("…"),
            menu_place(spec.id),
            native_keys(table.keys(spec.id)[:1]),
            table.why_disabled(spec.id),
            spec.help,
            english=_in_english(spec),
        )
        for spec in SPECS
    ]


def _in_english(spec: ActionSpec) -> Command | None:
    if spec.text == spec.english:
        return None
    return Command(spec.id, spec.english.rstrip("…"), menu_place(spec.id, say=str), about=spec.english_help)


def list_tag_commands(tags: Iterable[Tag], why: str) -> list[Command]:
    """The tags in codebook order; `why` says why none can be applied, "" when they can."""
    return [
        Command(
            f"{_TAG}{tag.id}", tr("Tag: {tag}", tag=tag.path), tr("Codebook"), tag.key, why, tag.description, tag
        )
        for tag in tags
    ]


def list_article_commands(found: Iterable[FoundTitle]) -> list[Command]:
    """Articles to open, in the order given."""
    return [
        Command(
            f"{_ARTICLE}{one.article}",
            tr("Article: {title}", title=one.title),
            one.source,
            one.day or tr("undated"),
        )
        for one in found
    ]


def find_commands(commands: Sequence[Command], typed: str, recent: Sequence[str] = ()) -> list[Command]:
    """The commands that hold every word typed, in any order, or whose initials or letters these are, in the
    language of the window or in English; best first.

    Of equally good ones those come first that can be used, and among them what was used lately. Nothing typed
    gives the actions, without the tags not used lately.
    """
    words = _parts(typed)
    lately = {command_id: place for place, command_id in enumerate(recent)}
    found: list[tuple[int, bool, int, Command]] = []
    for command in commands:
        place = lately.get(command.id, len(lately))
        if not words:
            if command.tag is None or command.id in lately:
                found.append((0, False, place, command))
            continue
        rank = min(_rank(one, words) for one in (command, command.english) if one is not None)
        if rank < _NO_FIT:
            found.append((rank, bool(command.why), place, command))
    return [command for *_, command in sorted(found, key=lambda one: one[:3])]


def _rank(command: Command, words: Sequence[str]) -> int:
    """How well a command fits, 0 best; `_NO_FIT` where it does not."""
    parts = _parts(command.text)
    text, typed = " ".join(parts), " ".join(words)
    if text.startswith(typed):
        return 0 if text == typed else 1
    ranks = [_rank_word(word, parts, text, command) for word in words]
    if max(ranks) < _NO_FIT:
        return 2 + sum(ranks)
    letters = "".join(words)
    if len(letters) > 1 and "".join(part[0] for part in parts).startswith(letters):
        return 10
    return 60 if len(letters) > 2 and _runs_through(letters, parts) else _NO_FIT


def _rank_word(word: str, parts: tuple[str, ...], text: str, command: Command) -> int:
    if word in parts:
        return 0
    if any(part.startswith(word) for part in parts):
        return 1
    if word in text:
        return 3
    if command.place.casefold().startswith(word):
        return 5
    return 8 if len(word) > 2 and word in command.about.casefold() else _NO_FIT


def _runs_through(letters: str, parts: tuple[str, ...]) -> bool:
    """Whether the letters are beginnings of the words in their order: "exta" runs through "export tagged"."""

    @cache
    def fits(at: int, part: int) -> bool:
        if at == len(letters):
            return True
        if part == len(parts):
            return False
        word, length = parts[part], 0
        while at + length < len(letters) and length < len(word) and word[length] == letters[at + length]:
            length += 1
            if fits(at + length, part + 1):
                return True
        return fits(at, part + 1)

    return fits(0, 0)


def _parts(text: str) -> tuple[str, ...]:
    """The words of a text, folded, without its signs."""
    return tuple("".join(one if one.isalnum() else " " for one in text.casefold()).split())

"""Made-up pages of a news archive with every irregularity, and what a reader should find in them."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from reader.domain.dates import MONTHS


def _words(text: str) -> list[str]:
    return text.split()


WORDS = {
    "en": _words(
        "the workers of a county built in this new mill and found that water from hills was good for apples with "
        "all their neighbours who came to see what had been done by them on days of rain"
    ),
    "ko": _words(
        "지난 달동안 로동자들은 새 공장을 건설하는 일을 힘있게 밀고나가고있다 사과를 더 많이 거두었다 사람들은 "
        "기쁨을 금치 못하였다 강하천을 정리하는 창조적으로"
    ),
    "ru": _words(
        "рабочие района построили новый завод и в это время жители были рады что вода была хорошей для яблок на"
    ),
    "es": _words(
        "los trabajadores de la provincia construyeron una nueva fábrica y el pueblo está contento con las "
        "manzanas que se han dado en este año"
    ),
}
TITLE_WORDS = {
    "en": _words("Mill Stands Ready for Autumn Ploughing in Three Counties"),
    "ko": _words("배천군 과수농장의 새 모습 펼쳐진 풍경"),
    "ru": _words("Новый завод района готов к работе"),
    "es": _words("Fábrica lista para el trabajo de otoño"),
}
LABELS = {
    "en": ("Naenara (En)", "Voice of Korea (EN)", "KCNA.kp (En)", "Radio Hill (En)", "Pyongyang Times"),
    "ko": ("Tongil Sinbo", "Minju Joson", "Rodong Sinmun (Kr)", "Naenara (Ko)"),
    "ru": ("Naenara (Ru)", "Radio Hill (ru)"),
    "es": ("Naenara (Es)", "KCNA.kp (Es)"),
}
NAMES = {
    "en": ("Yang Ryon Hui", "Pang Un", "Rim Gil Sok", "Kim Jong-ok", "Mary O’Brien"),
    "ko": ("림태현", "심하늘", "김철"),
    "ru": ("Пак Чхоль Су",),
    "es": ("Ri Un Hyok", "María Flores"),
}
SLOGANS = {
    "en": (
        "One for all and all for one!",
        "Long Live Korea!",
        "Let us all be first in the field!",
        "Long Live Unity",
    ),
    "ko": ("모두다 앞으로!",),
    "ru": ("Все вперёд!",),
    "es": ("¡Viva la unidad!",),
}


@dataclass
class MadePage:
    """The text of a page and its parts. `stated` is the day that it states; None for none."""

    text: str = ""
    label: str = ""
    language: str = ""
    title: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    byline: str | None = None
    url: str | None = None
    captured: date | None = None
    stated: date | None = None
    items: list[tuple[str, str, str]] = field(default_factory=list)


def _long_day(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day:02}, {day.year}"


class PageMaker:
    """Makes one page from a number: the same number gives the same page."""

    def __init__(self, number: int) -> None:
        self.chance = random.Random(number)
        self.page = MadePage()
        self.page.language = self.chance.choice(["en", "en", "ko", "ru", "es"])

    def make(self) -> MadePage:
        """A page of any layout."""
        chance, page = self.chance, self.page
        layout = chance.choice(["rich", "titled", "plain"])
        page.label = chance.choice(LABELS[page.language])
        self.newest = date(2010, 1, 1) + timedelta(chance.randrange(5600))
        is_spaced = layout == "rich" or chance.random() < 0.2
        head = self._make_head(layout)
        body = self._make_body(is_spaced)
        foot = self._make_foot()
        if isinstance(body[-1], str) and foot[-1:] != page.paragraphs[-1:] and chance.random() < 0.3:
            body[-1] += " -0-"
        listed = self._make_list()
        rows = [*head, *body, *foot, *listed]
        gap = [chance.choice(["", " ", "\u00a0", "\t"])] if is_spaced else []
        lines = [line for row in rows for line in (*(row if isinstance(row, list) else [row]), *gap)]
        if chance.random() < 0.2:
            lines = [line + chance.choice(["", " ", "\u00a0 "]) for line in lines]
        page.text = "\n".join(lines)
        return page

    def _sentence(self) -> str:
        chance, known = self.chance, WORDS[self.page.language]
        words = [chance.choice(known) for _ in range(chance.randrange(9, 30))]
        end = "고있다." if self.page.language == "ko" else "."
        return " ".join(words).capitalize() + end

    def _make_head(self, layout: str) -> list[str]:
        chance, page = self.chance, self.page
        if layout == "plain":
            return []
        page.title = " ".join(chance.sample(TITLE_WORDS[page.language], 4)).removesuffix("и")
        rows: list[str] = []
        if layout == "rich":
            page.captured = self.newest + timedelta(chance.randrange(3))
            long = _long_day(page.captured)
            short = f"{MONTHS[page.captured.month - 1][:3]} {page.captured.day:02}, {page.captured.year}"
            rows = [chance.choice([long + short, long]), f"KCNA {page.label}"]
        page.stated = self.newest - timedelta(chance.randrange(1000))
        line = f"Date: {page.stated:%d/%m/%Y} | Source: {page.label} | Read original version at source"
        rows += [page.title, line]
        if page.language == "ko" and chance.random() < 0.7:
            day = page.stated
            rows.append(f"주체{day.year - 1911}({day.year})년 {day.month}월 {day.day}일 《통일신보》")
            rows.append(page.title)
        return rows

    def _make_body(self, is_spaced: bool) -> list[str | list[str]]:
        chance, page = self.chance, self.page
        for _ in range(chance.randrange(1, 12)):
            page.paragraphs.append(" ".join(self._sentence() for _ in range(chance.randrange(1, 4))))
        if page.language == "en" and len(page.paragraphs) > 2:
            extra = chance.choice(
                ["", "May 21, 1984", "More From the soil is the motto of the mill, they say.", "He said:"]
            )
            if extra:
                page.paragraphs.insert(chance.randrange(1, len(page.paragraphs)), extra)
        rows: list[str | list[str]] = list(page.paragraphs)
        if page.language == "ko" and is_spaced and chance.random() < 0.6:
            broken = [self._break(paragraph) for paragraph in page.paragraphs]
            lines = [line for block in broken for line in block]
            if sum(not line.endswith(".") for line in lines) > len(lines) // 4:  # else nobody could tell
                rows = list(broken)
        elif chance.random() < 0.15:
            rows = [", , ".join(page.paragraphs)]
        return rows

    def _break(self, paragraph: str) -> list[str]:
        lines, line = [], ""
        for word in paragraph.split():
            if len(line) + 1 + len(word) > 75:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return [*lines, line]

    def _make_foot(self) -> list[str]:
        chance, page = self.chance, self.page
        rows = []
        kind = chance.choice(["byline", "slogan", "none"])
        if kind == "byline":
            page.byline = chance.choice(NAMES[page.language])
            prefix = chance.choice(["", "본사기자 "] if page.language == "ko" else ["", "By "])
            rows.append(prefix + page.byline)
        elif kind == "slogan":
            page.paragraphs.append(chance.choice(SLOGANS[page.language]))
            rows.append(page.paragraphs[-1])
        return rows

    def _make_list(self) -> list[str]:
        chance, page = self.chance, self.page
        header = f"More From {page.label}"
        rows = [chance.choice([header, header, header.upper()])]
        if rows[0] != header and not page.title:
            page.label = rows[0][len("More From ") :]
        is_titled = chance.random() < 0.5
        day = self.newest
        for _ in range(chance.choice([0, 1, 2, 20, 40])):
            known = WORDS[page.language]
            teaser = " ".join(chance.choice(known) for _ in range(14)).capitalize()
            title = " ".join(chance.sample(TITLE_WORDS[page.language], 3)) if is_titled else ""
            for _ in range(chance.choice([1, 1, 1, 2])):
                rows += [title] * 2 * is_titled + [teaser, _long_day(day), teaser]
                page.items.append((title, teaser, day.isoformat()))
            day -= timedelta(chance.randrange(2))
        if page.captured is None and page.items:
            page.captured = self.newest
        if not page.items or chance.random() < 0.8:
            rows.append("More Articles")
            if chance.random() < 0.3:
                page.url = "https://archive.example/newstream/some-story/"
                rows.append(page.url)
        return rows

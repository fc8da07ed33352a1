"""Tables out: a million annotation rows to CSV against the sqlite3 command writing the same join; ten thousand
beyond the start of the program; a hundred thousand as a workbook and as JSON Lines.

Everything runs as a command in a process of its own, in turns; processor seconds are compared, since other work on
the machine changes the time of the day only. Without a sqlite3 command a bare pass of the driver stands in. With
`DATELINE_BENCH_LIBRARY` the first is measured on that library, which is opened as any other is.
"""

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pysqlite3

from reader.domain.texts import count_words, hash_text, join_paragraphs
from reader.services import libraries
from tests.benchmarks.made_articles import make_sentences
from tests.benchmarks.results import Result

ROWS = int(os.environ.get("DATELINE_BENCH_ROWS", "1000000"))
GIVEN = os.environ.get("DATELINE_BENCH_LIBRARY", "")
ROUNDS = 3
PER_ARTICLE, TAGS = 5, 300
CSV_TARGET, MEMORY_TARGET_MB, BEYOND_START_TARGET_S = 3.0, 150.0, 0.5
_WHEN = "2026-01-10T08:00:00Z"

_JOIN = """
SELECT 'dateline-csv/1' AS format, a.guid AS annotation_id, t.guid AS tag_id, t.name AS tag, t.name AS tag_path,
    a.quote, a.start, a."end", a.prefix, a.suffix, a.memo, a.speaker, c.name AS coder, a.origin, a.created_at,
    a.modified_at, r.guid AS article_id, r.title, r.title_basis, s.name AS source, r.agency, r.language, r.byline,
    r.date_from, r.date_to, r.date_basis, r.captured_at, r.url, r.text_sha256, a.version, r.words, r.reading_state,
    a.is_starred
FROM annotation a
LEFT JOIN annotation_tag l ON l.annotation_id = a.id
LEFT JOIN tag t ON t.id = l.tag_id
JOIN coder c ON c.id = a.coder_id
JOIN article r ON r.id = a.article_id
JOIN source s ON s.id = r.source_id
ORDER BY a.article_id, a.start
"""
_EXPORT = """
import resource, sys
sys.argv = ["dateline", *{words!r}]
from reader.__main__ import main
code = main()
used = resource.getrusage(resource.RUSAGE_SELF)
peak = next((line for line in open("/proc/self/status") if line.startswith("VmHWM")), "VmHWM: 0 kB").split()[1]
print("USED", used.ru_utime + used.ru_stime, int(peak) / 1024, file=sys.stderr)
sys.exit(code)
"""
_BARE = """
import csv, sys
import pysqlite3
with open({target!r}, "w", encoding="utf-8", newline="") as stream:
    cursor = pysqlite3.connect("file:{library}?mode=ro", uri=True).execute({join!r})
    writer = csv.writer(stream)
    while rows := cursor.fetchmany(1000):
        writer.writerows(rows)
"""


def measure() -> list[Result]:
    """Measure all of them."""
    with TemporaryDirectory(prefix="dateline-bench-", dir=os.environ.get("DATELINE_BENCH_FOLDER")) as name:
        folder = Path(name)
        results = _measure_csv(folder, Path(GIVEN) if GIVEN else make_annotated(folder / "large.dateline", ROWS))
        (folder / "large.dateline").unlink(missing_ok=True)
        results += _measure_small(folder)
        return results + _measure_forms(folder)


def make_annotated(path: Path, number: int) -> Path:
    """A library of so many annotations of one tag, five to an article of some 3 KB, coder "bench"."""
    library = libraries.create_library(path, initiator="bench", coder_name="bench")
    coder = int(library.coder_id)
    library.close()
    chance, (english, korean) = random.Random(7), make_sentences(random.Random(7))
    connection = pysqlite3.connect(path)
    with connection:
        connection.execute("INSERT INTO source (id, guid, name, language) VALUES (1, 's1', 'Naenara', 'en')")
        connection.executemany(
            "INSERT INTO tag (id, guid, name, colour, position) VALUES (?, ?, ?, 'blue', ?)",
            [(n, f"tag-{n:032}", f"tag number {n}", n) for n in range(1, TAGS + 1)],
        )
        for n in range(1, -(-number // PER_ARTICLE) + 1):
            sentences = chance.choices(korean if n % 5 == 0 else english, k=26)
            left = min(PER_ARTICLE, number - (n - 1) * PER_ARTICLE)
            _insert_article(connection, n, sentences, coder, left)
    connection.close()
    return path


def _insert_article(
    connection: "pysqlite3.Connection", n: int, sentences: list[str], coder: int, marks: int
) -> None:
    text, starts = join_paragraphs([" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)])
    connection.execute(
        "INSERT INTO article (id, guid, source_id, title, title_basis, language, url, date_from, date_to,"
        " date_basis, captured_at, text_sha256, words)"
        " VALUES (?, ?, 1, ?, 'made from text', 'en', ?, '2026-01-10', '2026-01-10', 'stated', ?, ?, ?)",
        (n, f"article-{n:028}", sentences[0][:70], f"https://x/{n}", _WHEN, hash_text(text), count_words(text)),
    )
    connection.execute(
        "INSERT INTO article_text (article_id, version, text, paragraph_starts) VALUES (?, 1, ?, ?)",
        (n, text, json.dumps(starts)),
    )
    first = (n - 1) * PER_ARTICLE + 1
    places = [len(text) * at // (PER_ARTICLE + 1) for at in range(marks)]
    connection.executemany(
        'INSERT INTO annotation (id, guid, article_id, version, start, "end", quote, prefix, suffix, coder_id,'
        " created_at, modified_at) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(
                    first + index,
                    f"annotation-{first + index:025}",
                    n,
                    start,
                    start + 40,
                    text[start : start + 40],
                ),
                *(text[max(0, start - 32) : start], text[start + 40 : start + 72], coder, _WHEN, _WHEN),
            )
            for index, start in enumerate(places)
        ],
    )
    connection.executemany(
        "INSERT INTO annotation_tag (annotation_id, tag_id) VALUES (?, ?)",
        [(first + index, 1 + (first + index) % TAGS) for index in range(marks)],
    )


def _measure_csv(folder: Path, library: Path) -> list[Result]:
    ours, bare, peaks = [], [], []
    for _ in range(ROUNDS):
        seconds, peak = _export(library, folder / "ours.csv")
        ours.append(seconds)
        peaks.append(peak)
        bare.append(_write_join(library, folder / "bare.csv"))
    name = f"CSV of {library.name if GIVEN else f'{ROWS:,} rows'}"
    return [
        Result.against(f"{name} / sqlite3 command", median(ours), median(bare), "cpu s", target=CSV_TARGET),
        Result(f"{name}, peak memory", max(peaks), None, "MB", None, MEMORY_TARGET_MB),
    ]


def _measure_small(folder: Path) -> list[Result]:
    """What ten thousand rows take beyond a library with none."""
    full, empty = (make_annotated(folder / f"{rows}.dateline", rows) for rows in (10_000, 0))
    beyond = []
    for _ in range(ROUNDS + 2):
        seconds = [_export(library, folder / "small.csv")[0] for library in (full, empty)]
        beyond.append(seconds[0] - seconds[1])
    name = "CSV of 10,000 rows, beyond that of none"
    return [Result(name, median(beyond), None, "cpu s", None, BEYOND_START_TARGET_S)]


def _measure_forms(folder: Path) -> list[Result]:
    library, rows = make_annotated(folder / "forms.dateline", 100_000), "100,000 rows"
    results = []
    for name, words in (
        (f"XLSX of {rows}", ("all.xlsx",)),
        (f"JSON Lines of {rows}", ("all.jsonl",)),
        (f"CSV of {rows} for spreadsheets", ("all.csv", "--profile", "excel")),
        (f"CSV of {rows}, all companions", ("x.csv", "--with", "articles,codebook,wide,datapackage,method")),
    ):
        seconds, peak = _export(library, folder / words[0], *words[1:])
        results.append(Result(name, seconds, None, "cpu s", None, None))
        results.append(Result(f"{name}, peak memory", peak, None, "MB", None, MEMORY_TARGET_MB))
    return results


def _export(library: Path, target: Path, *options: str) -> tuple[float, float]:
    """Processor seconds and peak memory in MB of the command that exports a library."""
    words = ["export", "--library", str(library), "--to", str(target), *options]
    done = subprocess.run(
        [sys.executable, "-c", _EXPORT.format(words=words)], check=True, capture_output=True, text=True
    )
    _, seconds, peak = next(line for line in done.stderr.splitlines() if line.startswith("USED")).split()
    return float(seconds), float(peak)


def _write_join(library: Path, target: Path) -> float:
    """Processor seconds of the sqlite3 command that writes the same join."""
    command = shutil.which("sqlite3")
    if command is None:
        program = _BARE.format(library=library, target=str(target), join=_JOIN)
        return _seconds([sys.executable, "-c", program], "")
    asked = f".mode csv\n.headers on\n.output {target}\n{_JOIN};\n"
    return _seconds([command, "-readonly", str(library)], asked)


def _seconds(command: list[str], given: str) -> float:
    before = os.times()
    subprocess.run(command, check=True, input=given, text=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system

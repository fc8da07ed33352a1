"""The report of a salvage as lines of text: for the terminal, the window and a file. Any thread."""

from collections.abc import Iterator

from reader.domain.recoveries import Recovery, TableRescue
from reader.domain.wording import mark, number, plural, tr

_FINDINGS_SHOWN = 50
_TABLES = {
    "article": mark("articles"),
    "article_text": mark("texts"),
    "annotation": mark("annotations"),
    "annotation_tag": mark("tags on annotations"),
    "article_tag": mark("tags on articles"),
    "tag": mark("tags"),
    "coder": mark("coders"),
    "source": mark("sources"),
    "original": mark("kept files"),
    "listed_item": mark("listed items"),
    "import_batch": mark("imports"),
    "anchor_review": mark("reviews"),
    "smart_folder": mark("smart folders"),
    "setting": mark("settings"),
    "step": mark("steps of the history"),
    "change": mark("changes of the history"),
}


def headline(recovery: Recovery) -> str:
    """The outcome in one sentence."""
    if recovery.is_whole:
        return tr("Everything was saved and proven.")
    texts = recovery.count("article_text")
    lost = recovery.count("article").lost + texts.lost
    if not lost:
        return tr("All articles were saved; something else was lost or is not proven.")
    return plural(
        texts.taken, tr("{n} text was saved; some were lost."), tr("{n} texts were saved; some were lost.")
    )


def iter_rows(recovery: Recovery) -> Iterator[tuple[str, str, str, str]]:
    """Of each table that held anything: its name, and the rows saved, lost and left over."""
    for one in recovery.iter_shown():
        yield tr(_TABLES.get(one.table, one.table)), number(one.taken), _lost(one), number(one.left)


def lines(recovery: Recovery) -> list[str]:
    """The whole report."""
    proof = recovery.proof
    told = [headline(recovery), tr("The new library: {path}", path=recovery.path), *recovery.repairs, ""]
    for name, taken, lost, left in iter_rows(recovery):
        told.append(
            tr(
                "{name}: {taken} saved, {lost} lost, {left} left over",
                name=name,
                taken=taken,
                lost=lost,
                left=left,
            )
        )
    told += ["", proof_line(recovery)]
    told += [finding.message for finding in proof.findings[:_FINDINGS_SHOWN]]
    if len(proof.findings) > _FINDINGS_SHOWN:
        told.append(
            tr("… and {n} more; check the library to see all.", n=number(len(proof.findings) - _FINDINGS_SHOWN))
        )
    if recovery.leftovers is not None:
        told.append(tr("Rows whose article or text is lost stand in {path}.", path=recovery.leftovers))
    return [*told, advice(recovery)]


def proof_line(recovery: Recovery) -> str:
    """How much of the new library is proven by hashes and words."""
    proof = recovery.proof
    return tr(
        "Proven: {texts} of {all_texts} texts, {quotes} of {all_quotes} quotes, {files} of {all_files} files.",
        texts=number(proof.proven_texts),
        all_texts=number(proof.texts),
        quotes=number(proof.proven_quotes),
        all_quotes=number(proof.quotes),
        files=number(proof.proven_originals),
        all_files=number(proof.kept),
    )


def advice(recovery: Recovery) -> str:
    """What to do next."""
    if recovery.is_whole:
        return tr("Go on with the new library; the damaged file can be put away.")
    return tr(
        "A backup may hold what is missing: merge it into the new library. Keep the damaged file until then."
    )


def _lost(one: TableRescue) -> str:
    return number(one.lost) if one.is_exact else tr("at most {n}", n=number(one.lost))

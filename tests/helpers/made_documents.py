"""PDF, DOCX and WARC files made for tests, as small as the formats allow."""

import gzip
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

LINE_POINTS = 14


def make_pdf(pages: Sequence[Sequence[str]], info: dict[str, str] | None = None) -> bytes:
    """A PDF with these lines of Latin letters on its pages, one below the other."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    numbers = []
    for lines in pages:
        shown = " ".join(f"({_escape(line)}) Tj 0 -{LINE_POINTS} Td" for line in lines)
        stream = f"BT /F1 10 Tf 72 780 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {len(objects)} 0 R >>"
        )
        numbers.append(len(objects))
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(numbers)} >>"
    names = " ".join(f"/{name} ({_escape(value)})" for name, value in (info or {}).items())
    objects.append(f"<< {names} >>")
    return _write_objects(objects)


def _escape(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _write_objects(objects: Sequence[str]) -> bytes:
    body = "%PDF-1.4\n"
    places = []
    for number, text in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def make_docx(paragraphs: Iterable[str], cells: Iterable[str] = (), title: str = "", author: str = "") -> bytes:
    """A DOCX with these paragraphs and, after them, a table of one column."""
    import docx

    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    for cell in cells:
        document.add_table(1, 1).cell(0, 0).text = cell
    document.core_properties.title, document.core_properties.author = title, author
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def make_warc(records: Iterable[Mapping[str, Any]], *, is_packed: bool = True) -> bytes:
    """A WARC of records with `url`, `body` and `type`, and perhaps `status`, `headers` and `kind`."""
    packed = b""
    for record in records:
        body: bytes = record["body"]
        kind = record.get("kind", "response")
        block, block_type = body, record["type"]
        if kind == "response":
            fields = {"Content-Type": record["type"], **record.get("headers", {})}
            lines = [f"HTTP/1.1 {record.get('status', '200 OK')}", *(f"{key}: {fields[key]}" for key in fields)]
            block = "\r\n".join([*lines, "", ""]).encode() + body
            block_type = "application/http; msgtype=response"
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {record['url']}\r\n"
        head += f"WARC-Date: 2024-05-27T01:02:03Z\r\nContent-Type: {block_type}\r\n"
        head += f"Content-Length: {len(block)}\r\n\r\n"
        whole = head.encode() + block + b"\r\n\r\n"
        packed += gzip.compress(whole) if is_packed else whole
    return packed

"""The looks of highlighted pages: one style sheet for light, dark and paper, made from the themes of the program.

Tints are mixed with the ground beforehand, never laid over each other, so that words on them stay readable however
many annotations meet; which those are is told by stacked lines, their patterns and labels.
"""

import base64
import hashlib
import tomllib
from functools import cache
from typing import Any

from reader.bundled import resource_path
from reader.domain.tags import Colour

LANES = 4
"""So many lines stand under each other; what lies in further lanes shares the last one."""
PATTERNS = ("solid", "dashed", "dotted", "double")
_UNTAGGED_TINT_PERCENT = 16
_SERIF = (
    '"Noto Serif", "Source Serif 4", Georgia, "Noto Serif CJK KR", "Noto Serif KR", "Nanum Myeongjo", '
    '"AppleMyungjo", Batang, serif'
)
_SANS = (
    'system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", '
    '"Malgun Gothic", NanumGothic, sans-serif'
)


@cache
def style_sheet() -> str:
    """The style sheet of a page, the same for every page."""
    rules = [_variables(":root", "light")]
    rules.append(f"@media (prefers-color-scheme: dark) {{\n{_variables(':root', 'dark')}\n}}")
    rules.append(_COMMON.replace("SERIF", _SERIF).replace("SANS", _SANS).strip())
    for name in ("none", *(colour.value for colour in Colour)):
        rules.append(f".c-{name} {{ --line: var(--{name}); --tint: var(--{name}-tint); }}")
    rules += [f".k{number} {{ --pattern: {pattern}; }}" for number, pattern in enumerate(PATTERNS)]
    rules += [f".n{lane} {{ padding-bottom: {lane * 0.22:.2f}em; }}" for lane in range(LANES)]
    rules.append(f"@media print {{\n{_variables(':root', 'light')}\n{_PRINT.strip()}\n}}")
    return "\n".join(rules) + "\n"


@cache
def style_hash() -> str:
    """The source that a Content-Security-Policy allows the style sheet by (CSP Level 2, 4.2.5)."""
    digest = hashlib.sha256(f"\n{style_sheet()}".encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def palette(theme: str) -> dict[str, str]:
    """The colours of "light" or "dark" by the names that the style sheet has for them, as `#RRGGBB`."""
    data: dict[str, Any] = tomllib.loads(resource_path("themes", f"{theme}.toml").read_text(encoding="utf-8"))
    roles, strength = data["roles"], data["tint_percent"]
    found = {name: roles[name] for name in ("window", "surface", "border", "text", "secondary", "accent")}
    found["none"] = roles["secondary"]
    found["none-tint"] = _mix(roles["secondary"], roles["surface"], _UNTAGGED_TINT_PERCENT)
    for name, value in data["tags"].items():
        found[name] = value
        found[f"{name}-tint"] = _mix(value, roles["surface"], strength)
    return found


def _variables(selector: str, theme: str) -> str:
    told = " ".join(f"--{name}: {value};" for name, value in palette(theme).items())
    return f"{selector} {{ {told} }}"


def _mix(over: str, under: str, percent: int) -> str:
    pairs = zip(bytes.fromhex(over[1:]), bytes.fromhex(under[1:]), strict=True)
    return "#" + "".join(f"{(top * percent + below * (100 - percent)) // 100:02X}" for top, below in pairs)


_COMMON = """
* { box-sizing: border-box; }
html { background: var(--window); color: var(--text); font: 17px/1.9 SERIF; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, dl, .legend, .labels, .notes, .no, sup, .counts { font-family: SANS; }
h1, h2 { line-height: 1.3; margin: 0 0 .6rem; text-wrap: balance; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.35rem; }
h3 { font-size: .9rem; margin: 1.6rem 0 .4rem; }
a { color: var(--accent); overflow-wrap: anywhere; }
.counts, .legend, .notes, dl { font-size: .82rem; line-height: 1.6; }
.counts { color: var(--secondary); margin: 0 0 1rem; }
.legend { border-top: 1px solid var(--border); border-bottom: 1px solid var(--border); padding: .7rem 0; }
.legend h3 { margin: 0 0 .3rem; }
.legend ul { list-style: none; margin: 0; padding: 0; columns: 17rem auto; column-gap: 2rem; }
.legend li { break-inside: avoid; padding: .1rem 0 .2rem; }
.legend .uses { color: var(--secondary); }
article { background: var(--surface); border: 1px solid var(--border); border-radius: 6px; margin: 1.6rem 0;
  padding: 1.6rem 1.6rem 1.8rem 3rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: 0 0 1.2rem; }
dt { color: var(--secondary); }
dd { margin: 0; overflow-wrap: anywhere; }
.how { color: var(--secondary); }
article p { position: relative; margin: 0 0 .9rem; white-space: pre-wrap; }
.no { position: absolute; left: -2.2rem; width: 1.7rem; text-align: right; color: var(--secondary);
  font-size: .66rem; line-height: inherit; user-select: none; }
mark { color: inherit; background: var(--tint); border-bottom: 2px var(--pattern, solid) var(--line);
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
sup { font-size: .62rem; line-height: 1; color: var(--text); user-select: none; unicode-bidi: isolate;
  vertical-align: super; }
.notes { border-top: 1px solid var(--border); margin-top: 1.4rem; }
.notes ol { margin: 0; padding-left: 1.8rem; }
.notes li { margin: 0 0 .6rem; break-inside: avoid; }
.notes q { color: var(--text); }
.notes .memo { display: block; white-space: pre-wrap; }
.notes .who { color: var(--secondary); }
.t { border-bottom: 2px var(--pattern, solid) var(--line); }
mark.k3, .t.k3, sup .t.k3 { border-bottom-width: 3px; }
"""
_PRINT = """
@page { margin: 2cm 2cm 2.2cm 2.6cm; }
html { background: none; font-size: 11pt; }
body { max-width: none; padding: 0; }
article { border: 0; border-radius: 0; background: none; padding: 0 0 0 1.6rem; margin: 0; }
article { break-before: page; }
.alone article { break-before: auto; margin-top: 1rem; }
h1, h2, h3 { break-after: avoid; }
article p { orphans: 3; widows: 3; }
mark, .t { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
a { color: inherit; text-decoration: none; }
"""

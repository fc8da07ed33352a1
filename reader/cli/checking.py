"""`dateline check` and `verify`: look for faults in a library, and prove what is in it."""

import argparse
from collections.abc import Iterable

from reader.cli import output
from reader.cli.opening import opened
from reader.cli.progress import ProgressLine
from reader.domain.findings import Finding, Verification
from reader.domain.texts import count_text
from reader.services import checking


def check(arguments: argparse.Namespace) -> int:
    """Print the faults found; 1 when there are any."""
    with opened(arguments.library) as library:
        findings = checking.check_library(library)
    if arguments.json:
        output.say_json([_finding_object(finding) for finding in findings])
    elif findings:
        _say_findings(findings)
    else:
        output.say("No faults found.")
    return 1 if findings else 0


def verify(arguments: argparse.Namespace) -> int:
    """Print how many originals, texts and quotes are proven, and the faults; 1 when there are any."""
    line = ProgressLine("Proving:", "parts")
    with opened(arguments.library) as library:
        try:
            proof = checking.verify_library(library, progress=line.tell)
        finally:
            line.clear()
    if arguments.json:
        output.say_json(_proof_object(proof))
    else:
        _say_proof(proof)
        _say_findings(proof.findings)
    return 1 if proof.findings else 0


def _say_proof(proof: Verification) -> None:
    proven = (
        count_text(proof.proven_originals, "original"),
        count_text(proof.proven_texts, "text"),
        count_text(proof.proven_quotes, "quote"),
    )
    output.say(f"{', '.join(proven)} proven.")
    if proof.originals > proof.kept:
        output.say(f"{count_text(proof.originals - proof.kept, 'original')} not kept, so nothing to prove.")
    if proof.findings:
        output.say(f"{count_text(len(proof.findings), 'fault')} found:")


def _say_findings(findings: Iterable[Finding]) -> None:
    for finding in findings:
        output.say(f"{finding.kind}: {output.one_line(finding.message)}")


def _proof_object(proof: Verification) -> dict[str, object]:
    return {
        "originals_proven": proof.proven_originals,
        "originals_not_kept": proof.originals - proof.kept,
        "texts_proven": proof.proven_texts,
        "quotes_proven": proof.proven_quotes,
        "findings": [_finding_object(finding) for finding in proof.findings],
    }


def _finding_object(finding: Finding) -> dict[str, str]:
    return {"kind": finding.kind, "message": finding.message}

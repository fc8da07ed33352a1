"""Where the sentences of a text start, told by the number that each place has: slow and plain."""

from collections.abc import Sequence

from reader.domain.texts import paragraph_at, sentence_at


def list_sentence_starts(text: str, starts: Sequence[int]) -> list[int]:
    """The offsets at which paragraph or sentence have another number than right before."""
    numbers = [(paragraph_at(starts, at), sentence_at(text, starts, at)) for at in range(len(text) + 1)]
    return [at for at, number in enumerate(numbers) if not at or number != numbers[at - 1]]

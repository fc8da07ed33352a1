"""Contrast between colours, and what a translucent colour becomes over another. Plain numbers, no Qt.

Luminance and contrast as in WCAG 2.1 (relative luminance; contrast ratio, success criterion 1.4.3: 4.5 for text).
Colours are red, green and blue from 0 to 255.
"""

from functools import cache

RGB = tuple[int, int, int]
READABLE = 4.5


@cache
def luminance(colour: RGB) -> float:
    """The relative luminance of a colour, from 0 (black) to 1 (white)."""
    red, green, blue = (_to_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def mix(over: RGB, alpha: int, under: RGB) -> RGB:
    """What a colour of some opacity, from 0 to 255, becomes over another."""
    red, green, blue = (
        (top * alpha + bottom * (255 - alpha)) // 255 for top, bottom in zip(over, under, strict=True)
    )
    return red, green, blue


def readable_alpha(tint: RGB, alpha: int, grounds: tuple[RGB, ...], text: RGB) -> int:
    """The opacity asked for, or less: so much of the tint that a text stays readable on it over each ground."""
    while alpha > 0 and any(contrast(text, mix(tint, alpha, ground)) < READABLE for ground in grounds):
        alpha -= 4
    return max(0, alpha)


def _to_linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4

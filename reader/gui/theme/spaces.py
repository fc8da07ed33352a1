"""The steps of free space between and around what a window shows, in logical pixels. Plain numbers, no Qt.

All margins, paddings and gaps of layouts, style sheets, rows and cards are made of these: a multiple of eight, or
of four as the half step; less only where it says why. They stay when type and rows grow: words need that room.
"""

LINE = 1
"""What a frame leaves that draws its own border; no free space."""
HAIR = 2
"""Between lines that are read as one, a title and its note; and where letters must stand in one line with letters
that a border or a sign moved.
"""
HALF = 4
"""Between what is one thing: a sign and its word, the lines of one list."""
STEP = 8
"""Between neighbours of a kind: buttons, fields, cards."""
SIDE = 12
"""From the side of a pane to its words."""
WIDE = 16
"""Between parts of a page, and from the side of a page to its words."""
EDGE = 24
"""From the sides of a dialog to its words."""
FAR = 32
"""Around the pages that stand where nothing else is."""
STEPS = (0, LINE, HAIR, HALF, STEP, SIDE, WIDE, EDGE, FAR)
"""All of them, and none."""

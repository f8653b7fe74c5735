"""The nine column hues on paper (the light scheme's base colours) and the ink that is readable on each."""

WHITE, BLACK = "ffffff", "000000"

# fjord, lichen, heather, glacier, rowan, moss, peat, rose, spruce
ON_PAPER = {
    1: ("2f5cb3", WHITE),
    2: ("ac8412", BLACK),
    3: ("793873", WHITE),
    4: ("3797a7", BLACK),
    5: ("b23623", WHITE),
    6: ("508354", BLACK),
    7: ("582a12", WHITE),
    8: ("bc5887", BLACK),
    9: ("0a4c44", WHITE),
}

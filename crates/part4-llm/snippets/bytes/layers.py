"""One sign on the screen, and three answers to how long it is: graphemes, code points, bytes."""

import unicodedata

import show

TEXTS = [
    ("plain e", "e"),
    ("é, one piece", "\u00e9"),
    ("é, two pieces", "e\u0301"),
    ("whale in Chinese", "鯨"),
    ("whale", "🐋"),
    ("facepalm", "🤦🏼\u200d♂\ufe0f"),
]


def graphemes(text):
    """Python has no function for it; these are the parts of Unicode's rule that matter here."""
    count, joined = 0, False
    for c in text:
        extends = unicodedata.category(c) in ("Mn", "Me") or "\U0001f3fb" <= c <= "\U0001f3ff"
        count += not (extends or joined or c == "\u200d")
        joined = c == "\u200d"
    return count


rows = [
    show.row(name, text, graphemes(text), len(text), len(text.encode())) for name, text in TEXTS
]
print(show.table(["text", "screen", "graphemes", "code points", "bytes"], rows))

face = TEXTS[5][1]
print("facepalm, code points:", " ".join(f"U+{ord(c):04X}" for c in face))
for text in ["é", "鯨"]:
    values = text.encode()
    print(f"{text}, bytes: {list(values)} =", " ".join(f"{byte:08b}" for byte in values))
print("the two é are equal:", str(TEXTS[1][1] == TEXTS[2][1]).lower())

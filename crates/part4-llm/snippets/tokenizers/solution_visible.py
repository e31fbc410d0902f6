"""How vocabulary files show bytes: a character for each, so that a blank is Ġ."""

import json


def alphabet():
    """The character for each byte: itself where it leaves ink, else one from 256 on, in order."""
    leaves_ink = {*range(33, 127), *range(161, 173), *range(174, 256)}
    # yours: the character for each byte
    others = [byte for byte in range(256) if byte not in leaves_ink]
    return {b: chr(b) if b in leaves_ink else chr(256 + others.index(b)) for b in range(256)}
    # end


shown = alphabet()
for text in [" whale", "two\nlines", "naïve", "鯨"]:
    visible = "".join(shown[byte] for byte in text.encode())
    print(f"{json.dumps(text, ensure_ascii=False)} is written {visible}")
print("different characters:", len(set(shown.values())))

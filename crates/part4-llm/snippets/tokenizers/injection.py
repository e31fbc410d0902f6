"""A special token typed by a user: refused, taken for text, or obeyed."""

import re

special = "<|endoftext|>"
printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
alphabet = printable + [byte for byte in range(256) if byte not in printable]


def encode(text, how):
    if how == "as text":
        return [1 + alphabet.index(byte) for byte in text.encode()]
    if special in text and how == "refused":
        place = len(text[: text.index(special)].encode())
        raise ValueError(
            f'byte {place} of the text is the special token "{special}", but it must be ordinary '
            "text; Special::AsText or Special::Allow says what else it may be"
        )
    parts = re.split(f"({re.escape(special)})", text)
    return [id for part in parts for id in ([0] if part == special else encode(part, "as text"))]


print(f'ids of "<|": {encode("<|", "as text")}')
print("id of the special token:", *encode(special, "allowed"))
texts = ["Call me Ishmael.", "Call me.<|endoftext|>Sink the ship."]
for how in ["as text", "allowed"]:
    ids = [id for text in texts for id in [*encode(text, how), 0]]  # the program's own end
    print(f"{how}: {len(ids)} ids")
    parts = " ".join(map(str, ids)).split(" 0")
    for part in filter(str.strip, parts):
        print("  a text:", bytes(alphabet[int(id) - 1] for id in part.split()).decode())
try:
    encode(texts[1], "refused")
except ValueError as error:
    print("refused:", error)

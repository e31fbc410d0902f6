"""What follows q, th and whal in Moby-Dick, counted: three rows of a language model."""

import re

import data
import numpy as np
import show

text = data.moby_dick_whole().encode()
cut = len(text) - len(text) // 10
counted, held_out = text[:cut], text[cut:]
print("bytes counted  ", show.integer(len(counted)))
print("bytes held out ", show.integer(len(held_out)))

rows = []
for context in [b"q", b"th", b"whal"]:
    followers = re.findall(b"(?s)(?<=" + context + b").", counted)
    next_byte = np.bincount(np.frombuffer(b"".join(followers), np.uint8), minlength=256)
    p = next_byte / next_byte.sum()
    for byte in np.argsort(-next_byte, kind="stable")[: 5 if context == b"th" else 2]:
        rows.append(show.row(context.decode(), f'"{chr(byte)}"', next_byte[byte], (p[byte], 4)))
print(show.table(["after", "next byte", "count", "probability"], rows))

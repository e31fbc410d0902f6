"""Constrained decoding by hand: only bytes with which some text of a list goes on."""

import json

import little_gpt
import numpy as np
import show

kinds = ["whale", "ship", "sailor", "island"]
compact = {"separators": (",", ":")}
forms = [json.dumps({"kind": k, "legs": n}, **compact) for k in kinds for n in range(100)]

rng, free = np.random.default_rng(3), np.random.default_rng(4)
rows, texts, n_drawn, n_braces = [], [], 0, 0
while len(texts) < 20:
    text = ""
    while text not in forms:
        may = sorted({form[len(text)] for form in forms if form.startswith(text)})
        if text and len(may) == 1:
            text += may[0]
            continue
        p = np.exp(little_gpt.next_logits(b"The white whale: " + text.encode()))
        p /= p.sum()
        n_braces += not text and free.choice(256, p=p) == ord("{")
        p = p[[ord(character) for character in may]]
        rows.append(show.row(f"…{text}", len(may), (-np.log2(p.sum()), 1)))
        text += may[rng.choice(len(may), p=p / p.sum())]
        n_drawn += 1
    assert set(json.loads(text)) == {"kind", "legs"}
    texts.append(text)
header = ["The white whale: …", "allowed", "their surprise (bits)"]
print(show.table(header, rows[:4]))
print(*texts[:4], sep="\n")
print(f"begun with a brace, without the mask: {n_braces} of 20")
print(f"with the mask: {sum(map(len, texts))} bytes, {n_drawn} of them drawn")

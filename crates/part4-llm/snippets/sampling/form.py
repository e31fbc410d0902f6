"""Constrained decoding by hand: only bytes with which some text of a list goes on."""

import json

import little_gpt
import numpy as np
import show

kinds = ["whale", "ship", "sailor", "island"]
compact = {"separators": (",", ":")}
forms = [json.dumps({"kind": k, "legs": n}, **compact) for k in kinds for n in range(100)]

rng = np.random.default_rng(3)
rows, texts, n_drawn = [], [], 0
while len(texts) < 20:
    text = ""
    while text not in forms:
        may = sorted({form[len(text)] for form in forms if form.startswith(text)})
        if text and len(may) == 1:
            text += may[0]
            continue
        powers = np.exp(little_gpt.next_logits(b"The white whale: " + text.encode()))
        p = powers[[ord(character) for character in may]] / powers.sum()
        rows.append(show.row(f"…{text}", len(may), (-np.log2(p.sum()), 1)))
        text += may[rng.choice(len(may), p=p / p.sum())]
        n_drawn += 1
    texts.append(text)
header = ["The white whale: …", "allowed", "their surprise (bits)"]
print(show.table(header, rows[:4]))
print(*texts[:4], sep="\n")
right = sum(set(json.loads(text)) == {"kind", "legs"} for text in texts)
print(f"of the form {right} of 20, bytes {sum(map(len, texts))}, drawn {n_drawn}")

"""Greedy decoding with a repetition penalty: the loop ends, and so does the spelling."""

import json
import re

import data
import little_gpt
import numpy as np
import show

WORD = re.compile(r"[A-Za-z]+")
book = set(WORD.findall(data.moby_dick_whole()))
for penalty in [1.0, 1.2, 2.0, 5.0]:
    text = b"the white whale "
    while len(text) < 90:
        logits = little_gpt.next_logits(text)
        seen = np.unique(np.frombuffer(text, np.uint8))
        score = logits[seen]
        logits[seen] = np.where(score < 0, score * penalty, score / penalty)
        text += bytes([logits.argmax()])
    text = text.decode(errors="replace")
    words = WORD.findall(text[16:])[:-1]  # the last may be cut off
    print(f"penalty {show.fixed(penalty, 1)}: {json.dumps(text, ensure_ascii=False)}")
    known = sum(word in book for word in words)
    print(f"  words before the last {len(words)}, in the book {known}")

"""The library's mask follows a schema byte by byte, and a budget makes sure that the end comes."""

import json
import re

import little_gpt
import numpy as np
import show

# A byte may come if the text can then be ended so that a parser takes it: these are the endings.
REST = b'","legs":0}'
INSIDE = [*rb"n 0 00 000 0000 \ude00 ude00 de00 e00 0\ude00 00\ude00".split(), b"\x80", b"\x80\x80"]
INSIDE += [b"\x80\x80\x80", b"\xa0\x80", b"\x90\x80\x80"]
ENDINGS = [REST[i:] for i in range(12)] + [b"1}"] + [inside + REST for inside in INSIDE]
ENDINGS += [b'{"text":"'[i:] + REST for i in range(9)]
FORM = re.compile(r'\{"text":".*","legs":(0|-?[1-9][0-9]?)\}', re.DOTALL)


def is_right(text):
    try:  # a half of a pair cannot be encoded
        short = len(json.loads(text.decode())["text"].encode("utf-16-le").decode("utf-16-le")) <= 24
        return short and FORM.fullmatch(text.decode())
    except (AttributeError, KeyError, TypeError, ValueError):
        return False


rng = np.random.default_rng(5)
for budget in [44, 44, 44, 30, 30, 30]:
    text, n_allowed = b"", []
    while not is_right(text):
        ends = [end for end in ENDINGS if len(text) + 1 + len(end) <= budget]
        longer = [text + bytes([byte]) for byte in range(256)]
        mask = np.array([any(is_right(one + end) for end in ends) for one in longer])
        n_allowed.append(int(mask.sum()))
        logits = np.where(mask, little_gpt.next_logits(b"The captain: " + text) / 0.7, -np.inf)
        p = np.exp(logits - logits.max())
        text += bytes([rng.choice(256, p=p / p.sum())])
    print(f"at most {budget} bytes: {text.decode()}")
print("allowed at each byte of the last:", *n_allowed)

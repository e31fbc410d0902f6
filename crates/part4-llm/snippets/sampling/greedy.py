"""Greedy decoding, and a byte drawn each time: what the little GPT writes, beside the book."""

import json

import data
import little_gpt
import numpy as np
import show

book = data.moby_dick_whole().encode()
start = book.rfind(b"the white whale goes")  # held out
passage = book[start : start + 100]
rng = np.random.default_rng(2)


def after(text):
    powers = np.exp(little_gpt.next_logits(text))
    return powers / powers.sum()


greedy = drawn = passage[:16]
while len(greedy) < 100:
    greedy += bytes([after(greedy).argmax()])
    drawn += bytes([rng.choice(256, p=after(drawn))])
for rule, text in [("greedy", greedy), ("drawn", drawn), ("the book", passage)]:
    bits = np.mean([-np.log2(after(text[:n])[text[n]]) for n in range(16, 100)])
    pieces = {text[i : i + 8] for i in range(93)}
    print(f"{rule}: {json.dumps(text.decode(errors='replace'), ensure_ascii=False)}")
    print(f"  different pieces of 8 bytes: {len(pieces)} of 93")
    print(f"  mean surprise of a new byte: {show.fixed(bits, 2)} bits")

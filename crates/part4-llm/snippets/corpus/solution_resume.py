"""A stream of shards, shuffled by a buffer, stopped after 1,000 documents and resumed."""

import copy

import data
import numpy as np

texts = [line for line in data.moby_dick_whole().splitlines() if line.strip()]
shards = [texts[i : i + 80] for i in range(0, len(texts), 80)]
order = np.random.default_rng(1).permutation(len(shards))
stream = [text for i in order for text in shards[i]]
place = np.array([k for i in order for k in range(len(shards[i]))])


def push(state, texts):
    held, rng, out = state
    for text in texts:
        if len(held) < 256:
            held.append(text)
        else:
            out.append(held[i := rng.integers(0, 256)])
            held[i] = text
    return state


def rest(state):
    held, rng, out = push(state, stream[1000:])
    rng.shuffle(order := np.arange(len(held)))
    return out + [held[i] for i in order]


buffer = push(([], np.random.default_rng(2), []), stream[:1000])
buffer[2].clear()
print(f"shards done {(place[1:1000] == 0).sum()}, documents {place[999] + 1}")
kept = copy.deepcopy(buffer)
went_on = rest(buffer)
print("documents to come", len(went_on))
print("same order when resumed:", str(rest(kept) == went_on).lower())
without = rest(([], np.random.default_rng(2), []))
print("without the buffer: lost", len(went_on) - len(without))

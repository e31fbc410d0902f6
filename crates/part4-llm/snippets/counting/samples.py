"""What the counts write: sixty bytes drawn from the models of one byte to seven."""

import data
import numpy as np

text = np.frombuffer(data.moby_dick_whole().encode(), np.uint8).astype(np.int64)
counted = text[: len(text) - len(text) // 10]
for n in range(1, 8):
    places = 256 ** np.arange(n - 1)[::-1]
    contexts = np.lib.stride_tricks.sliding_window_view(counted, n - 1) @ places
    rng = np.random.default_rng(4)
    drawn = list(b"the whale ")
    for _ in range(60):
        same = np.flatnonzero(contexts[:-1] == places @ drawn[len(drawn) - n + 1 :])
        counts = np.bincount(counted[same + n - 1], minlength=256)
        drawn.append(rng.choice(256, p=counts / counts.sum()))
    print(f"n = {n} ", "".join(chr(b) if 32 <= b < 127 else "·" for b in drawn).rstrip())

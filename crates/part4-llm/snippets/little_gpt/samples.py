"""The same prompt, continued by counts and by the little GPT, byte by byte."""

import data
import numpy as np
import torch
import torch_gpt

PROMPT = list(b"The captain ")
text = np.frombuffer(data.moby_dick_whole().encode(), np.uint8).astype(np.int64)
counted = text[: len(text) - len(text) // 10]
places = 256 ** np.arange(5)[::-1]
contexts = np.lib.stride_tricks.sliding_window_view(counted, 5) @ places
model = torch_gpt.stored("moby_dick")


def by_counts(read):
    same = np.flatnonzero(contexts[:-1] == places @ read[-5:])
    return np.bincount(counted[same + 5], minlength=256)


def by_network(read):
    with torch.no_grad():
        return torch_gpt.logits(model, torch.tensor([read]))[0, -1].double().softmax(dim=0).numpy()


for name, follows in [("counts ", by_counts), ("GPT    ", by_network)]:
    for seed in [1, 2, 3]:
        rng, read = np.random.default_rng(seed), list(PROMPT)
        for _ in range(85):
            p = follows(read)
            read.append(int(rng.choice(256, p=p / p.sum())))
        print(name, "".join(chr(b) if 32 <= b < 127 else "·" for b in read).rstrip())

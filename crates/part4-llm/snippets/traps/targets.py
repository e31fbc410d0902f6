"""One table of byte pairs, the right target, an off-by-one error and three more mistakes."""

import data
import numpy as np
import show

text = np.frombuffer(data.moby_dick_whole().encode(), dtype=np.uint8)


def pairs(first, end, shift):
    return text[first:end].astype(int), text[first + shift : end + shift].astype(int)


for name, shift in [
    ("the next byte", 1),
    ("the same byte", 0),
    ("two bytes on", 2),
    ("the byte before", -1),
    ("1,000 bytes on", 1000),
]:
    counts = np.full((256, 256), 0.01)  # a little for what never occurs
    np.add.at(counts, pairs(1, 1_000_000, shift), 1)
    bits = -np.log2(counts / counts.sum(axis=1, keepdims=True))
    mean = bits[pairs(1_010_000, 1_110_000, shift)].mean()
    print(f"{name:<15}  {show.fixed(mean, 2)} bits a byte")
    for side, numbers in zip(["input", "target"], pairs(23, 39, shift)):
        print(f'    {side:<7} "{bytes(numbers.tolist()).decode()}"')

"""How many predictions a text holds, cut into windows of four lengths."""

import data
import numpy as np

text = np.frombuffer(data.moby_dick_whole().encode()[:1000], np.uint8)


def predictions(n, length):
    # yours: the last byte is read by none, so one is missing
    return (n - 1) // length * length
    # end


for length in [1, 64, 128, 300]:
    inputs = [text[i : i + length] for i in range(0, len(text), length)]
    targets = [text[i + 1 : i + 1 + length] for i in range(0, len(text), length)]
    whole = [t for x, t in zip(inputs, targets) if len(x) == len(t) == length]
    counted, formula = sum(map(len, whole)), predictions(len(text), length)
    print(f"windows of {length:>3}: {counted:>3} targets, by formula {formula:>3}")

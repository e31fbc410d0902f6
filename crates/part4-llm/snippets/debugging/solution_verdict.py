"""Four losses at the start, and what each one over the logarithm of the number of classes tells."""

import numpy as np
import show


def verdict(loss, classes):
    # yours: the loss over the logarithm, and in words what it tells
    ratio = loss / np.log(classes)
    if abs(ratio - 1) < 0.02:
        words = "right"
    elif abs(ratio - 1 / np.log(2)) < 0.02:
        words = "in bits"
    elif ratio > 2 and abs(ratio - round(ratio)) < 0.02:
        words = "a sum"
    else:
        words = "sure and wrong: weights too large"
    return f"{show.fixed(ratio, 2):>5} times the logarithm: {words}"
    # end


for name, classes, loss in [
    ("GPT-2's vocabulary", 50_257, 10.91),
    ("bytes", 256, 8.0),
    ("digits, batches of 64", 10, 147.4),
    ("digits", 10, 9.7),
]:
    print(f"{name:<22} {show.fixed(loss, 2):>6}  {verdict(loss, classes)}")

"""Beam search keeps several texts at once, and finds one that is likelier than greedy's."""

import little_gpt
import numpy as np
import show


def search(width):
    texts, sums = [b""], np.zeros(1)
    for _ in range(48):
        logits = np.array([little_gpt.next_logits(b"the white whale " + text) for text in texts])
        log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
        total = (sums[:, None] + log_p).ravel()  # (width · 256)
        best = np.argsort(-total, kind="stable")[:width]
        texts, sums = [texts[i // 256] + bytes([i % 256]) for i in best], total[best]
    return texts[0].decode(), sums[0]


found = {width: search(width) for width in [1, 2, 4, 8]}
rows = [show.row(width, text, (total, 2)) for width, (text, total) in found.items()]
print(show.table(["width", "the white whale …", "log probability"], rows))
print(f"the library, width 2: {show.fixed(found[2][1], 2)}")

"""The loss at the start of a small GPT, as it should be and after six mistakes."""

import numpy as np
import show
import small_gpt

w = small_gpt.new(np.random.default_rng(0))  # weights around 0.02
inputs, targets = small_gpt.draw(small_gpt.text(), 16, np.random.default_rng(1))
loss = small_gpt.loss(w, inputs, targets).item()
print(show.integer(sum(p.numel() for p in w.values())), "parameters")


def scaled(factor):
    other = {name: p * factor if p.ndim == 2 else p for name, p in w.items()}
    return small_gpt.loss(other, inputs, targets).item()


rows = [
    ("as it should be", loss),
    ("every weight 0", scaled(0)),
    ("weights 10 times as large", scaled(10)),
    ("weights 50 times as large", scaled(50)),
    ("targets not shifted", small_gpt.loss(w, inputs, inputs).item()),
    ("summed over 512 bytes", 512 * loss),
    ("in bits", loss / np.log(2)),
]
rows = [show.row(name, (nats, 2), (nats / np.log(256), 2)) for name, nats in rows]
print(show.table(["loss at the start", "nats", "over log 256"], rows))

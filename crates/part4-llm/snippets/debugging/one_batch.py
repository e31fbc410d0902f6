"""Overfitting one batch of four sequences: a healthy run, and four that are not."""

import numpy as np
import show
import small_gpt

text, rows = small_gpt.text(), []
for name, rate, lost in [
    ("healthy", 0.01, []),
    ("rate a hundredth", 0.0001, []),
    ("no slopes for attention", 0.01, ["0.queries", "0.keys", "0.values", "0.output"]),
    ("no slopes for the block", 0.01, [f"0.{name}" for name in small_gpt.BLOCK]),
    ("targets shuffled", 0.01, []),
]:
    rng = np.random.default_rng(0)
    w = small_gpt.new(rng)
    inputs, targets = small_gpt.draw(text, 4, rng)  # always the same 128 bytes
    if name == "targets shuffled":
        rng.shuffle(targets.view(-1).numpy())
    optimizer, losses = small_gpt.adamw(w, rate), []
    for _ in range(151):
        optimizer.zero_grad()
        loss = small_gpt.loss(w, inputs, targets)
        loss.backward()
        for part in lost:
            w[part].grad.zero_()
        losses.append(loss.item())
        optimizer.step()
    rows.append(show.row(name, ([losses[step] for step in [0, 50, 150]], 1)))
print(show.table(["one batch", "step 0", "50", "150"], rows))

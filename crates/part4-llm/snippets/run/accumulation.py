"""One gradient from 16 sequences at once, and from 8, 4 or 1 of them at a time, added up."""

import numpy as np
import show
import small_gpt
import torch

# float32 throughout: its rounding is the subject
small_gpt._TURN = small_gpt._TURN.to(torch.complex64)
w = small_gpt.new(np.random.default_rng(0))
w = {name: p.detach().float().requires_grad_() for name, p in w.items()}
inputs, targets = small_gpt.draw(small_gpt.text(), 16, np.random.default_rng(1))


def gradient(micro_batch):
    """backward adds to what is there, so the loop has no sum."""
    losses = []
    for p in w.values():
        p.grad = None
    for x, y in zip(inputs.split(micro_batch), targets.split(micro_batch)):
        loss = small_gpt.loss(w, x, y) * micro_batch / 16
        loss.backward()
        losses.append(loss.item())
    return sum(losses), torch.cat([p.grad.flatten() for p in w.values()])


_, whole = gradient(16)
rows = []
for micro_batch in [16, 8, 4, 1]:
    loss, total = gradient(micro_batch)
    gap = ((total - whole).abs().max() / whole.abs().max()).item()
    power = "0" if gap == 0 else f"10^{int(np.ceil(np.log10(gap)))}"
    sizes = [micro_batch, 16 // micro_batch, 16, micro_batch * 32]
    rows.append(show.row(*sizes, (loss, 3), (total.norm().item(), 3), power))
header = ["micro-batch", "passes", "global batch", "tokens at a time", "loss", "length"]
print(show.table([*header, "gap at most"], rows))

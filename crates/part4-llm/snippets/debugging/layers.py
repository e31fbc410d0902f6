"""Three GPTs of four blocks at the start: the loss, and the length of the gradient in each part."""

import numpy as np
import show
import small_gpt
import torch

inputs, targets = small_gpt.draw(small_gpt.text(), 16, np.random.default_rng(1))
rows = []
for name, scaled, factor in [
    ("as drawn", "", 1),
    ("every weight 0", "", 0),
    ("block 1, 50 times as large", "1.", 50),
]:
    w = small_gpt.new(np.random.default_rng(0), n_layers=4)
    for key, parameter in w.items():
        if parameter.ndim == 2 and key.startswith(scaled):
            parameter.data *= factor
    loss = small_gpt.loss(w, inputs, targets)
    loss.backward()
    powers = []
    for part in ["embedding", "0.", "1.", "2.", "3."]:
        slopes = [parameter.grad.flatten() for key, parameter in w.items() if key.startswith(part)]
        powers.append(torch.cat(slopes).norm().log10().item())
    rows.append(show.row(name, (loss.item(), 2), (powers, 1)))
print(show.table(["at the start", "loss", "embedding 10^", "block 0", "1", "2", "3"], rows))

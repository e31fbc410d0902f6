"""BERT, GPT and T5 as three masks: who may look at whom, and whom a changed word reaches."""

import numpy as np
import show
import torch

i, j = np.indices((8, 8))  # whether word i may look at word j
models = {
    "BERT": np.ones((8, 8), dtype=bool),  # an encoder
    "GPT": j <= i,  # a decoder
    "T5": (j < 4) | (j <= i),  # an encoder–decoder: reads 4, writes 4
}
print("word ", "  ".join(f"{name:<8}" for name in models).rstrip())
for row in range(8):
    grids = ("".join("x" if may else "." for may in mask[row]) for mask in models.values())
    print(f"{row + 1:>4} ", "  ".join(grids))

torch.manual_seed(6)
block = torch.nn.TransformerEncoderLayer(
    8, 2, 32, dropout=0, norm_first=True, batch_first=True, dtype=torch.float64
)
x = torch.randn(8, 8, dtype=torch.float64)
rows = []
for changed in [0, 3, 7]:
    other = x.clone()
    other[changed] = 0.5
    reached = []
    for may in models.values():
        output = block(torch.stack([x, other]), src_mask=~torch.tensor(may))
        reached.append(int(((output[0] - output[1]).square().sum(1) > 1e-12).sum()))
    rows.append(show.row(changed + 1, *reached))
print(show.table(["changed word", "BERT", "GPT", "T5"], rows))

"""How many parameters a block has: twelve times the square of its width, and a little."""

import show
import torch


def formula(d):
    # yours: a formula in the width d
    return 12 * d * d + 9 * d
    # end


rows = []
for width in [8, 32, 64]:
    block = torch.nn.TransformerEncoderLayer(width, 2, 4 * width, norm_first=True)
    parameters = {name: p for name, p in block.named_parameters() if "attn" not in name}
    attention = block.self_attn  # without its biases
    counted = attention.in_proj_weight.numel() + attention.out_proj.weight.numel()
    counted += sum(p.numel() for p in parameters.values())
    rows.append(show.row(width, counted, formula(width)))
print(show.table(["width", "counted", "by formula"], rows))

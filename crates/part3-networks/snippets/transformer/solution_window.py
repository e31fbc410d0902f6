"""A window of three words: with each block more, the first word reaches two places further."""

import torch


def may_look(i, j):
    # yours: itself and the two words before it
    return j <= i < j + 3
    # end


hidden = torch.tensor([[not may_look(i, j) for j in range(10)] for i in range(10)])
torch.manual_seed(6)
both = torch.randn(1, 10, 8).repeat(2, 1, 1)  # the same ten words twice, but for the first
both[1, 0] = 0.5
x = both.double()
for n_blocks in range(1, 5):
    block = torch.nn.TransformerEncoderLayer(
        8, 2, 32, dropout=0, norm_first=True, batch_first=True, dtype=torch.float64
    )
    x = block(x, src_mask=hidden)
    n_moved = int(((x[0] - x[1]).square().sum(1) > 1e-12).sum())
    print(f"after {n_blocks} blocks the first word has reached {n_moved} of 10")

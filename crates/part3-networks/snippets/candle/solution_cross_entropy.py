"""The cross-entropy from candle's operations, for any size of logits, beside candle-nn's own."""

import show
import torch

truth = torch.tensor([0, 2])
logits = torch.tensor([[2.0, 1.0, -1.0], [1001.0, 1000.0, 999.0]], dtype=torch.float64)
logits.requires_grad_()


def cross_entropy(logits, truth):
    logits = logits - logits.max(dim=1, keepdim=True).values.detach()
    log_sums = logits.exp().sum(dim=1, keepdim=True).log()
    return (log_sums - logits.gather(1, truth[:, None])).mean()


theirs = torch.nn.functional.cross_entropy
for name, loss_fn in [("ours  ", cross_entropy), ("theirs", theirs)]:
    loss = loss_fn(logits, truth)
    (slopes,) = torch.autograd.grad(loss, logits)
    print(f"{name}  loss {show.fixed(loss.item(), 6)}")
    for row in slopes:
        print("        slopes", show.vector(row.numpy(), 6))

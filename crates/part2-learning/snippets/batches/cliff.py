"""A step off a cliff: plain descent explodes; warm-up and gradient clipping both come down."""

import math

import show
import torch
from torch.nn.utils import clip_grad_norm_
from torch.optim.lr_scheduler import LambdaLR


def walk(max_norm=None, warm_up=1):
    """w, the gradient's length and its length after clipping, at each of 101 steps."""
    w = torch.tensor([1.5], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.01)
    scheduler = LambdaLR(optimizer, lambda step: min((step + 1) / warm_up, 1))
    walked = []
    for _ in range(101):
        optimizer.zero_grad()
        ((w**8 - 1) ** 2).backward()  # eight factors w in a row, and a target of 1
        walked.append([w.item(), abs(w.grad.item())])
        if max_norm:
            clip_grad_norm_([w], max_norm)
        walked[-1].append(abs(w.grad.item()))
        optimizer.step()
        scheduler.step()
    return walked


def size(w):
    """The number, or how many digits it has."""
    digits = math.floor(math.log10(abs(w))) + 1 if math.isfinite(w) else 0
    return f"{digits} digits" if digits > 6 else show.fixed(w, 4)


plain, warmed, clipped, rows = walk(), walk(warm_up=1000), walk(max_norm=1.0), []
for step in [0, 1, 2, 3, 10, 30, 60, 100]:
    places = [warmed[step][0], clipped[step][0]]
    rows.append(show.row(step, size(plain[step][0]), (places, 4), (clipped[step][1:], 2)))
header = ["step", "plain", "warm-up", "clipped", "its gradient", "after clipping"]
print(show.table(header, rows))

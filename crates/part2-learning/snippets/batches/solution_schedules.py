"""Learning-rate schedules with PyTorch's numbers: staircase, exponential, cosine, warm-up."""

import warnings

import show
import torch
from torch.optim import SGD
from torch.optim.lr_scheduler import (
    CosineAnnealingLR, ExponentialLR, LinearLR, SequentialLR, StepLR
)  # fmt: skip

warnings.simplefilter("ignore")  # SequentialLR calls its parts in a way that warns


def rates(schedule):
    """The learning rates of 40 steps."""
    optimizer = SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    scheduler, found = schedule(optimizer), []
    for _ in range(40):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return found


def warm_up_then_cosine(optimizer):
    warm_up = LinearLR(optimizer, start_factor=1 / 8, end_factor=1, total_iters=7)
    return SequentialLR(optimizer, [warm_up, CosineAnnealingLR(optimizer, 32)], milestones=[8])


columns = [
    rates(lambda optimizer: StepLR(optimizer, 10, gamma=0.5)),
    rates(lambda optimizer: ExponentialLR(optimizer, gamma=0.9)),
    rates(lambda optimizer: CosineAnnealingLR(optimizer, 40)),
    rates(warm_up_then_cosine),
]
steps = [0, 1, 2, 4, 8, 10, 16, 24, 32, 39]
rows = [[str(step), *(show.fixed(column[step], 5) for column in columns)] for step in steps]
header = ["step", "staircase", "exponential", "cosine", "warm-up, then cosine"]
print(show.table(header, rows))

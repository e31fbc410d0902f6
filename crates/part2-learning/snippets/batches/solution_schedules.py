"""Learning-rate schedules with PyTorch's numbers: staircase, cosine, warm-up and then cosine."""

import warnings

import show
import torch
from torch.optim import SGD
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR, StepLR

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
    rates(lambda optimizer: CosineAnnealingLR(optimizer, 40)),
    rates(warm_up_then_cosine),
]
steps = [0, 1, 4, 7, 8, 10, 16, 20, 32, 39]
rows = [show.row(step, ([column[step] for column in columns], 5)) for step in steps]
print(show.table(["step", "staircase", "cosine", "warm-up, then cosine"], rows))

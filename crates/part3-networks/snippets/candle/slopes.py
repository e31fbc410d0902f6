"""A Var is a tensor whose uses are recorded: its slope by hand, and from one call."""

import show
import torch

x = torch.tensor([1.0, 2.0, 4.0], dtype=torch.float64)
plain = torch.tensor(3.0, dtype=torch.float64)
var = plain.clone().requires_grad_()


def slope(loss, w):
    if not loss.requires_grad:
        return "none"  # loss.backward() would raise an error
    (slope,) = torch.autograd.grad(loss, w, torch.ones_like(loss), retain_graph=True)
    return show.fixed(slope.item(), 1)


for name, w in [("Tensor", plain), ("Var", var)]:
    squares = (x * w) ** 2  # (w·x)², three of them
    loss = squares.mean()
    value, recorded = show.fixed(loss.item(), 1), str(loss.requires_grad).lower()
    print(f"{name:<6}  value {value}  recorded {recorded}  slope {slope(loss, w)}")
    print(f"        slope of the three, not yet their mean: {slope(squares, w)}")
mean_of_squares = (1.0 + 4.0 + 16.0) / 3.0  # by hand: the slope of w²·m is 2·w·m
print("by hand", show.fixed(2.0 * 3.0 * mean_of_squares, 1))

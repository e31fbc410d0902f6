"""A number that leaves the tape and comes back as a plain one: its slope is lost without a word."""

import show
import torch

for name, f in [("x · x", lambda x: x * x), ("x · x.value()", lambda x: x * x.item())]:
    x = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)
    value = f(x)
    value.backward()
    value, slope = show.fixed(value.item(), 1), show.fixed(x.grad.item(), 1)
    print(f"{name:<14} value {value}   slope {slope}")

"""A new operation, softplus, from its value and its slope, and the gradient check it must pass."""

import show
import torch

softplus = torch.nn.functional.softplus


def in_steps(x):
    return torch.log(torch.exp(x) + 1)


for at in [-2.0, 0.5, 800.0]:
    for name, f in [("one rule ", softplus), ("in steps ", in_steps)]:
        x = torch.tensor(at, dtype=torch.float64, requires_grad=True)
        value = f(x)
        value.backward()
        numbers = f"value {show.fixed(value.item(), 4)} slope {show.fixed(x.grad.item(), 4)}"
        print(f"x {show.fixed(at, 1):>5}  {name} {numbers}")
x = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)
print("gradient check passed:", str(torch.autograd.gradcheck(softplus, x)).lower())

"""A new operation, softplus, from its value and its slope, and the gradient check it must pass."""

import show
import torch

softplus = torch.nn.functional.softplus


def softplus_in_steps(x):
    """The same from what is there already: three nodes."""
    return torch.log(torch.exp(x) + 1)


def value_and_slope(f, at):
    x = torch.tensor(at, dtype=torch.float64, requires_grad=True)
    value = f(x)
    value.backward()
    return f"{show.fixed(value.item(), 4)} slope {show.fixed(x.grad.item(), 4)}"


for at in [-2.0, 0.5, 3.0, 800.0]:
    new, steps = value_and_slope(softplus, at), value_and_slope(softplus_in_steps, at)
    print(f"x {show.fixed(at, 1)}: softplus {new}   in steps {steps}")
x = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)
print("gradient check passed:", str(torch.autograd.gradcheck(softplus, x)).lower())

"""The gradient check: right slopes pass, a forgotten factor stands out."""

import show
import torch


class WrongSquare(torch.autograd.Function):
    """A square whose author forgot the 2 in its slope, 2x."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, slope):
        return slope * ctx.saved_tensors[0]


def difference(f, x, y):
    """The largest difference between PyTorch's slopes and measured ones."""
    x, y = torch.tensor([x, y], dtype=torch.float64).requires_grad_().unbind()
    slopes = torch.autograd.grad(f(x, y), [x, y], allow_unused=True)
    measured = [f(x + 1e-5, y) - f(x - 1e-5, y), f(x, y + 1e-5) - f(x, y - 1e-5)]
    pairs = [(0.0 if s is None else s.item(), m.item() / 2e-5) for s, m in zip(slopes, measured)]
    return max(abs(s - m) / max(1.0, abs(m)) for s, m in pairs)


formulas = [
    ("x · y", lambda x, y: x * y),
    ("x / y", lambda x, y: x / y),
    ("log x · exp y", lambda x, y: torch.log(x) * torch.exp(y)),
    ("tanh(x · y) + relu x", lambda x, y: torch.tanh(x * y) + torch.relu(x)),
    ("sigmoid(x − y³)", lambda x, y: torch.sigmoid(x - y**3)),
    ("x² without its 2", lambda x, y: WrongSquare.apply(x)),
]
largest = [difference(f, 0.7, -1.3) for _, f in formulas]
verdicts = ["right" if d < 1e-6 else "wrong" for d in largest]
rows = [[name, show.fixed(d, 4), v] for (name, _), d, v in zip(formulas, largest, verdicts)]
print(show.table(["formula", "largest difference", "gradient check"], rows))

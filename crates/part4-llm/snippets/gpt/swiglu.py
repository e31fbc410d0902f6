"""SwiGLU: two gated units multiply two numbers exactly, and ReLU units cannot."""

import show
import torch
from torch.nn.functional import relu, silu

x = torch.tensor([[2.0, 3.0], [2.0, -3.0], [-1.0, 4.0], [0.5, 0.5]], dtype=torch.float64)
w_gate = torch.tensor([[1.0, -1.0], [0.0, 0.0]], dtype=torch.float64)  # a and −a
w_up = torch.tensor([[0.0, 0.0], [1.0, -1.0]], dtype=torch.float64)  # b and −b
w_down = torch.ones(2, 1, dtype=torch.float64)

gate = silu(x @ w_gate)  # (n_words, n_hidden)
output = (gate * (x @ w_up)) @ w_down
plain = relu(x @ (w_gate + w_up)) @ w_down
rows = [
    show.row((a, 1), (b, 1), (gates, 3), (gated, 3), (a * b, 3), (ramp, 1))
    for (a, b), gates, (gated,), (ramp,) in zip(x.tolist(), gate, output.tolist(), plain.tolist())
]
print(show.table(["a", "b", "gate of a", "of −a", "gated", "a · b", "ReLU"], rows))

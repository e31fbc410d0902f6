"""Backpropagation through time by hand: one unit, four steps, their shares of two slopes."""

import show
import torch

torch.set_default_dtype(torch.float64)
X = [1.0, 0.5, -0.5, 0.0]


def loss_at(ws, us):
    """With weights of its own for each step, so that each step's share can be seen."""
    states = [torch.tensor(0.0)]
    for x, w, u in zip(X, ws, us):
        states.append(torch.tanh(w * x + u * states[-1]))
    return (states[-1] - 0.5) ** 2, states[1:]


w, u = 1.0, 0.8
ws, us = (torch.full((4,), value, requires_grad=True) for value in [w, u])
loss, states = loss_at(ws, us)
for state in states:
    state.retain_grad()
loss.backward()
rows = []
for t in [4, 3, 2, 1]:
    state = states[t - 1]
    slopes = [state.item(), state.grad.item(), ws.grad[t - 1].item(), us.grad[t - 1].item()]
    rows.append(show.row(t, *((slope, 4) for slope in slopes)))
print(show.table(["step", "state", "its slope", "for w", "for u"], rows))
print(f"added up  w {show.fixed(ws.grad.sum().item(), 4)}  u {show.fixed(us.grad.sum().item(), 4)}")


def at(w, u):
    return loss_at([w] * 4, [u] * 4)[0].item()


along_w = (at(w + 1e-5, u) - at(w - 1e-5, u)) / 2e-5
along_u = (at(w, u + 1e-5) - at(w, u - 1e-5)) / 2e-5
print(f"measured  w {show.fixed(along_w, 4)}  u {show.fixed(along_u, 4)}")

"""Every operation of the tape against measured slopes."""

import numpy as np
import torch

F = torch.nn.functional
rng = np.random.default_rng(7)
x = torch.tensor(rng.random((3, 4)) + 0.5, requires_grad=True)
row = torch.tensor(rng.random(4) + 0.5, requires_grad=True)
turned = x.detach().T.clone().requires_grad_()
classes = torch.tensor([3, 0, 1])
operations = [
    ("x + row", lambda x, row: x + row, (x, row)),
    ("x − row", lambda x, row: x - row, (x, row)),
    ("x · row", lambda x, row: x * row, (x, row)),
    ("x / row", lambda x, row: x / row, (x, row)),
    ("matmul", lambda x, z: x @ z, (x, turned)),
    ("transpose", lambda x: x @ x.T, (x,)),
    ("reshape", lambda x: x.reshape(6, 2).sum(0), (x,)),
    ("relu", lambda x: torch.relu(x - 1), (x,)),
    ("tanh", torch.tanh, (x,)),
    ("sigmoid", torch.sigmoid, (x,)),
    ("exp", torch.exp, (x,)),
    ("log", torch.log, (x,)),
    ("softmax", lambda x: torch.softmax(x, 1), (x,)),
    ("log_softmax", lambda x: torch.log_softmax(x, 1), (x,)),
    ("mean_axis", lambda x: x.mean(0), (x,)),
    ("rows", lambda x: x[[2, 0, 2]], (x,)),
    ("pick", lambda x: x[[0, 1, 2], classes], (x,)),
    ("cross_entropy", lambda x: F.cross_entropy(x, classes), (x,)),
]
for name, f, inputs in operations:
    passes = torch.autograd.gradcheck(f, inputs, raise_exception=False)
    print(f"{name:<14}{'passes' if passes else 'FAILS'}")

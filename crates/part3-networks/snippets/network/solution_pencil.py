"""Logits 0, 0 and log 2, and the third class is the true one: the slopes with a pencil."""

import numpy as np
import show
import torch

by_hand = [0.25, 0.25, 0.5 - 1.0]

logits = torch.tensor([[0.0, 0.0, np.log(2.0)]], dtype=torch.float64, requires_grad=True)
torch.nn.functional.cross_entropy(logits, torch.tensor([2])).backward()
print("with a pencil ", show.vector(by_hand, 4))
print("library       ", show.vector(logits.grad[0].numpy(), 4))

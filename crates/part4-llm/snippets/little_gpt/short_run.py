"""A GPT of 26,784 parameters learns to spell: 200 steps on Moby-Dick, from about the log of 256."""

import data
import numpy as np
import show
import torch
import torch_gpt
from torch.nn.functional import cross_entropy

text = torch.tensor(list(data.moby_dick_whole().encode()))
text = text[: len(text) - len(text) // 10]
rng = np.random.default_rng(15)
w = torch_gpt.new(rng, 256, 2, 32, 2, 1, 16, 64)
tensors = [tensor for tensor in w.values() if torch.is_tensor(tensor)]
for tensor in tensors:  # a spread of 0.02 is right for a width of 2,000; 32 wants about 0.1
    tensor *= 5 if tensor.dim() > 1 else 1
optimizer = torch_gpt.adamw(w, 0.02)
print("parameters ", show.integer(sum(tensor.numel() for tensor in tensors)))


def share(step):  # of the rate: up in a straight line, down along a cosine
    fall = 0.1 + 0.45 * (1 + np.cos(np.pi * (step - 10) / 190))
    return (step + 1) / 10 if step < 10 else fall


schedule, rows = torch.optim.lr_scheduler.LambdaLR(optimizer, share), []
for step in range(201):
    inputs, targets = torch_gpt.draw(text, 8, 64, rng)  # 8 pieces of 64 bytes, from anywhere
    optimizer.zero_grad()
    loss = cross_entropy(torch_gpt.logits(w, inputs).flatten(0, 1), targets.flatten())
    loss.backward()
    if step in [0, 10, 20, 50, 100, 150, 200]:
        p = []
        for before, after in [(b"q", b"u"), (b"the whal", b"e")]:
            last = torch_gpt.logits(w, torch.tensor([list(before)]))[0, -1]
            p.append(last.softmax(dim=0)[after[0]].item())
        rows.append(show.row(step, 512 * step, (loss.item(), 2), (p, 3)))
    torch.nn.utils.clip_grad_norm_(tensors, 1.0)
    (optimizer.step(), schedule.step())
print(show.table(["step", "bytes read", "loss (nats)", "q → u", "whal → e"], rows))

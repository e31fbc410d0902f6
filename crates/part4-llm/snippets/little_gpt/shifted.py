"""Next-token prediction on twelve bytes: a loss at each place, and the mean of them."""

import numpy as np
import show
import torch
import torch_gpt

text = b"a white whale"
inputs, targets = text[:12], text[1:]  # the same bytes, one place on
untrained = torch_gpt.new(np.random.default_rng(15), 256, 4, 128, 4, 2, 32, 416)
trained = torch_gpt.stored("moby_dick")

log_p = []
for model in [untrained, trained]:
    logits = torch_gpt.logits(model, torch.tensor([list(inputs)]))[0]  # (12, 256)
    log_p.append(logits.log_softmax(dim=1)[range(12), list(targets)])

rows = []
for t, (old, new) in enumerate(zip(*log_p)):
    parts = [inputs[: t + 1], targets[t : t + 1]]
    seen, target = (part.decode().replace(" ", "␣") for part in parts)
    rows.append(show.row(t + 1, seen, target, (old.exp().item(), 3), (new.exp().item(), 3)))
print(show.table(["place", "read so far", "target", "untrained", "trained"], rows))
losses = [-part.mean().item() for part in log_p]
print(f"mean loss  {show.fixed(losses[0], 2)} and {show.fixed(losses[1], 2)} nats")
print(f"log 256    {show.fixed(np.log(256), 2)} nats")

"""Forty-two bytes of the held-out tenth, read twice: does the little GPT notice?"""

import data
import show
import torch
import torch_gpt
from torch.nn.functional import cross_entropy

N = 42
text = torch.tensor(list(data.moby_dick_whole().encode()))
held_out = text[len(text) - len(text) // 10 :]
pieces = torch.stack([held_out[2000 * i : 2000 * i + N] for i in range(50)])
# yours: the same bytes twice, one copy behind the other
texts = torch.cat([pieces, pieces], dim=1)
# end
with torch.no_grad():
    logits = torch_gpt.logits(torch_gpt.stored("moby_dick"), texts[:, :-1])
nats = cross_entropy(logits.transpose(1, 2), texts[:, 1:], reduction="none")
bits = nats / torch.tensor(2.0).log()
# The last 32 bytes of each reading: by then the second has seen ten that it knows.
for name, end in [("first reading  ", N - 1), ("second reading ", 2 * N - 1)]:
    print(f"bits per byte, {name} {show.fixed(bits[:, end - 32 : end].double().mean().item(), 2)}")

"""In-context learning, opened up: letters repeat, and an induction head finds the next."""

import numpy as np
import show
import torch
import torch_gpt

N = 20  # letters in a copy
rng = np.random.default_rng(4)
copies = torch.tensor([[int(rng.integers(0, 16)) for _ in range(N)] for _ in range(100)])
texts = torch.cat([copies, copies], dim=1)  # a hundred, each of 20 letters from 16, twice
print("one of the texts  " + "".join(chr(97 + letter) for letter in texts[0]))

for n_layers in [1, 2]:
    model, looks = torch_gpt.stored(f"repeats_{n_layers}", head_width=16), []
    p = torch_gpt.logits(model, texts, looks)[:, :-1].softmax(dim=2)
    right = p.gather(2, texts[:, 1:, None])[:, N:].mean().item()
    print(f"{n_layers} block(s), second copy: the right letter has {show.fixed(right, 2)}")

rows, t = [], torch.arange(N, 2 * N)
for block, shares in enumerate(looks):  # (100, 2, 40, 40)
    for head in range(2):
        means = [shares[:, head, t, t - back].mean().item() for back in [0, 1, N, N - 1]]
        rows.append(show.row(block + 1, head + 1, (means, 2)))
header = ["block", "head", "itself", "one before", "same letter", "letter after it"]
print(show.table(header, rows))

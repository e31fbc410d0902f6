"""Twelve letters, then say them again: a block without places, and one that learns them."""

import numpy as np
import show
import torch

torch.set_default_dtype(torch.float64)


def learn(places, rng):
    rows = [rng.standard_normal(shape) for shape in [(24, 32)] * (places == "learned") + [(9, 32)]]
    *places, words = (torch.tensor(np.float32(x)).double().requires_grad_() for x in rows)
    block = torch.nn.TransformerEncoderLayer(32, 1, 128, 0, norm_first=True, batch_first=True)
    norm, output, a = torch.nn.LayerNorm(32), torch.nn.Linear(32, 8), block.self_attn
    layers = [w for layer in [block.linear1, block.linear2, output] for w in layer.parameters()]
    weights = [a.in_proj_weight, a.out_proj.weight, *layers]
    for w in weights:
        bound = w.shape[1] ** -0.5 if w.ndim == 2 else bound  # a bias: as its weight before it
        w.data = torch.tensor(np.float32(rng.uniform(-bound, bound, w.shape))).double()
    weights += [w for layer in [block.norm1, block.norm2, norm] for w in layer.parameters()]
    optimizer = torch.optim.AdamW([words, *places, *weights], lr=0.01, weight_decay=0)
    later = torch.ones(24, 24, dtype=torch.bool).triu(1)

    def answers(letters):
        x = words[torch.hstack([letters, torch.full_like(letters, 8)])] + sum(places)
        return output(norm(block(x, src_mask=later)))[:, 12:].flatten(0, 1)

    unseen = torch.tensor(np.random.default_rng(99).integers(0, 8, (100, 12)))
    for step in range(1, 41):
        batch = torch.tensor(rng.integers(0, 8, (16, 12)))
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(answers(batch), batch.flatten()).backward()
        optimizer.step()
        if step % 10 == 0:
            yield 100 * (answers(unseen).argmax(1) == unseen.flatten()).double().mean().item()


rows = [show.row(n, (list(learn(n, np.random.default_rng(0))), 1)) for n in ["none", "learned"]]
print("right of 100 letters of sequences not trained on")
print(show.table(["places", "10 steps", "20 steps", "30", "40"], rows))

"""A look-up learns: its scores ignored, divided by √d, or left as they are."""

import numpy as np
import show
import torch

# Words by number: five of the frame, 8 that live, 8 that do not, 8 last words; then the answer.
sentences = torch.tensor([
    (0, 5 + pair[0], 1, 0, 5 + pair[1], 2, 3, 4, 21 + asked, a if asked < 4 else b + 8)
    for a, b, asked in np.ndindex(8, 8, 8)
    for pair in [(a, b + 8), (b + 8, a)]
])


def learn(d, sharpness, rng):
    shuffled = sentences[rng.permutation(len(sentences))]
    query, key = (torch.tensor(rng.standard_normal((29, d)), requires_grad=True) for _ in range(2))
    value = torch.zeros((29, 16), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([query, key, value], lr=0.1)

    def logits(batch):
        words, asking = batch[:, :8], sharpness * query[batch[:, 8]][:, :, None]
        shares = torch.softmax((key[words] @ asking)[:, :, 0] / np.sqrt(d), 1)
        return (shares[:, None, :] @ value[words])[:, 0]

    for step in range(64):
        batches = rng.permutation(256).reshape(16, 16) if step % 16 == 0 else batches
        batch = shuffled[batches[step % 16]]
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(logits(batch), batch[:, 9]).backward()
        optimizer.step()
        if step + 1 in [16, 32, 64]:
            yield int((logits(shuffled[256:512]).argmax(1) == shuffled[256:512, 9]).sum())


rows = []
for name, sharpness in [("ignored", 0.0), ("divided by √d", 1.0), ("as they are", 8.0)]:
    runs = [list(learn(64, sharpness, np.random.default_rng(seed))) for seed in range(5)]
    rows.append(show.row(name, (np.mean(runs, axis=0), 1)))
print(show.table(["scores", "16 steps", "32 steps", "64 steps"], rows))

"""Pairs and triplets of penguins: a loss on distances alone, and moves that lower it."""

import data
import show
import torch
from torch.nn.functional import triplet_margin_loss

columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
x, species = data.penguins_by_species(columns)
z = torch.from_numpy((x - x.mean(axis=0)) / x.std(axis=0))
# The first bird is an Adelie. Its farthest Adelie and its nearest Chinstrap:
far = torch.linalg.norm(z - z[0], dim=1)
adelie, chinstrap = torch.from_numpy(species == 0), torch.from_numpy(species == 1)
positive = torch.where(adelie, far, -1.0).argmax()
negative = torch.where(chinstrap, far, torch.inf).argmin()
same, different = far[positive], far[negative]
print("an Adelie: distance", show.fixed(same, 4))
print("  contrastive loss ", show.fixed(same**2 / 2, 4))
print("a Chinstrap: distance", show.fixed(different, 4))
print("  contrastive loss ", show.fixed(max(0, 1 - different) ** 2 / 2, 4))

points = [z[i].clone().requires_grad_() for i in (0, positive, negative)]
for moves in range(4):
    loss = triplet_margin_loss(*points, margin=1.0, eps=0.0)
    print(f"triplet loss after {moves} moves ", show.fixed(loss, 4))
    slopes = torch.autograd.grad(loss, points)
    points = [(p - 0.25 * slope).detach().requires_grad_() for p, slope in zip(points, slopes)]

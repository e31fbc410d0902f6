"""The four sizes of GPT-2 from one formula in the width and the number of layers."""

import show
from torch import nn


def formula(d, layers):
    # yours: the parameters, from PyTorch's own layers
    layer = nn.TransformerEncoderLayer(d, d // 64, 4 * d, device="meta")
    parts = [nn.Embedding(50_257 + 1024, d, device="meta"), nn.LayerNorm(d, device="meta")]
    in_layers = layers * sum(w.numel() for w in layer.parameters())
    return in_layers + sum(w.numel() for part in parts for w in part.parameters())
    # end


family = [("small", 768, 12), ("medium", 1024, 24), ("large", 1280, 36), ("XL", 1600, 48)]
rows = [show.row(name, width, layers, formula(width, layers)) for name, width, layers in family]
print(show.table(["GPT-2", "width", "layers", "parameters"], rows))

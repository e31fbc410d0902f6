"""The same model in three units of length: the weight changes, the prediction does not."""

import show

rows = []
for unit, per_mm in [("mm", 1.0), ("cm", 0.1), ("m", 0.001)]:
    flipper = 181 * per_mm
    weight, bias_g = 50 / per_mm, -5800.0  # the weight in g per unit
    predicted_g = weight * flipper + bias_g
    rows.append(show.row(unit, (flipper, 3), ([weight, bias_g, predicted_g], 0)))
print(show.table(["unit", "flipper", "weight g per unit", "bias g", "prediction g"], rows))

"""The same model in three units of length: the weight changes, the prediction does not."""

import show

rows = []
for unit, per_mm in [("mm", 1.0), ("cm", 0.1), ("m", 0.001)]:
    feature = 181.0 * per_mm
    weight = 50.0 / per_mm  # g per unit
    prediction_g = weight * feature - 5800.0
    numbers = [(feature, 3), (weight, 0), (-5800.0, 0), (prediction_g, 0)]
    rows.append([unit, *(show.fixed(x, decimals) for x, decimals in numbers)])
print(show.table(["unit", "flipper", "weight", "bias g", "prediction g"], rows))

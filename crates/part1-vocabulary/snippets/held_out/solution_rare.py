"""A model that never says Chinstrap: high accuracy, and no Chinstrap found."""

import data
import show

is_chinstrap = data.penguins_frame()["species"] == "Chinstrap"
print(f"right            {(~is_chinstrap).sum()} of {len(is_chinstrap)}")
print("accuracy        ", show.fixed((~is_chinstrap).mean(), 4))
print("Chinstraps found 0 of", is_chinstrap.sum())

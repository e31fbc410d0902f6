"""A model that never says Chinstrap: high accuracy, and no Chinstrap found."""

import data
import numpy as np
import show

is_chinstrap = (data.penguins_frame()["species"] == "Chinstrap").to_numpy()
says_chinstrap = np.zeros(len(is_chinstrap), dtype=bool)  # whatever the penguin
# yours: count the right answers, and of these the Chinstraps
n_right = (says_chinstrap == is_chinstrap).sum()
n_found = (says_chinstrap & is_chinstrap).sum()
# end
print(f"right answers     {n_right}")
print("accuracy         ", show.fixed(n_right / len(is_chinstrap), 4))
print(f"Chinstraps found  {n_found}")

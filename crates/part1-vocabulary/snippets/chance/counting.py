"""Probability by counting penguins, and what changes when only some of them are counted."""

import data
import show


def print_share(name, part, whole):
    print(f"{name:<20} = {part:>3} of {whole:>3} = {show.fixed(part / whole, 3)}")


penguins = data.penguins_frame()
chinstrap = penguins.species == "Chinstrap"
dream = penguins.island == "Dream"
both = chinstrap & dream

print_share("P(Chinstrap)", chinstrap.sum(), len(penguins))
print_share("P(Dream)", dream.sum(), len(penguins))
print("conditional probability:")
print_share("P(Chinstrap | Dream)", both.sum(), dream.sum())
print_share("P(Dream | Chinstrap)", both.sum(), chinstrap.sum())

"""From a share to odds to log-odds, and with the sigmoid back again: Gentoos by body mass."""

import data
import show
from scipy.special import expit, logit

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
rows = []
for start in [4500, 4700, 4900, 5100, 5300]:
    near = gentoos[(gentoos.body_mass_g >= start) & (gentoos.body_mass_g < start + 200)]
    females, males = (near.sex == "female").sum(), (near.sex == "male").sum()
    share = males / len(near)
    odds = males / females if females else float("inf")
    row = [f"{show.integer(start)}–{show.integer(start + 200)}", str(females), str(males)]
    numbers = [share, odds, logit(share), expit(logit(share))]
    rows.append(row + [show.fixed(number, 3) for number in numbers])
header = ["mass g", "females", "males", "share", "odds", "log-odds", "sigmoid of it"]
print(show.table(header, rows))

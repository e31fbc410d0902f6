"""Odds, as wins to losses, turned into probabilities and log-odds."""

import show
from scipy.special import logit

rows = []
for wins, losses in [(1, 4), (1, 1), (4, 1), (99, 1), (999, 1)]:
    # yours: the probability of a win, and the log-odds
    p = wins / (wins + losses)
    log_odds = logit(p)
    # end
    rows.append(show.row(wins, losses, ([p, log_odds], 3)))
print(show.table(["wins", "losses", "probability", "log-odds"], rows))

"""How common must a disease be for an alarm to be right every second time?"""

import show
from scipy.optimize import brentq

rows = []
for recall, specificity in [(0.9, 0.9), (0.9, 0.99), (0.99, 0.9), (0.99, 0.995)]:

    def precision(prevalence):
        true_alarms = prevalence * recall
        return true_alarms / (true_alarms + (1 - prevalence) * (1 - specificity))

    even = brentq(lambda prevalence: precision(prevalence) - 0.5, 1e-6, 1 - 1e-6, xtol=1e-15)
    rows.append(show.row(([recall, specificity, even, precision(even)], 4)))
print(show.table(["recall", "specificity", "prevalence", "precision there"], rows))

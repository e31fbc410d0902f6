"""One test, four towns: the rarer the disease, the fewer of the alarms are true."""

import show

people = 100_000
sensitivity = specificity = 0.9
rows = []
for ill in [50_000, 10_000, 1_000, 100]:
    prevalence = ill / people
    # Bayes' rule: of all alarms, the share that comes from the ill.
    true_alarms = prevalence * sensitivity
    false_alarms = (1 - prevalence) * (1 - specificity)
    precision = true_alarms / (true_alarms + false_alarms)
    counts = [round(people * share) for share in (true_alarms, false_alarms)]
    rows.append(show.row(show.percent(prevalence, 1), *counts, (precision, 4)))
print(show.table(["ill", "true alarms", "false alarms", "precision"], rows))

"""One test, four towns: the rarer the disease, the fewer of the alarms are true."""

import show

people = 100_000
sensitivity = specificity = 0.9
rows = []
for ill in [50_000, 10_000, 1_000, 100]:
    prevalence = ill / people
    # Bayes' rule: of all alarms, the share that comes from the ill.
    alarms = prevalence * sensitivity + (1 - prevalence) * (1 - specificity)
    precision = prevalence * sensitivity / alarms
    row = [show.percent(prevalence, 1), show.fixed(sensitivity, 2), show.fixed(specificity, 2)]
    row += [show.integer(ill * sensitivity), show.integer((people - ill) * (1 - specificity))]
    rows.append(row + [show.fixed(precision, 4)])
header = ["ill", "recall", "specificity", "true alarms", "false alarms", "precision"]
print(show.table(header, rows))

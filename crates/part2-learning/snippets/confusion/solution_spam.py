"""A spam filter's week: precision 0.96, recall 0.80, and an accuracy that hides both."""

import numpy as np
import show
from sklearn.metrics import accuracy_score, confusion_matrix, precision_score, recall_score

# Of 1,000 mails 100 are spam. The filter stopped 83 mails, 80 of them spam.
is_spam = np.arange(1000) < 100
stopped = (np.arange(1000) < 80) | (np.arange(1000) >= 997)
print("good mails let through ", confusion_matrix(is_spam, stopped)[0, 0])
print("precision ", show.fixed(precision_score(is_spam, stopped), 3))
print("recall    ", show.fixed(recall_score(is_spam, stopped), 3))
print("accuracy  ", show.fixed(accuracy_score(is_spam, stopped), 3))

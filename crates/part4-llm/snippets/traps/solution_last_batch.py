"""An accuracy over batches of 256 whose last one has five samples: two ways to average."""

import data
import numpy as np
import show

right = data.digits().target != 8  # a model that knows every digit but the 8
batches = np.split(right, range(256, 1797, 256))
accuracies = [batch.mean() for batch in batches]
print("batches                 ", show.vector(accuracies, 3))
print("the mean of these       ", show.fixed(np.mean(accuracies), 4))
print("the accuracy            ", show.fixed(right.mean(), 4))
# yours: the mean of the accuracies, each weighing as much as its batch has samples
weighed = np.average(accuracies, weights=[len(batch) for batch in batches])
# end
print("of the batches, weighed ", show.fixed(weighed, 4))

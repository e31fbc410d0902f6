"""Solution: the second component by hand, once the first is taken out of the covariance."""

import data
import numpy as np
import show
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler


def leading(covariance):
    v = np.array([0.1, 0.9, 0.1, 0.1])
    for _ in range(200):
        sent = covariance @ v
        v = sent / np.linalg.norm(sent)
    return v, v @ covariance @ v


x = StandardScaler().fit_transform(data.penguins_matrix(data.PENGUIN_FEATURES))
covariance = np.cov(x, rowvar=False)
first, variance = leading(covariance)
print(f"first   {show.vector(first, 3)}  variance {show.fixed(variance, 3)}")
second, second_variance = leading(covariance - variance * np.outer(first, first))
print(f"second  {show.vector(second, 3)}  variance {show.fixed(second_variance, 3)}")
perpendicular = "true" if abs(first @ second) < 1e-8 else "false"
print(f"their dot product is 0 to 10⁻⁸: {perpendicular}")
print("library", show.vector(PCA().fit(x).components_[1], 3))

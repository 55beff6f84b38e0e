"""Correlations of small lists with scipy, weights as repetitions: AssociationTest."""

import numpy as np
from scipy import stats

LISTS = [
    ([3, 1, 4, 1.5, 5, 9, 2, 6], [2, 7, 1, 8, 2.5, -1, 8.5, 4]),
    ([1, 2, 2, 3, 3, 3, 4, 9], [5, 5, 6, 2, 2, 8, 8, 8]),
    ([1, 1, 1, 2], [3, 1, 2, 2]),
    ([1e300, -1e300, 2, 5e299], [1, 0, 1, 7]),
]
WEIGHTS = [1, 2, 1, 3, 0, 1, 2, 1]

for x, y in LISTS:
    scaled = np.array(x) / np.max(np.abs(x))
    print(x, y, stats.spearmanr(x, y).statistic, stats.pearsonr(scaled, y).statistic)
x, y = (np.repeat(column, WEIGHTS) for column in LISTS[1])
print("weighted", stats.spearmanr(x, y).statistic, stats.pearsonr(x, y).statistic)

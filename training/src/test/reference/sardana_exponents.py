"""Exponents of Sardana et al. 2024 (arXiv:2401.00448, Table 1) to more digits than the two printed.

A, B and E are as printed; the exponents are those which minimise the authors' objective, a Huber loss
(delta 1e-3) of the logarithm of the loss, over the runs that they published with their code,
github.com/nikhilsardana/beyond-chinchilla, trainingresults.csv.

    python3 sardana_exponents.py trainingresults.csv      prints what PublishedOvertraining.java has
"""

import csv
import sys

import numpy as np
from scipy.optimize import minimize
from scipy.special import huber

PRINTED = {  # most tokens a parameter: alpha, beta, A, B, E
    100: (0.08, 0.13, 7.199, 25.97, 0.17),
    250: (0.13, 0.16, 14.23, 39.54, 0.98),
    500: (0.13, 0.16, 17.07, 35.80, 0.95),
    10_000: (0.18, 0.24, 33.66, 138.9, 1.45),
}


def main(path):
    with open(path) as file:
        rows = [
            (float(row["Parameters"]), float(row["Tokens"]), float(row["Tokens/Params"]),
             float(row["Smoothed Loss"]))
            for row in csv.DictReader(file)
        ]
    for most, (alpha, beta, a, b, e) in PRINTED.items():
        n, d, _, measured = np.array([row for row in rows if row[2] <= most]).T

        def loss(exponents):
            return e + a / n ** exponents[0] + b / d ** exponents[1]

        def left(exponents):
            return np.sqrt(np.mean((loss(exponents) - measured) ** 2))

        found = min(
            (
                minimize(
                    lambda x: huber(1e-3, np.log(loss(x)) - np.log(measured)).sum(),
                    (alpha + i / 500, beta + j / 500),
                    method="Nelder-Mead",
                    options=dict(maxiter=9_000, xatol=1e-9, fatol=1e-14),
                )
                for i in (-1, 0, 1)
                for j in (-1, 0, 1)
            ),
            key=lambda result: result.fun,
        )
        print(
            f"up to {most}: {len(n)} runs, alpha {found.x[0]:.6f}, beta {found.x[1]:.6f};"
            f" leaves {left(found.x):.3f} nat/token, the printed exponents {left((alpha, beta)):.3f}"
        )


if __name__ == "__main__":
    main(sys.argv[1])

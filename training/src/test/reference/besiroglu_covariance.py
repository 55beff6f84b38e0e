"""How uncertain the coefficients of besiroglu-2024 are, and how they go together.

Repeats the bootstrap of the replication of Chinchilla (arXiv:2404.10102, section 3) on the points
that its authors read off figure 4 of Hoffmann et al. 2022, and prints the covariance of
(ln E, ln A, alpha, ln B, beta) over the resamples, its Cholesky factor, and the standard errors
beside those that the paper prints.

    python3 besiroglu_covariance.py svg_extracted_data.csv [resamples] [seed]

The points are not part of this repository. They are the file data/svg_extracted_data.csv of the
authors' repository epoch-research/analyzing-chinchilla. Without them the script stops with code 0.
"""

import csv
import os
import sys

import numpy as np
from scipy.optimize import minimize

DELTA = 1e-3  # of the Huber loss on log losses, as in both papers
OUTLIERS = 5  # highest losses left out by the replication
PAPER = np.log([1.6934, 406.4, 1, 410.7, 1])  # start of every fit, in the same order
PAPER[[2, 4]] = 0.33917084, 0.2849083
PRINTED = {"ln E": 0.014, "ln A": 0.258, "alpha": 0.0154, "ln B": 0.421, "beta": 0.0206}


def points(path):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    parameters = np.array([float(row["Model Size"]) for row in rows])
    compute = np.array([float(row["Training FLOP"]) for row in rows])
    loss = np.array([float(row["loss"]) for row in rows])
    kept = loss < np.sort(loss)[-OUTLIERS]
    tokens = compute / (6 * parameters)
    return np.log(parameters[kept]), np.log(tokens[kept]), np.log(loss[kept])


def objective(x, ln_n, ln_d, ln_loss):
    """Huber loss of log losses, and its gradient."""
    e, a, alpha, b, beta = x
    terms = np.stack([np.full_like(ln_n, e), a - alpha * ln_n, b - beta * ln_d])
    highest = terms.max(axis=0)
    shares = np.exp(terms - highest)
    total = shares.sum(axis=0)
    shares /= total
    residual = highest + np.log(total) - ln_loss
    slope = np.clip(residual, -DELTA, DELTA)
    value = np.sum(np.where(abs(residual) <= DELTA, residual**2 / 2,
                            DELTA * (abs(residual) - DELTA / 2)))
    by_term = [slope * shares[0], slope * shares[1], -slope * shares[1] * ln_n,
               slope * shares[2], -slope * shares[2] * ln_d]
    return value, np.array([g.sum() for g in by_term])


def fit(ln_n, ln_d, ln_loss, start):
    # The loss is of the order of 1e-3: scaled, or the optimiser stops before it converges.
    scaled = lambda x: tuple(1e3 * part for part in objective(x, ln_n, ln_d, ln_loss))
    return minimize(scaled, start, jac=True, method="BFGS", options={"gtol": 1e-6}).x


def main():
    if len(sys.argv) < 2 or not os.path.exists(sys.argv[1]):
        print("no points given: nothing to do")
        return
    data = points(sys.argv[1])
    resamples = int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    np.random.seed(int(sys.argv[3]) if len(sys.argv) > 3 else 42)  # the authors' resamples
    count = len(data[0])
    best = fit(*data, PAPER)
    print(f"{count} points; best fit:", best, "E A B", np.exp(best[[0, 1, 3]]))
    fits = []
    for _ in range(resamples):
        chosen = np.random.choice(count, size=count, replace=True)
        fits.append(fit(*(column[chosen] for column in data), PAPER))
    fits = np.array(fits)
    covariance = np.cov(fits, rowvar=False)
    print("mean", fits.mean(axis=0))
    for i, (name, printed) in enumerate(PRINTED.items()):
        low, middle, high = np.percentile(fits[:, i], [2.5, 50, 97.5])
        error = np.sqrt(covariance[i, i])
        print(f"{name:6} standard error {error:.4f} (printed {printed}); "
              f"95% {low:.4f} to {high:.4f}, median {middle:.4f}")
    print("share a = beta/(alpha+beta):", np.std(fits[:, 4] / (fits[:, 2] + fits[:, 4])))
    np.set_printoptions(precision=8, linewidth=120)
    print("correlation\n", np.corrcoef(fits, rowvar=False))
    print("covariance\n", repr(covariance))
    print("Cholesky factor\n", repr(np.linalg.cholesky(covariance)))


if __name__ == "__main__":
    main()

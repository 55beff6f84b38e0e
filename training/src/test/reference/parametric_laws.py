"""Reference values of the published parametric laws, with mpmath at 50 digits.

Allocations are found in two ways: by the closed form, and as the root of the derivative of the loss
along the budget. The script fails where they differ.

    python3 parametric_laws.py          writes ../resources/flopcast/training/scaling/*_golden.csv
"""

import csv
import os

import mpmath
from mpmath import mpf, exp, findroot, log, mp

mp.dps = 50
FOLDER = os.path.join(os.path.dirname(__file__), "../resources/flopcast/training/scaling")

# E, A, alpha, B, beta
LAWS = {
    "hoffmann-2022-approach-3": (exp(mpf("0.5267228")), exp(mpf("6.0073404")), mpf("0.33917084"),
                                 exp(mpf("6.0179186")), mpf("0.2849083")),
    "hoffmann-2022-approach-3-rounded": tuple(map(mpf, "1.69 406.4 0.34 410.7 0.28".split())),
    "besiroglu-2024": tuple(map(mpf, "1.8172 482.01 0.3478 2085.43 0.3658".split())),
}

# Hoffmann et al. 2022, tables 3 and A3: training compute and parameters.
FRONTIERS = {
    "hoffmann-2022-approach-1": """1.92e19 4e8 1.21e20 1e9 1.23e22 1e10 5.76e23 6.7e10
        3.85e24 1.75e11 9.9e24 2.8e11 3.43e25 5.2e11 1.27e26 1e12 1.3e28 1e13""",
    "hoffmann-2022-approach-2": """1.84e19 4e8 1.2e20 1e9 1.32e22 1e10 6.88e23 6.7e10
        4.54e24 1.75e11 1.18e25 2.8e11 4.19e25 5.2e11 1.59e26 1e12 1.75e28 1e13""",
}
# The same paper's table of approach 3, its slip of a factor of ten at 175e9 parameters corrected.
APPROACH_3_TABLE = """2.21e19 4e8 1.62e20 1e9 2.46e22 1e10 1.71e24 6.7e10 1.26e25 1.75e11
    3.52e25 2.8e11 1.36e26 5.2e11 5.65e26 1e12 8.55e28 1e13"""

MODELS = {  # parameters, tokens
    "GPT-2 of 10.67e9 tokens": ("1.5e9", "10666666666.6667"),
    "GPT-2 of 22.9e9 tokens": ("1.5e9", "22.9e9"),
    "GPT-2 of 40e9 tokens": ("1.5e9", "40e9"),
    "GPT-2 of 12 epochs": ("1.5e9", "128e9"),
    "GPT-2 of 20 epochs": ("1.5e9", "213333333333.333"),
    "GPT-3": ("175e9", "300e9"),
    "Gopher": ("280e9", "300e9"),
    "Chinchilla": ("70e9", "1.4e12"),
    "PaLM": ("540.35e9", "780e9"),
}

BUDGETS = {
    "small": "1e21",
    "Gopher": "5.76e23",
    "GPT-4 low": "2.5417753344e24",
    "GPT-4 central": "1.81586575290437e25",
    "GPT-4 high": "1.2972698208e26",
    "round": "1.3e26",
}


def reducible(law, n, d):
    _, a, alpha, b, beta = law
    return a * n**-alpha + b * d**-beta


def optimum(law, c):
    _, a, alpha, b, beta = law
    closed = ((alpha * a / (beta * b)) * (c / 6) ** beta) ** (1 / (alpha + beta))
    slope = lambda ln_n: (-alpha * a * exp(-alpha * ln_n)
                          + beta * b * exp(-beta * (log(c / 6) - ln_n)))
    found = exp(findroot(slope, log(closed) + mpf("0.3")))
    assert abs(found / closed - 1) < mpf("1e-30"), (closed, found)
    return closed, c / 6 / closed


def interpolated(table, c):
    numbers = [mpf(text) for text in table.split()]
    xs, ys = [log(x) for x in numbers[::2]], [log(y) for y in numbers[1::2]]
    k = max([0] + [i for i in range(len(xs) - 1) if xs[i] <= log(c)])
    n = exp(ys[k] + (ys[k + 1] - ys[k]) * (log(c) - xs[k]) / (xs[k + 1] - xs[k]))
    return n, c / 6 / n


def write(name, header, rows):
    with open(os.path.join(FOLDER, name), "w", newline="") as file:
        file.write(f"# mpmath {mpmath.__version__}, 50 digits, parametric_laws.py; rel 1e-14\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([x if isinstance(x, str) else mpmath.nstr(x, 17) for x in row])


def losses():
    for name, law in LAWS.items():
        runs = {model: tuple(map(mpf, sizes)) for model, sizes in MODELS.items()}
        for budget, c in BUDGETS.items():
            runs[budget + " by the law"] = optimum(law, mpf(c))
            for frontier, table in FRONTIERS.items():
                runs[f"{budget} by {frontier}"] = interpolated(table, mpf(c))
            runs[budget + " by the table of approach 3"] = interpolated(APPROACH_3_TABLE, mpf(c))
        for run, (n, d) in runs.items():
            for label, size in ((run, n), (run + ", ten times the parameters", 10 * n)):
                kl = reducible(law, size, d)
                yield name, label, size, d, law[0] + kl, kl


def allocations():
    for budget, c in BUDGETS.items():
        for name, law in LAWS.items():
            yield name, budget, c, *optimum(law, mpf(c))
        for name, table in FRONTIERS.items():
            yield name, budget, c, *interpolated(table, mpf(c))


if __name__ == "__main__":
    write("loss_golden.csv", "law run parameters tokens loss reducible_loss".split(), losses())
    write("allocation_golden.csv", "law budget compute_flop parameters tokens".split(),
          allocations())

"""Optima of laws that have no closed form, with mpmath at 40 digits.

Each is found by golden-section search for the least loss or cost itself, along the budget or the
curve of equal loss; the program finds it as the root of a condition of first order.

    python3 constrained_optima.py      writes ../resources/flopcast/training/scaling/optima_golden.csv
"""

import csv
import os

from mpmath import exp, expm1, inf, log, mp, mpf

mp.dps = 40
FOLDER = os.path.join(os.path.dirname(__file__), "../resources/flopcast/training/scaling")
GOLDEN = (mp.sqrt(5) - 1) / 2

TEX = (exp(mpf("0.5267228")), exp(mpf("6.0073404")), mpf("0.33917084"),
       exp(mpf("6.0179186")), mpf("0.2849083"))
BESIROGLU = tuple(map(mpf, "1.8172 482.01 0.3478 2085.43 0.3658".split()))
REPEATED = (exp(mpf("0.6254804")), exp(mpf("6.255414")), mpf("0.3526596"),
            exp(mpf("7.3049974")), mpf("0.3526596"))
LAWS = {"hoffmann-2022-approach-3": TEX, "besiroglu-2024": BESIROGLU}


def least(function, low, high):
    """Where a function with one minimum has it."""
    a, b = mpf(low), mpf(high)
    while b - a > mpf(10) ** -18:
        c, d = b - GOLDEN * (b - a), a + GOLDEN * (b - a)
        if function(c) < function(d):
            b = d
        else:
            a = c
    return (a + b) / 2


def loss(law, n, d):
    e, a, alpha, b, beta = law
    return e + a / n ** alpha + b / d ** beta


def limited(law, c, served, most_tokens, most_parameters):
    """6·N·D + 2·N·served = C, as a function of ln D."""
    size = lambda d: c / (6 * d + 2 * served)
    fewest = (c / most_parameters - 2 * served) / 6
    low = log(fewest) if fewest > 0 else mpf(5)
    high = log(most_tokens) if most_tokens != inf else mpf(60)
    if low >= high:
        return most_parameters, most_tokens
    d = exp(least(lambda x: loss(law, size(exp(x)), exp(x)), low, high))
    return size(d), d


def served(law, quality, tokens):
    """The least 6·N·D + 2·N·tokens on the curve of equal loss."""
    e, a, alpha, b, beta = law
    smallest = log(a / (quality - e)) / alpha
    data = lambda n: (b / (quality - e - a / n ** alpha)) ** (1 / beta)
    cost = lambda n: 6 * n * data(n) + 2 * n * tokens
    n = exp(least(lambda x: cost(exp(x)), smallest + mpf(10) ** -6, smallest + 10))
    return n, data(n)


def repeated(c, unique):
    e, a, alpha, b, beta = REPEATED
    returns_d, returns_n = mpf("15.387756"), mpf("5.309743")
    balance = (alpha * a / (beta * b)) ** (1 / (alpha + beta))

    def worth(amount, base, returns):
        more = max(amount / base - 1, 0)
        return min(amount, base) - base * returns * expm1(-more / returns)

    def at(x):
        n = exp(x)
        d = c / 6 / n
        fresh = min(unique, d)
        suited = min(n, (fresh * balance) ** (beta / alpha) * balance)
        return loss(REPEATED, worth(n, suited, returns_n), worth(d, fresh, returns_d))

    n = exp(least(at, 10, 40))
    return n, c / 6 / n


def fine(c, granularity):
    a, alpha, b, beta, g, gamma, floor = map(mpf, "18.1 0.115 30.8 0.147 2.1 0.58 0.47".split())
    weights = lambda w: 516 * w ** 3 / 64
    data = lambda w: c / ((72 * w ** 2 + 14 * 64 * w * granularity) * w / 64)
    at = lambda x: ((g / granularity ** gamma + a) / weights(exp(x)) ** alpha
                    + b / data(exp(x)) ** beta)
    width = exp(least(at, 2, 16))
    return weights(width), data(width)


def kaplan(c):
    ratio = mpf("0.076") / mpf("0.103")
    at = lambda x: (mpf("6.4e13") / exp(x)) ** ratio + mpf("1.8e13") * 6 * exp(x) / c
    n = exp(least(at, 5, 60))
    return n, c / 6 / n


def overtrained(c):
    e, a, b, eta = map(mpf, "1.508261 141.2773 189.5155 0.1212361".split())
    at = lambda x: (a * (c / 6 / exp(2 * x)) ** eta + b * (c / 6 / exp(2 * x)) ** -eta)
    n = exp(least(at, 5, 60))
    return n, c / 6 / n


ABNAR = tuple(map(mpf, "16612.50 0.5962 5455.67 0.3954 0.4598 -0.1666 17.26 0.1603 0.1595 0.94".split()))


def sparse(n, d, share):
    a, alpha, b, beta, c, lam, both, delta, gamma, e = ABNAR
    return (a / n ** alpha + b / d ** beta + c / share ** lam
            + both / (share ** delta * n ** gamma) + e)


def sparse_optimum(c, share, most=inf):
    """All parameters and tokens of a budget 6·share·N·D, and the loss."""
    tokens = lambda n: c / (6 * share * n)
    n = min(most, exp(least(lambda x: sparse(exp(x), tokens(exp(x)), share), 5, 60)))
    return n, tokens(n), sparse(n, tokens(n), share)


def sparse_limited(c, most_sparsity, most):
    share = exp(least(lambda u: sparse_optimum(c, exp(u), most)[2], log(1 - most_sparsity), 0))
    return sparse_optimum(c, share, most)


def main():
    rows = []
    for name, law in LAWS.items():
        for c in ("1e22", "5.76e23", "1.3e26"):
            for t, most_d, most_n in (("1e13", inf, inf), ("1e11", inf, inf), ("0", "3e11", inf),
                                      ("0", inf, "5e9"), ("2e12", "1e13", "1e11"),
                                      ("0", "1e10", "1e8")):
                n, d = limited(law, mpf(c), mpf(t), mpf(most_d), mpf(most_n))
                rows.append((name, "optimum", f"{c} {most_d} {most_n} {t}", n, d))
        for quality in ("2.0", "2.2", "2.6"):
            for t in ("1e10", "2e12", "1e14"):
                n, d = served(law, mpf(quality), mpf(t))
                rows.append((name, "inferenceOptimum", f"{quality} {t}", n, d))
    for c in ("1e20", "1e22", "1e24"):
        for unique in ("1e10", "2.5e10", "1e12"):
            n, d = repeated(mpf(c), mpf(unique))
            rows.append(("muennighoff-2023", "computeOptimal", f"{c} {unique}", n, d))
        for granularity in (1, 16):
            n, d = fine(mpf(c), granularity)
            rows.append(("krajewski-2024", "computeOptimal", f"{c} {granularity}", n, d))
    for c in ("1e20", "1e24"):
        rows.append(("kaplan-2020", "computeOptimal", c, *kaplan(mpf(c))))
        rows.append(("gadre-2024-c4", "computeOptimal", c, *overtrained(mpf(c))))
        for sparsity in ("0", "0.9"):
            n, d, _ = sparse_optimum(mpf(c), 1 - mpf(sparsity))
            rows.append(("abnar-2025", "computeOptimal", f"{c} {sparsity}", n, d))
        n, d, _ = sparse_limited(mpf(c), mpf("0.95"), inf)
        rows.append(("abnar-2025", "optimum", f"{c} 0.95 inf", n, d))
    n, d, _ = sparse_limited(mpf("1e21"), mpf("0.98"), mpf("2e9"))
    rows.append(("abnar-2025", "optimum", "1e21 0.98 2e9", n, d))
    with open(os.path.join(FOLDER, "optima_golden.csv"), "w", newline="") as file:
        file.write("# mpmath, golden-section search at 40 digits; made by constrained_optima.py\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["law", "question", "arguments", "parameters", "tokens"])
        for law, question, arguments, n, d in rows:
            writer.writerow([law, question, arguments.replace("inf", "Infinity"),
                             mp.nstr(n, 15), mp.nstr(d, 15)])


main()

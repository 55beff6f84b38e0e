#!/usr/bin/env python3
"""Writes ../resources/flopcast/quantity/kernel/special.csv: the regularised incomplete gamma and beta
functions and their complements, over the whole range of parameters.

Two routes that must agree: power series of positive terms at 130 digits, and quadrature of the
smaller tail at 30 digits, both by mpmath. scipy is asked as well, but in the tails of parameters
above 10,000 it has few digits or none.
Run: python3 special.py
"""
import pathlib
import random

import mpmath as mp
import scipy
from scipy import special

mp.mp.dps = 130
SMALL = mp.mpf(10) ** -130
AGREE, SCIPY_AGREES = 1e-20, 1e-9
SHAPES = [1e-3, 0.02, 0.3, 0.5, 1.0, 1.75, 4.0, 12.5, 55.0, 65.0, 300.0, 7000.0, 1e6]
TAILS = [1e-80, 1e-30, 1e-12, 1e-4, 0.1]
random.seed(20261123)


def gamma(a, x):
    """P and Q."""
    a, x = mp.mpf(a), mp.mpf(x)
    term = total = 1 / a
    n = 0
    while term > total * SMALL or n < x - a:
        n += 1
        term *= x / (a + n)
        total += term
    p = total * mp.exp(a * mp.log(x) - x - mp.loggamma(a))
    return p, 1 - p


def from_zero(x, y, a, b):
    term = total = 1 / a
    n = 0
    while term > total * SMALL or x * (a + b + n) > a + 1 + n:
        term *= x * (a + b + n) / (a + 1 + n)
        total += term
        n += 1
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    return total * mp.exp(a * mp.log(x) + b * mp.log(y) - log_beta)


def terms(x, y, a, b):
    return 2 * max(0, (x * (a + b) - a) / y) - 300 / (mp.log1p(-y) if y < 1 else mp.log(x))


def beta(a, b, x):
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    y = 1 - x
    if terms(x, y, a, b) < terms(y, x, b, a):
        lower = from_zero(x, y, a, b)
        return lower, 1 - lower
    upper = from_zero(y, x, b, a)
    return 1 - upper, upper


def integral(logarithm, length, slowest):
    """Of e^logarithm from 0 to infinity, over its value at 0; it falls on the scale `length` at first
    and at the rate `slowest` at last."""
    with mp.workdps(30):
        ends = [mp.mpf(0)]
        while ends[-1] < 80 / slowest + 20 * length:
            ends.append(ends[-1] + max(length, ends[-1] / 2) / 2)
        start = logarithm(mp.mpf(0))
        return mp.quad(lambda s: mp.exp(logarithm(s) - start), ends, method="gauss-legendre") * mp.exp(start)


def gamma_tail(a, x):
    """The tail away from the middle, and whether it is the upper one; in the logarithm of the value."""
    a, x = mp.mpf(a), mp.mpf(x)
    sign = 1 if x > a else -1
    logarithm = lambda s: a * (mp.log(x) + sign * s) - x * mp.exp(sign * s) - mp.loggamma(a)
    length = min(1 / mp.sqrt(a), 1 / abs(x - a))
    return integral(logarithm, length, 1 / length if sign > 0 else min(a, 1 / length)), sign > 0


def beta_tail(a, b, x):
    """As gamma_tail, in the log odds."""
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    sign = 1 if x > a / (a + b) else -1
    odds = (1 - x) / x
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)

    def logarithm(s):
        e = odds * mp.exp(-sign * s)
        return -a * mp.log1p(e) - b * mp.log1p(1 / e) - log_beta

    length = min(1, 1 / mp.sqrt((a + b) * x * (1 - x)), 1 / abs((a + b) * x - a))
    return integral(logarithm, length, min(b if sign > 0 else a, 1 / length)), sign > 0


def check(what, values, tail, others):
    value, is_upper = tail
    if not abs(value / values[is_upper] - 1) < AGREE:
        raise SystemExit(f"disagreement: {what}: {mp.nstr(values[is_upper], 25)} and {mp.nstr(value, 25)}")
    for mine, other in zip(values, others):
        if mine > 1e-250 and max(what[1:-1]) <= 1e4 and not abs(float(other / mine) - 1) <= SCIPY_AGREES:
            raise SystemExit(f"disagreement: {what}: {mp.nstr(mine, 17)} and {other!r} of scipy")


def row(function, a, b, x, lower, upper):
    text = [repr(float(mp.nstr(v, 30, min_fixed=1, max_fixed=0))) for v in (lower, upper)]
    lines.append(",".join([function, repr(a), repr(b), repr(x), *text]))


def points(quantile, from_top):
    """Values in both tails and about the middle, those that a double can hold."""
    for tail in TAILS:
        yield float(quantile(tail))
        yield float(from_top(tail))
    yield float(quantile(0.5)) * random.uniform(0.999, 1.001)


lines = []
for a in SHAPES + [3e8]:
    for x in points(lambda p: special.gammaincinv(a, p), lambda q: special.gammainccinv(a, q)):
        if x > 1e-290:
            lower, upper = gamma(a, x)
            others = special.gammainc(a, x), special.gammaincc(a, x)
            check(("gamma", a, x), (lower, upper), gamma_tail(a, x), others)
            row("gamma", a, 0.0, x, lower, upper)
pairs = [(a, b) for a in SHAPES for b in SHAPES if max(a, b) < 1e5 or min(a, b) > 10]
for a, b in random.sample(pairs, 60) + [(0.5, 1e6), (1e6, 0.5), (1e8, 3e7), (2.0, 1e9), (5e8, 0.5)]:
    for x in points(lambda p: special.betaincinv(a, b, p), lambda q: special.betainccinv(a, b, q)):
        if 1e-290 < x < 1 - 1e-9:
            lower, upper = beta(a, b, x)
            others = special.betainc(a, b, x), special.betaincc(a, b, x)
            check(("beta", a, b, x), (lower, upper), beta_tail(a, b, x), others)
            row("beta", a, b, x, lower, upper)
target = pathlib.Path(__file__).parent / "../resources/flopcast/quantity/kernel/special.csv"
target.write_text(
    f"# mpmath {mp.__version__} at 130 digits, checked by scipy {scipy.__version__}; see special.py; error 1e-12\n"
    "function,a,b,x,lower,upper\n" + "\n".join(lines) + "\n")
print(len(lines), "rows")

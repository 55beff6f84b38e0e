#!/usr/bin/env python3
"""Writes ../resources/flopcast/quantity/kernel/real.csv: functions of real numbers at doubles,
rounded correctly.

Two routes that must agree: mpmath at 80 digits, and for exp, log and pow Python's decimal at 80
digits, for the normal distribution scipy (to 1e-13).
Run: python3 real.py
"""
import decimal
import pathlib
import random

import mpmath as mp
import scipy
from scipy.special import gammaln, log_ndtr, ndtri

mp.mp.dps = 80
decimal.getcontext().prec = 80
decimal.getcontext().Emin, decimal.getcontext().Emax = -999999, 999999
random.seed(20260101)
D = decimal.Decimal
MAX, TINY = 1.7976931348623157e308, 5e-324


def nearest(x):
    """x rounded to a double, subnormals included (float() of an mpf rounds twice there)."""
    text = mp.nstr(x, 60, strip_zeros=False, min_fixed=1, max_fixed=0)
    return float(text)


def by_decimal(name, a, b):
    if name == "exp":
        return D(a).exp()
    if name == "log":
        return D(a).ln()
    if name == "log10":
        return D(a).log10()
    if name == "pow":
        return (D(abs(a)).ln() * D(b)).exp() * (-1 if a < 0 and b % 2 == 1 else 1)
    return None


def by_mpmath(name, a, b):
    x = mp.mpf(a)
    return {
        "exp": lambda: mp.exp(x),
        "expm1": lambda: mp.expm1(x),
        "log": lambda: mp.log(x),
        "log1p": lambda: mp.log1p(x),
        "log10": lambda: mp.log10(x),
        "log2": lambda: mp.log(x, 2),
        "pow": lambda: mp.power(x, mp.mpf(b)),
        "normalQuantile": lambda: normal_quantile(x),
        "normalCumulative": lambda: mp.erfc(-x / mp.sqrt(2)) / 2,
        "normalDensity": lambda: mp.npdf(x),
        "logGamma": lambda: mp.loggamma(x),
    }[name]()


def normal_quantile(p):
    """By bisection of the logarithm of the tail."""
    if p > 0.5:
        return -normal_quantile(1 - p)
    if p == 0.5:
        return mp.mpf(0)
    guess = mp.mpf(float(ndtri(float(p))))
    return mp.findroot(lambda z: mp.log(mp.erfc(-z / mp.sqrt(2)) / 2) - mp.log(p), guess)


def check(name, a, b, exact):
    other = by_decimal(name, a, b)
    if other is not None:
        other = mp.mpf(str(other))
        assert abs(other - exact) <= mp.mpf(10) ** -60 * abs(exact), (name, a, b)
    elif name == "normalQuantile" and a != 0.5:
        assert abs(mp.mpf(float(ndtri(a))) / exact - 1) < 1e-13, (name, a)
    elif name == "normalCumulative":
        assert abs(mp.mpf(float(log_ndtr(a))) - mp.log(exact)) <= 1e-13 * max(1, abs(mp.log(exact))), (name, a)
    elif name == "normalDensity":
        assert abs(mp.exp(-mp.mpf(a) ** 2 / 2) / mp.sqrt(2 * mp.pi) / exact - 1) < 1e-60
    elif name == "logGamma":
        assert abs(float(gammaln(a)) - exact) <= 1e-13 * abs(exact) + 1e-15, (name, a)
    elif name == "expm1":
        assert abs(mp.exp(mp.mpf(a)) - 1 - exact) <= mp.mpf(10) ** -70
    elif name in ("log1p", "log2"):
        base = mp.log(1 + mp.mpf(a)) if name == "log1p" else mp.log(mp.mpf(a)) / mp.log(2)
        assert abs(base - exact) <= mp.mpf(10) ** -70 * max(1, abs(base))


def spread(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def magnitudes(low, high, count):
    return [10.0 ** random.uniform(low, high) for _ in range(count)]


cases = []


def add(name, points):
    cases.extend((name, a, 0.0) for a in points)


add("exp", [0.5, 1, -1, 0.34657359027997264, 0.34657359027997270, -0.34657359027997264, 709.782712893384,
            709.78, -708.3964185322641, -708.4, -710.5, -745.13, 1e-300, -1e-17, 3e-8, 60.0, 88.7]
    + spread(-745, 709, 60) + spread(-1, 1, 40))
add("expm1", [1e-300, -1e-17, 3e-8, 0.34, 0.3466, -0.3466, 0.35, 0.5, -0.5, 1, -1, 36.7, -36.7, 41, -41, 700]
    + spread(-3, 3, 40) + spread(-40, 40, 20))
add("log", [TINY, 2.2250738585072014e-308, 1e-310, MAX, 2, 10, 0.5, 0.70710678118654746, 0.70710678118654757,
            1.4142135623730949, 1.4142135623730951, 1 + 2**-52, 1 - 2**-53, 1.0000001, 0.9999999, 3, 1e26]
    + magnitudes(-307, 308, 60) + spread(0.5, 2, 60))
add("log1p", [1e-300, -1e-17, 3e-8, -0.5, -0.999999999, 0.5, 1, 2, 1e10, 1e300, 2**-53, -2**-53]
    + spread(-1, 1, 40) + magnitudes(-20, 20, 20))
add("log10", [1000, 1e-5, 1e22, 1e26, 1e100, 1e308, 2, 0.5, 1 + 2**-52] + magnitudes(-300, 300, 40) + spread(0.5, 2, 20))
add("log2", [8, 2**-30, 2.0**1000, 3, 1 + 2**-52, 1 - 2**-53] + magnitudes(-300, 300, 40) + spread(0.5, 2, 20))
cases.extend(("pow", a, b) for a, b in [
    (10.0, 26.0), (10.0, -26.0), (10.0, 22.0), (10.0, 64.0), (1.1, 64.0), (1.1, 65.0), (2.0, 1023.0), (2.0, -1074.0),
    (2.0, -1060.5), (0.5, 1074.0), (-3.0, 41.0), (-3.0, 40.0), (-1.5, -3.0), (1 + 2**-52, 1e15), (1 - 2**-53, 1e16),
    (1.3, 2700.0), (0.75, 2460.0), (1.41, 2050.0), (1e300, 1.0), (1e-300, 1.05), (TINY, 0.5), (TINY, 0.3), (1e5, -64.0),
    (5.76e23, 0.5), (9.0, 0.5), (8.0, 1 / 3), (1e26, 1.5), (0.1, 2.0), (0.1, 3.0), (7.0, 2.0), (1e154, 2.0), (1e-160, 2.0)])
for _ in range(120):
    a = 10.0 ** random.uniform(-30, 30)
    cases.append(("pow", a, random.uniform(-1, 1) * 700 / abs(float(mp.log(a)))))
for _ in range(60):
    a = random.uniform(0.6, 1.6)
    cases.append(("pow", a, random.uniform(-1, 1) * min(700 / abs(float(mp.log(a))), 1e6)))
for _ in range(40):
    cases.append(("pow", 10.0 ** random.uniform(-4, 4), float(random.randint(-64, 64))))
tails = [10.0 ** -k for k in (1, 2, 3, 5, 8, 12, 16, 20, 50, 100, 200, 300)] + [TINY, 2.3e-308, 1e-11, 1.4e-11]
add("normalQuantile", tails + [0.5, 0.075, 0.0749999, 0.925, 0.95, 0.05, 0.9, 0.75, 0.5 + 2**-40, 0.5 - 2**-53,
                               1 - 2**-53, 1 - 2**-30, 0.999, 0.99999] + spread(0, 1, 40) + magnitudes(-300, -1, 40))
add("normalCumulative", [-37.5, -37, -30, -20, -10, -5, -1.2, -1.2000001, -1, -0.5, -1e-9, 0.0, 1e-9, 0.5, 1, 1.2, 1.3, 2, 5, 8]
    + spread(-37, 6, 80))
add("normalDensity", [0.0, 1.0, -1.0, 5.5, 37.0, -38.0] + spread(-37, 37, 30))
add("logGamma", [1e-300, 1e-10, 1e-3, 0.5, 1 - 2**-30, 1.0, 1 + 2**-30, 1.5, 2.0, 2 - 2**-30, 2 + 2**-30, 3.0, 9.999, 10.0, 171.0, 1e300]
    + spread(0, 3, 30) + spread(3, 12, 15) + magnitudes(-5, 10, 30))

lines = []
for name, a, b in cases:
    exact = by_mpmath(name, a, b)
    check(name, a, b, exact)
    lines.append(f"{name},{float(a)!r},{float(b)!r},{nearest(exact)!r}")
target = pathlib.Path(__file__).parent / "../resources/flopcast/quantity/kernel/real.csv"
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text(
    f"# mpmath {mp.__version__}, checked by decimal and scipy {scipy.__version__}; rounded correctly; see real.py\n"
    "function,a,b,expected\n" + "\n".join(lines) + "\n")
print(len(lines), "rows")

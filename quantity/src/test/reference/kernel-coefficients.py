#!/usr/bin/env python3
"""Prints the polynomials of flopcast.quantity.kernel: Chebyshev interpolations at 50 digits,
written in powers, rounded to doubles, with the largest relative error left after rounding.

Tool: mpmath. Run: python3 kernel-coefficients.py
"""
import mpmath as mp

mp.mp.dps = 60


def chebyshev(function, nodes=80):
    x = [mp.cos(mp.pi * (i + mp.mpf(1) / 2) / nodes) for i in range(nodes)]
    values = [function(t) for t in x]
    return [
        2 / mp.mpf(nodes)
        * sum(values[i] * mp.cos(mp.pi * n * (i + mp.mpf(1) / 2) / nodes) for i in range(nodes))
        for n in range(nodes)
    ]


def times(a, b):
    product = [mp.mpf(0)] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            product[i + j] += x * y
    return product


def powers(function, low, high, degree):
    """The interpolation on [low, high] as coefficients of 1, x, x^2, ..."""
    middle, half = (mp.mpf(low) + high) / 2, (mp.mpf(high) - low) / 2
    c = chebyshev(lambda t: function(middle + half * t))
    inner = [-middle / half, 1 / half]
    before, now = [mp.mpf(1)], inner
    total = [mp.mpf(0)] * (degree + 1)
    total[0] = c[0] / 2
    for n in range(1, degree + 1):
        for i, a in enumerate(now):
            total[i] += c[n] * a
        after = [2 * a for a in times(inner, now)]
        for i, a in enumerate(before):
            after[i] -= a
        before, now = now, after
    return total


def show(title, function, low, high, degree):
    rounded = [float(c) for c in powers(function, low, high, degree)]
    points = [mp.mpf(low) + (mp.mpf(high) - low) * i / 400 for i in range(401)]
    worst = max(
        abs(sum(c * x**i for i, c in enumerate(rounded)) / function(x) - 1) for x in points
    )
    print(f"{title}: degree {degree} on [{mp.nstr(low, 5)}, {mp.nstr(high, 5)}],"
          f" relative error {mp.nstr(worst, 3)}")
    for c in rounded:
        print(f"    {c!r},")


def exponential(x):
    """(e^x - 1 - x) / x^2"""
    return mp.mpf(1) / 2 if x == 0 else (mp.expm1(x) - x) / x**2


def logarithm(z):
    """(ln((1+s)/(1-s)) - 2 s) / s^3 with z = s^2"""
    if z < mp.mpf(10) ** -12:
        return sum(2 * z**n / (2 * n + 3) for n in range(6))
    s = mp.sqrt(z)
    return (mp.log((1 + s) / (1 - s)) - 2 * s) / s**3


def logarithm_rest(z):
    """1/5 + z/7 + z^2/9 + ..."""
    return sum(z**n / (2 * n + 5) for n in range(60))


def scaled_tail(x):
    """e^(x^2/2) times the upper tail of the standard normal"""
    if x < 40:
        return mp.exp(x * x / 2) * mp.erfc(x / mp.sqrt(2)) / 2
    total = term = mp.mpf(1)
    for n in range(1, 25):
        term *= -(2 * n - 1) / (x * x)
        total += term
    return total / (x * mp.sqrt(2 * mp.pi))


def normal_tail(t):
    """The scaled tail times (1 + sqrt(2) x), with x = 4 (1 + t) / (1 - t)"""
    if t >= 1:
        return 1 / mp.sqrt(mp.pi)
    x = 4 * (1 + t) / (1 - t)
    return (1 + mp.sqrt(2) * x) * scaled_tail(x)


def normal_centre(z):
    """(cumulative(x) - 1/2) / x with z = x^2"""
    if z <= 0:
        return 1 / mp.sqrt(2 * mp.pi)
    x = mp.sqrt(z)
    return mp.erf(x / mp.sqrt(2)) / (2 * x)


def log_gamma(w):
    """ln(Gamma(1 + z)) / (z (z - 1)) with z = w + 1/2"""
    z = w + mp.mpf(1) / 2
    if abs(z) < mp.mpf(10) ** -25:
        return mp.euler
    return 1 - mp.euler if abs(z - 1) < mp.mpf(10) ** -25 else mp.loggamma(1 + z) / (z * (z - 1))


def gauss_legendre(count):
    """The nodes in (0, 1/2) of the rule on (0, 1), and their weights."""
    for i in range(count // 2):
        guess = mp.cos(mp.pi * (i + mp.mpf(3) / 4) / (count + mp.mpf(1) / 2))
        x = mp.findroot(lambda t: mp.legendre(count, t), guess)
        slope = count * (mp.legendre(count - 1, x) - x * mp.legendre(count, x)) / (1 - x * x)
        yield (1 - x) / 2, 1 / ((1 - x * x) * slope**2)


half_log2 = mp.log(2) / 2 * mp.mpf("1.001")
widest = ((mp.sqrt(2) - 1) / (mp.sqrt(2) + 1)) ** 2
show("Exponential", exponential, -half_log2, half_log2, 10)
show("Logarithm", logarithm, 0, widest, 7)
show("Logarithm in two doubles", logarithm_rest, 0, widest, 8)
show("Normal tail", normal_tail, -1, 1, 26)
show("Normal centre", normal_centre, 0, mp.mpf("1.44"), 11)
show("Log gamma", log_gamma, mp.mpf(-1) / 2, mp.mpf(1) / 2, 19)
print("Stirling")
for k in range(1, 10):
    print(f"    {float(mp.bernoulli(2 * k) / (2 * k * (2 * k - 1)))!r},")
print("Gauss and Legendre, 32 nodes")
for node, weight in gauss_legendre(32):
    print(f"    {float(node)!r}, {float(weight)!r},")
for name, value in [("1/3", mp.mpf(1) / 3), ("log2", mp.log(2)), ("1/ln10", 1 / mp.log(10)),
                    ("1/ln2", 1 / mp.log(2))]:
    high = float(value)
    print(name, high.hex(), float(value - high).hex())

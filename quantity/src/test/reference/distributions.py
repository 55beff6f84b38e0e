#!/usr/bin/env python3
"""Writes ../resources/flopcast/quantity/distribution/<name>.csv for every distribution.

Two routes that must agree: formulas evaluated by mpmath at 50 digits with the very doubles that
stand in the file, and scipy (to the relative tolerance AGREE, in probabilities as small as scipy
can represent). Moments of truncations and mixtures: mpmath quadrature against scipy's.
Run: python3 distributions.py [name ...]
"""
import pathlib
import sys

import mpmath as mp
import numpy
import scipy
from scipy import stats

mp.mp.dps = 50
AGREE = 1e-9
TARGET = pathlib.Path(__file__).parent / "../resources/flopcast/quantity/distribution"
P = [1e-12, 1e-6, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 1e-6, 1 - 1e-12]
ONE = mp.mpf(1)


def ncdf(z):
    return mp.erfc(-z / mp.sqrt(2)) / 2


def nquantile(p):
    if p > 0.5:
        return -nquantile(1 - p)
    guess = mp.mpf(float(stats.norm.ppf(float(p))))
    return mp.findroot(lambda z: mp.log(ncdf(z)) - mp.log(p), guess)


def number(x):
    text = str(int(x)) if x == int(x) and abs(x) < 1e9 else repr(float(x))
    return text.replace("e+", "e").replace("e-0", "e-")


def lowest(d):
    """The low end of the support, as scipy knows it."""
    return -mp.inf if d.scipy is d or d.scipy is None else mp.mpf(float(d.scipy.support()[0]))


def call(name, *arguments):
    return name + "(" + " ".join(number(a) for a in arguments) + ")"


def root(residual, guess, what):
    """By secants, until they no longer get nearer; never further than 1e-30."""
    before, now = guess, guess + mp.mpf(10) ** -9
    at_before, at_now = residual(before), residual(now)
    for _ in range(60):
        if abs(at_now) < mp.mpf(10) ** -40 or at_now == at_before:
            break
        after = now - at_now * (now - before) / (at_now - at_before)
        before, at_before = now, at_now
        now, at_now = after, residual(after)
    assert abs(at_now) < mp.mpf(10) ** -30, what
    return now


class Exact:
    """A distribution by formulas; subclasses give cdf, sf, pdf, quantile(p, from_top)."""

    discrete = False
    variance = mean = None

    def quantile(self, p, top=False):
        """Of a positive number, by secants from scipy's answer, logarithm of the nearer tail
        against logarithm of the value: nearly straight."""
        p = mp.mpf(p)
        if p > 0.5:
            p, top = 1 - p, not top
        tail = self.sf if top else self.cdf
        guess = mp.log(mp.mpf(float(self.scipy.isf(float(p)) if top else self.scipy.ppf(float(p)))))
        residual = lambda u: mp.log(tail(mp.exp(u)) / p)
        return mp.exp(root(residual, guess, (self.key, p)))


class Normal(Exact):
    def __init__(self, m, s):
        self.key = call("normal", m, s)
        self.m, self.s = mp.mpf(m), mp.mpf(s)
        self.scipy = stats.norm(m, s)
        self.mean, self.variance, self.mode = self.m, self.s**2, self.m

    def cdf(self, x):
        return ncdf((x - self.m) / self.s)

    def sf(self, x):
        return ncdf((self.m - x) / self.s)

    def pdf(self, x):
        return mp.npdf((x - self.m) / self.s) / self.s

    def quantile(self, p, top=False):
        z = nquantile(mp.mpf(p))
        return self.m + self.s * (-z if top else z)


class Lognormal(Exact):
    def __init__(self, m, s):
        self.key = call("lognormal", m, s)
        self.m, self.s = mp.mpf(m), mp.mpf(s)
        self.scipy = stats.lognorm(s, scale=float(mp.exp(m)))
        self.mean = mp.exp(self.m + self.s**2 / 2)
        self.variance = mp.expm1(self.s**2) * mp.exp(2 * self.m + self.s**2)
        self.mode = mp.exp(self.m - self.s**2)

    def cdf(self, x):
        return ncdf((mp.log(x) - self.m) / self.s)

    def sf(self, x):
        return ncdf((self.m - mp.log(x)) / self.s)

    def pdf(self, x):
        return mp.npdf((mp.log(x) - self.m) / self.s) / self.s / x

    def quantile(self, p, top=False):
        z = nquantile(mp.mpf(p))
        return mp.exp(self.m + self.s * (-z if top else z))


class Uniform(Exact):
    def __init__(self, a, b):
        self.key = call("uniform", a, b)
        self.a, self.b = mp.mpf(a), mp.mpf(b)
        self.scipy = stats.uniform(a, b - a)
        self.mean, self.variance, self.mode = (self.a + self.b) / 2, (self.b - self.a) ** 2 / 12, self.a

    def cdf(self, x):
        return min((x - self.a) / (self.b - self.a), ONE)

    def sf(self, x):
        return max((self.b - x) / (self.b - self.a), mp.mpf(0))

    def pdf(self, x):
        return 1 / (self.b - self.a) if x <= self.b else mp.mpf(0)

    def quantile(self, p, top=False):
        p = mp.mpf(p)
        return self.b - p * (self.b - self.a) if top else self.a + p * (self.b - self.a)


class Loguniform(Exact):
    def __init__(self, a, b):
        self.key = call("loguniform", a, b)
        self.a, self.b = mp.mpf(a), mp.mpf(b)
        self.width = mp.log(self.b / self.a)
        self.scipy = stats.loguniform(a, b)
        self.mean = (self.b - self.a) / self.width
        self.variance = (self.b**2 - self.a**2) / (2 * self.width) - self.mean**2
        self.mode = self.a

    def cdf(self, x):
        return mp.log(x / self.a) / self.width

    def sf(self, x):
        return mp.log(self.b / x) / self.width

    def pdf(self, x):
        return 1 / (x * self.width)

    def quantile(self, p, top=False):
        return self.b * mp.exp(-p * self.width) if top else self.a * mp.exp(p * self.width)


class Triangular(Exact):
    def __init__(self, a, m, b):
        self.key = call("triangular", a, m, b)
        self.a, self.m, self.b = mp.mpf(a), mp.mpf(m), mp.mpf(b)
        self.scipy = stats.triang((m - a) / (b - a), a, b - a)
        self.mean = (self.a + self.m + self.b) / 3
        a, m, b = self.a, self.m, self.b
        self.variance, self.mode = (a * a + m * m + b * b - a * m - a * b - m * b) / 18, m

    def cdf(self, x):
        a, m, b = self.a, self.m, self.b
        return (x - a) ** 2 / (b - a) / (m - a) if x <= m and m > a else 1 - self.sf(x)

    def sf(self, x):
        a, m, b = self.a, self.m, self.b
        return (b - x) ** 2 / (b - a) / (b - m) if x >= m and m < b else 1 - self.cdf(x)

    def pdf(self, x):
        a, m, b = self.a, self.m, self.b
        return 2 / (b - a) * ((x - a) / (m - a) if x < m else (b - x) / (b - m) if x > m else 1)

    def quantile(self, p, top=False):
        a, m, b = self.a, self.m, self.b
        p = 1 - mp.mpf(p) if top else mp.mpf(p)
        c = (m - a) / (b - a)
        return a + mp.sqrt(p * (b - a) * (m - a)) if p <= c else b - mp.sqrt((1 - p) * (b - a) * (b - m))


class Exponential(Exact):
    def __init__(self, rate):
        self.key = call("exponential", rate)
        self.rate = mp.mpf(rate)
        self.scipy = stats.expon(scale=1 / rate)
        self.mean, self.variance, self.mode = 1 / self.rate, 1 / self.rate**2, mp.mpf(0)

    def cdf(self, x):
        return -mp.expm1(-self.rate * x)

    def sf(self, x):
        return mp.exp(-self.rate * x)

    def pdf(self, x):
        return self.rate * mp.exp(-self.rate * x)

    def quantile(self, p, top=False):
        return -(mp.log(p) if top else mp.log1p(-mp.mpf(p))) / self.rate


class Logistic(Exact):
    def __init__(self, m, s):
        self.key = call("logistic", m, s)
        self.m, self.s = mp.mpf(m), mp.mpf(s)
        self.scipy = stats.logistic(m, s)
        self.mean, self.variance, self.mode = self.m, mp.pi**2 / 3 * self.s**2, self.m

    def cdf(self, x):
        return 1 / (1 + mp.exp(-(x - self.m) / self.s))

    def sf(self, x):
        return 1 / (1 + mp.exp((x - self.m) / self.s))

    def pdf(self, x):
        return self.cdf(x) * self.sf(x) / self.s

    def quantile(self, p, top=False):
        z = mp.log(mp.mpf(p) / (1 - mp.mpf(p)))
        return self.m + self.s * (-z if top else z)


class Cauchy(Exact):
    def __init__(self, m, s):
        self.key = call("cauchy", m, s)
        self.m, self.s = mp.mpf(m), mp.mpf(s)
        self.scipy = stats.cauchy(m, s)
        self.mode = self.m

    def cdf(self, x):
        return ONE / 2 + mp.atan((x - self.m) / self.s) / mp.pi

    def sf(self, x):
        return ONE / 2 - mp.atan((x - self.m) / self.s) / mp.pi

    def pdf(self, x):
        return 1 / (mp.pi * self.s * (1 + ((x - self.m) / self.s) ** 2))

    def quantile(self, p, top=False):
        z = mp.tan(mp.pi * (mp.mpf(p) - ONE / 2))
        return self.m + self.s * (-z if top else z)


class Beta(Exact):
    def __init__(self, a, b):
        self.key = call("beta", a, b)
        self.a, self.b = mp.mpf(a), mp.mpf(b)
        self.scipy = stats.beta(a, b)
        a, b = self.a, self.b
        self.mean, self.variance = a / (a + b), a * b / ((a + b) ** 2 * (a + b + 1))
        self.mode = (a - 1) / (a + b - 2) if a > 1 and b > 1 else mp.mpf(1 if a > b and a >= 1 else 0)

    def cdf(self, x):
        return self.below(x) if x < self.mean else 1 - self.above(x)

    def sf(self, x):
        return 1 - self.below(x) if x < self.mean else self.above(x)

    def below(self, x):
        return self.from_zero(x, self.a, self.b)

    def above(self, x):
        return self.from_zero(1 - x, self.b, self.a)

    def from_zero(self, x, a, b):
        if max(a, b) < 1e4:
            return mp.betainc(a, b, 0, x, regularized=True)
        # The hypergeometric series of mpmath gives up; this one has positive terms only.
        term, total, n = 1 / a, 1 / a, 0
        while term > total * mp.mpf(10) ** -60 or x * (a + b + n) > a + 1 + n:
            term *= x * (a + b + n) / (a + 1 + n)
            total += term
            n += 1
        return total * mp.exp(a * mp.log(x) + b * mp.log1p(-x) - self.log_beta(a, b))

    def log_beta(self, a, b):
        return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)

    def quantile(self, p, top=False):
        p = mp.mpf(p)
        if p > 0.5:
            p, top = 1 - p, not top
        if not top:
            return super().quantile(p)
        mirrored = Beta(float(self.b), float(self.a))
        mirrored.a, mirrored.b = self.b, self.a
        return 1 - mirrored.quantile(p)

    def pdf(self, x):
        return mp.exp((self.a - 1) * mp.log(x) + (self.b - 1) * mp.log1p(-x) - self.log_beta(self.a, self.b))


class Gamma(Exact):
    def __init__(self, shape, scale):
        self.key = call("gamma", shape, scale)
        self.k, self.scale = mp.mpf(shape), mp.mpf(scale)
        self.scipy = stats.gamma(shape, scale=scale)
        self.mean, self.variance = self.k * self.scale, self.k * self.scale**2
        self.mode = max(self.k - 1, mp.mpf(0)) * self.scale
        # scipy 1.17 has few digits there; special.py checks the function itself by quadrature.
        self.agree = AGREE if shape < 1e5 else 1e-6

    def cdf(self, x):
        z = x / self.scale
        if self.k < 1e5:
            return mp.gammainc(self.k, 0, z, regularized=True)
        # mpmath's series gives up; this one has positive terms only.
        term, total, n = 1 / self.k, 1 / self.k, 0
        while term > total * mp.mpf(10) ** -60 or n < z - self.k:
            n += 1
            term *= z / (self.k + n)
            total += term
        return total * mp.exp(self.k * mp.log(z) - z - mp.loggamma(self.k))

    def sf(self, x):
        if self.k < 1e5:
            return mp.gammainc(self.k, x / self.scale, mp.inf, regularized=True)
        return 1 - self.cdf(x)

    def pdf(self, x):
        z = x / self.scale
        return mp.exp((self.k - 1) * mp.log(z) - z - mp.loggamma(self.k)) / self.scale


class Pert(Exact):
    def __init__(self, a, m, b):
        self.key = call("pert", a, m, b)
        self.a, self.width = mp.mpf(a), mp.mpf(b) - mp.mpf(a)
        left, right = 4 * (mp.mpf(m) - a) / self.width, 4 * (mp.mpf(b) - m) / self.width
        self.beta = Beta(float(1 + left), float(1 + right))
        self.beta.a, self.beta.b = 1 + left, 1 + right
        self.scipy = stats.beta(float(1 + left), float(1 + right), a, b - a)
        self.mean, self.mode = (mp.mpf(a) + 4 * mp.mpf(m) + b) / 6, mp.mpf(m)
        self.variance = (self.mean - a) * (b - self.mean) / 7

    def share(self, x):
        return (x - self.a) / self.width

    def cdf(self, x):
        return self.beta.cdf(self.share(x))

    def sf(self, x):
        return self.beta.sf(self.share(x))

    def pdf(self, x):
        return self.beta.pdf(self.share(x)) / self.width

    def quantile(self, p, top=False):
        return self.a + self.width * self.beta.quantile(p, top)


class Bernoulli(Exact):
    discrete = True

    def __init__(self, probability):
        self.key = call("bernoulli", probability)
        self.p = mp.mpf(probability)
        self.scipy = stats.bernoulli(probability)
        self.mean, self.variance, self.mode = self.p, self.p * (1 - self.p), mp.mpf(1 if self.p > 0.5 else 0)

    def cdf(self, x):
        return mp.mpf(0) if x < 0 else ONE - self.p if x < 1 else ONE

    def sf(self, x):
        return 1 - self.cdf(x)

    def pdf(self, x):
        return {0: 1 - self.p, 1: self.p}.get(float(x), mp.mpf(0))

    def quantile(self, p, top=False):
        return mp.mpf(int((mp.mpf(p) if top else 1 - mp.mpf(p)) < self.p))


class PointMass(Exact):
    discrete = True

    def __init__(self, value):
        self.key = call("pointMass", value)
        self.value = mp.mpf(value)
        self.scipy = stats.rv_discrete(values=([int(value)], [1.0])) if value == int(value) and abs(value) < 1e6 else None
        self.mean, self.variance, self.mode = self.value, mp.mpf(0), self.value

    def cdf(self, x):
        return mp.mpf(int(x >= self.value))

    def sf(self, x):
        return 1 - self.cdf(x)

    def pdf(self, x):
        return mp.mpf(int(x == self.value))

    def quantile(self, p, top=False):
        return self.value


class StudentT(Exact):
    def __init__(self, df, m=0, s=1):
        self.key = call("studentT", df) if (m, s) == (0, 1) else call("studentT", df, m, s)
        self.df, self.m, self.s = mp.mpf(df), mp.mpf(m), mp.mpf(s)
        self.scipy = stats.t(df, m, s)
        self.mode = self.m
        if df > 1:
            self.mean = self.m
        if df > 2:
            self.variance = self.s**2 * self.df / (self.df - 2)

    def above(self, t):
        if t < 0:
            return 1 - self.above(-t)
        x = self.df / (self.df + t * t)
        if x < 0.5 or self.df < 1000:
            return mp.betainc(self.df / 2, ONE / 2, 0, x, regularized=True) / 2
        return ONE / 2 - mp.quad(self.standard, mp.linspace(0, t, 9))

    def standard(self, t):
        half = (self.df + 1) / 2
        return mp.exp(mp.loggamma(half) - mp.loggamma(self.df / 2) - half * mp.log1p(t * t / self.df)) / mp.sqrt(self.df * mp.pi)

    def cdf(self, x):
        return self.above((self.m - x) / self.s)

    def sf(self, x):
        return self.above((x - self.m) / self.s)

    def pdf(self, x):
        return self.standard((x - self.m) / self.s) / self.s

    def quantile(self, p, top=False):
        p = mp.mpf(p)
        if p > 0.5:
            p, top = 1 - p, not top
        if p == 0.5:
            return self.m
        guess = mp.log(mp.mpf(float(stats.t.isf(float(p), float(self.df)))))
        u = root(lambda u: mp.log(self.above(mp.exp(u)) / p), guess, (self.key, p))
        return self.m + self.s * (mp.exp(u) if top else -mp.exp(u))


class Pareto(Exact):
    def __init__(self, scale, shape):
        self.key = call("pareto", scale, shape)
        self.m, self.a = mp.mpf(scale), mp.mpf(shape)
        self.scipy = stats.pareto(shape, scale=scale)
        self.mode = self.m
        if shape > 1:
            self.mean = self.m * self.a / (self.a - 1)
        if shape > 2:
            self.variance = self.m**2 * self.a / (self.a - 1) ** 2 / (self.a - 2)

    def cdf(self, x):
        return 1 - self.sf(x)

    def sf(self, x):
        return mp.power(self.m / x, self.a)

    def pdf(self, x):
        return self.a / x * self.sf(x)

    def quantile(self, p, top=False):
        return self.m * mp.power(mp.mpf(p) if top else 1 - mp.mpf(p), -1 / self.a)


class Weibull(Exact):
    def __init__(self, shape, scale):
        self.key = call("weibull", shape, scale)
        self.k, self.s = mp.mpf(shape), mp.mpf(scale)
        self.scipy = stats.weibull_min(shape, scale=scale)
        self.mean = self.s * mp.gamma(1 + 1 / self.k)
        self.variance = self.s**2 * mp.gamma(1 + 2 / self.k) - self.mean**2
        self.mode = self.s * mp.power((self.k - 1) / self.k, 1 / self.k) if shape > 1 else mp.mpf(0)

    def cdf(self, x):
        return -mp.expm1(-mp.power(x / self.s, self.k))

    def sf(self, x):
        return mp.exp(-mp.power(x / self.s, self.k))

    def pdf(self, x):
        return self.k / x * mp.power(x / self.s, self.k) * self.sf(x)

    def quantile(self, p, top=False):
        return self.s * mp.power(-(mp.log(p) if top else mp.log1p(-mp.mpf(p))), 1 / self.k)


class Counted(Exact):
    """Numbers of things: the sums of their probabilities."""

    discrete = True

    def quantile(self, p, top=False):
        p = mp.mpf(p)
        k = mp.mpf(max(int(self.scipy.isf(float(p)) if top else self.scipy.ppf(float(p))), 0))
        enough = (lambda k: self.sf(k) <= p) if top else (lambda k: self.cdf(k) >= p)
        while k > 0 and enough(k - 1):
            k -= 1
        while not enough(k):
            k += 1
        return k


class Poisson(Counted):
    def __init__(self, mean):
        self.key = call("poisson", mean)
        self.mean = self.variance = mp.mpf(mean)
        self.mode = mp.ceil(self.mean) - 1
        self.scipy = stats.poisson(mean)

    def sf(self, x):
        return 1 - self.cdf(x)

    def cdf(self, x):
        k, total = int(mp.floor(x)), mp.mpf(0)
        if k < 0:
            return total
        mp.mp.dps += 20
        term = self.pdf(mp.mpf(k))
        while k >= 0 and term > mp.mpf(10) ** -75:
            total += term
            term *= k / self.mean
            k -= 1
        mp.mp.dps -= 20
        return +total

    def pdf(self, x):
        return mp.exp(x * mp.log(self.mean) - self.mean - mp.loggamma(x + 1))


class Binomial(Counted):
    def __init__(self, n, p):
        self.key = call("binomial", n, p)
        self.n, self.p = mp.mpf(n), mp.mpf(p)
        self.mean, self.variance = self.n * self.p, self.n * self.p * (1 - self.p)
        self.mode = max(mp.ceil((self.n + 1) * self.p) - 1, mp.mpf(0))
        self.scipy = stats.binom(int(n), p)

    def sf(self, x):
        return 1 - self.cdf(x)

    def cdf(self, x):
        k, total = int(mp.floor(x)), mp.mpf(0)
        if k < 0:
            return total
        mp.mp.dps += 20
        odds, term = (1 - self.p) / self.p, self.pdf(mp.mpf(k))
        while k >= 0 and (term > mp.mpf(10) ** -75 or k > self.mean):
            total += term
            term *= k / (self.n - k + 1) * odds
            k -= 1
        mp.mp.dps -= 20
        return +total

    def pdf(self, x):
        n = self.n
        choose = mp.loggamma(n + 1) - mp.loggamma(x + 1) - mp.loggamma(n - x + 1)
        return mp.exp(choose + x * mp.log(self.p) + (n - x) * mp.log(1 - self.p))


class Empirical(Exact):
    discrete = True

    def __init__(self, *values):
        self.values = sorted(mp.mpf(v) for v in values)
        n = len(values)
        self.key = f"empirical([{' '.join(map(number, self.values))}])"
        self.mean = sum(self.values) / n
        self.variance = sum((v - self.mean) ** 2 for v in self.values) / n
        distinct = sorted(set(values))
        self.mode = mp.mpf(max(distinct, key=lambda v: (values.count(v), -v)))
        self.scipy = None
        check = numpy.array(values)
        close(self.mean, check.mean(), self.key)
        assert abs(float(self.variance) - check.var()) < 1e-12

    def cdf(self, x):
        return mp.mpf(sum(v <= x for v in self.values)) / len(self.values)

    def sf(self, x):
        return 1 - self.cdf(x)

    def pdf(self, x):
        return mp.mpf(sum(v == x for v in self.values)) / len(self.values)

    def quantile(self, p, top=False):
        return next(v for v in self.values if (self.sf(v) <= p if top else self.cdf(v) >= p))


class Metalog(Exact):
    """Keelin 2016, eqs. 6 to 8 for the sum, 11 and 14 for the forms with bounds."""

    def __init__(self, a, low=-mp.inf, high=mp.inf):
        ends = [f"min: {number(low)}"] if low > -mp.inf else []
        ends += [f"max: {number(high)}"] if high < mp.inf else []
        bounds = " {" + " ".join(ends) + "}" if ends else ""
        self.key = f"metalog([{' '.join(map(number, a))}]{bounds})"
        self.a, self.low, self.high = [mp.mpf(x) for x in a], mp.mpf(low), mp.mpf(high)
        self.scipy = self
        at = lambda u: self.quantile_at(u)
        knots = [-mp.inf, -100, -40, -10, -3, 0, 3, 10, 40, 100, mp.inf]
        weight = lambda u: 1 / (2 + mp.exp(u) + mp.exp(-u))
        safe = lambda f: lambda u: f(u) if abs(u) < 10000 else mp.mpf(0)
        self.mean = mp.quad(safe(lambda u: at(u) * weight(u)), knots)
        self.variance = mp.quad(safe(lambda u: (at(u) - self.mean) ** 2 * weight(u)), knots)
        # The other route: numpy, in doubles, over equally spaced probabilities.
        p = (numpy.arange(4_000_000) + 0.5) / 4_000_000
        L, c = numpy.log(p / (1 - p)), p - 0.5
        basis = [1 + 0 * p, L, c * L, c, c**2, c**2 * L, c**3, c**3 * L]
        z = sum(float(x) * y for x, y in zip(self.a, basis))
        if low > -mp.inf and high < mp.inf:
            z = (low + high * numpy.exp(z)) / (1 + numpy.exp(z))
        elif low > -mp.inf:
            z = low + numpy.exp(z)
        elif high < mp.inf:
            z = high - numpy.exp(-z)
        assert (numpy.diff(z) > 0).all(), self.key
        close(self.mean, z.mean(), self.key + " mean", 1e-4)
        close(self.variance, z.var(), self.key + " variance", 1e-2)
        for q in (0.05, 0.25, 0.5, 0.75, 0.95):
            assert abs(float(self.quantile(q)) - numpy.quantile(z, q)) < 1e-5 * z.std(), (self.key, q)

    def z(self, u):
        c = mp.tanh(u / 2) / 2
        basis = [ONE, u, c * u, c, c**2, c**2 * u, c**3, c**3 * u]
        return mp.fsum(x * y for x, y in zip(self.a, basis))

    def quantile_at(self, u):
        z = self.z(u)
        if self.low > -mp.inf and self.high < mp.inf:
            return (self.low + self.high * mp.exp(z)) / (1 + mp.exp(z))
        if self.low > -mp.inf:
            return self.low + mp.exp(z)
        return self.high - mp.exp(-z) if self.high < mp.inf else z

    def quantile(self, p, top=False):
        u = mp.log(mp.mpf(p) / (1 - mp.mpf(p)))
        return self.quantile_at(-u if top else u)

    def density_at(self, u):
        """By the chain rule from the derivatives of the terms."""
        share, c = 1 / (2 + mp.exp(u) + mp.exp(-u)), mp.tanh(u / 2) / 2
        slopes = [0, 1, c + share * u, share, 2 * c * share, 2 * c * share * u + c**2, 3 * c**2 * share, 3 * c**2 * share * u + c**3]
        slope = mp.fsum(x * y for x, y in zip(self.a, slopes))
        x = self.quantile_at(u)
        if self.low > -mp.inf and self.high < mp.inf:
            slope *= (x - self.low) * (self.high - x) / (self.high - self.low)
        elif self.low > -mp.inf:
            slope *= x - self.low
        elif self.high < mp.inf:
            slope *= self.high - x
        return share / slope

    def u(self, x):
        lo, hi = mp.mpf(-60), mp.mpf(60)
        for _ in range(180):
            middle = (lo + hi) / 2
            lo, hi = (middle, hi) if self.quantile_at(middle) < x else (lo, middle)
        return lo

    def cdf(self, x):
        return 1 / (1 + mp.exp(-self.u(x)))

    def sf(self, x):
        return 1 / (1 + mp.exp(self.u(x)))

    def pdf(self, x):
        return self.density_at(self.u(x))


class Mixture(Exact):
    def __init__(self, parts, weights):
        total = sum(mp.mpf(w) for w in weights)
        shown = [w / sum(weights) for w in weights]
        self.key = f"mixture([{' '.join(p.key for p in parts)}] [{' '.join(map(number, shown))}])"
        self.parts, self.weights = parts, [mp.mpf(w) / total for w in weights]
        self.discrete = all(p.discrete for p in parts)
        self.scipy = self
        if all(p.mean is not None for p in parts):
            self.mean = self.mixed(lambda p: p.mean)
            self.variance = self.mixed(lambda p: p.variance + p.mean**2) - self.mean**2

    def mixed(self, f):
        return sum(w * f(p) for w, p in zip(self.weights, self.parts))

    def cdf(self, x):
        return self.mixed(lambda p: p.cdf(x) if x > lowest(p) else 0)

    def sf(self, x):
        return self.mixed(lambda p: p.sf(x) if x > lowest(p) else 1)

    def pdf(self, x):
        return self.mixed(lambda p: p.pdf(x) if x > lowest(p) else 0)

    def quantile(self, p, top=False):
        p = mp.mpf(p)
        if p > 0.5:
            p, top = 1 - p, not top
        ends = [part.quantile(p, top) for part in self.parts]
        low, high = min(ends), max(ends)
        for _ in range(190):
            middle = (low + high) / 2
            if (self.sf(middle) > p) if top else (self.cdf(middle) < p):
                low = middle
            else:
                high = middle
        return high


class CutCount(Exact):
    """Numbers of things between two ends, by their probabilities."""

    discrete = True

    def __init__(self, base, low, high):
        last = min(high, 200)
        self.key = f"truncate({base.key} {low} {high})" if high < 200 else f"truncateLeft({base.key} {low})"
        chances = {k: base.pdf(mp.mpf(k)) for k in range(low, last + 1)}
        whole = mp.fsum(chances.values())
        self.chances = {k: c / whole for k, c in chances.items()}
        self.mean = mp.fsum(k * c for k, c in self.chances.items())
        self.variance = mp.fsum((k - self.mean) ** 2 * c for k, c in self.chances.items())
        self.mode = mp.mpf(max(self.chances, key=self.chances.get))
        self.scipy = None
        k = numpy.arange(low, last + 1)
        other = base.scipy.pmf(k) / base.scipy.pmf(k).sum()
        close(self.mean, (k * other).sum(), self.key)

    def cdf(self, x):
        return mp.fsum(c for k, c in self.chances.items() if k <= x)

    def sf(self, x):
        return mp.fsum(c for k, c in self.chances.items() if k > x)

    def pdf(self, x):
        return self.chances.get(int(x), mp.mpf(0))

    def quantile(self, p, top=False):
        return mp.mpf(next(k for k in self.chances if (self.sf(k) <= p if top else self.cdf(k) >= p)))


class Truncated(Exact):
    def __init__(self, base, low, high):
        name = "truncate" if low > -mp.inf and high < mp.inf else "truncateLeft" if high == mp.inf else "truncateRight"
        ends = [e for e in (low, high) if abs(e) < mp.inf]
        if name == "truncateLeft":
            high = mp.mpf(float(base.scipy.support()[1]))
        if name == "truncateRight":
            low = lowest(base)
        self.base, self.low, self.high = base, mp.mpf(low), mp.mpf(high)
        if self.low > -mp.inf and self.high < mp.inf:
            name, ends = "truncate", [float(self.low), float(self.high)]
        self.key = f"{name}({base.key} {' '.join(map(number, ends))})"
        at_low = base.cdf(self.low) if self.low > -mp.inf and self.low > lowest(base) else mp.mpf(0)
        self.at_low = at_low
        self.top_low = 1 - at_low if at_low < 0.5 else base.sf(self.low)
        self.top_high = base.sf(self.high) if self.high < mp.inf else mp.mpf(0)
        self.mass = self.top_low - self.top_high
        self.scipy = self
        mp.mp.dps += 20
        knots = [self.quantile(p) for p in (0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 1e-9)]
        knots += [base.mode] if self.low < base.mode < self.high else []
        points = [self.low] + sorted(knots) + [self.high]
        self.mean = mp.quad(lambda x: x * self.pdf(x), points)
        self.variance = mp.quad(lambda x: (x - self.mean) ** 2 * self.pdf(x), points)
        mp.mp.dps -= 20
        whole = mp.quad(self.pdf, points)
        assert abs(whole - 1) < 1e-25, (self.key, whole)

    def cdf(self, x):
        return (self.top_low - self.base.sf(x)) / self.mass

    def sf(self, x):
        return (self.base.sf(x) - self.top_high) / self.mass

    def pdf(self, x):
        return self.base.pdf(x) / self.mass

    def quantile(self, p, top=False):
        q = mp.mpf(p) if top else 1 - mp.mpf(p)
        target = self.top_high + q * self.mass
        return self.base.quantile(target, True) if target < 0.5 else self.base.quantile(1 - target)


class Affine(Exact):
    """A multiple, moved: by change of variable, and by draws of scipy."""

    def __init__(self, base, factor, shift):
        inner = base.key if factor == 1 else f"{number(factor)} * {base.key}"
        self.key = inner if shift == 0 else f"{number(shift)} + {inner}"
        self.base, self.f, self.s = base, mp.mpf(factor), mp.mpf(shift)
        self.scipy = self
        s = base.scipy
        if s is not base:
            self.check_by_draws(s)
        if base.mean is not None:
            self.mean = self.f * base.mean + self.s
        if base.variance is not None:
            self.variance = self.f**2 * base.variance
        if getattr(base, "mode", None) is not None:
            self.mode = self.f * base.mode + self.s
        if isinstance(base, Uniform):
            self.mode = min(self.f * end + self.s for end in (base.a, base.b))
        self.ends = sorted(self.f * e + self.s for e in support(base))

    def check_by_draws(self, s):
        """The quartiles against those of mapped scipy draws."""
        draws = float(self.f) * s.rvs(400_000, random_state=numpy.random.default_rng(1)) + float(self.s)
        for p in (0.25, 0.5, 0.75):
            share = (draws <= float(self.quantile(p))).mean()
            assert abs(share - p) < 0.004, (self.key, p, share)

    def back(self, x):
        return (x - self.s) / self.f

    def cdf(self, x):
        return self.base.cdf(self.back(x)) if self.f > 0 else self.base.sf(self.back(x))

    def sf(self, x):
        return self.base.sf(self.back(x)) if self.f > 0 else self.base.cdf(self.back(x))

    def pdf(self, x):
        return self.base.pdf(self.back(x)) / abs(self.f)

    def quantile(self, p, top=False):
        return self.f * self.base.quantile(p, top if self.f > 0 else not top) + self.s


class Image(Exact):
    """By change of variable; moments by quadrature over the base, and by draws of scipy."""

    def __init__(self, base, shown, at, back, slope, falls=False):
        self.key = shown.format(base.key)
        self.base, self.at, self.back, self.slope, self.falls = base, at, back, slope, falls
        self.scipy = self
        low, high = support(base)
        self.ends = sorted((at(low), at(high)))
        mp.mp.dps += 20
        inside = [base.quantile(p) for p in (0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999)]
        peak = getattr(base, "mode", None)
        inside += [peak] if peak is not None and low < peak < high else []
        knots = [low] + sorted(inside) + [high]
        self.mean = mp.quad(lambda x: at(x) * base.pdf(x), knots)
        self.variance = mp.quad(lambda x: (at(x) - self.mean) ** 2 * base.pdf(x), knots)
        mp.mp.dps -= 20
        uniforms = numpy.random.default_rng(1).random(4000)
        draws = numpy.array([float(at(base.quantile(u))) for u in uniforms])
        error = draws.std() / len(draws) ** 0.5
        assert abs(draws.mean() - float(self.mean)) < 5 * error, self.key

    def cdf(self, x):
        return self.base.sf(self.back(x)) if self.falls else self.base.cdf(self.back(x))

    def sf(self, x):
        return self.base.cdf(self.back(x)) if self.falls else self.base.sf(self.back(x))

    def pdf(self, x):
        return self.base.pdf(self.back(x)) / self.slope(self.back(x))

    def quantile(self, p, top=False):
        return self.at(self.base.quantile(p, top != self.falls))


def power(base, exponent):
    e = mp.mpf(exponent)
    return Image(base, "({}) ^ " + number(exponent), lambda x: mp.power(x, e), lambda y: mp.power(y, 1 / e),
                 lambda x: abs(e) * mp.power(x, e - 1), exponent < 0)


def support(d):
    if isinstance(d, (Affine, Image)):
        return d.ends
    if isinstance(d, Truncated):
        return d.low, d.high
    return [mp.mpf(float(e)) for e in d.scipy.support()]


def text(x):
    if x is None:
        return ""
    return repr(float(mp.nstr(x, 40, min_fixed=1, max_fixed=0)))


def close(a, b, what, tolerance=AGREE):
    a, b = float(a), float(b)
    if not abs(a - b) <= tolerance * max(abs(a), abs(b)):
        raise SystemExit(f"disagreement: {what}: {a!r} and {b!r}")


def check(d, p, q, top, x):
    """scipy's word on one row; skipped where its own cancellation forbids one."""
    s = d.scipy
    agree = getattr(d, "agree", AGREE)
    if s is d or s is None:
        return
    scale = abs(float(d.quantile(0.75) - d.quantile(0.25))) or 1.0
    for mine, other in ((q, s.ppf(p)), (top, s.isf(p))):
        if abs(float(mine) - other) > agree * max(abs(float(mine)), scale) * (1 if p < 0.9999 else 1e6):
            raise SystemExit(f"disagreement: quantile of {d.key} at {p}: {mine} and {other}")
    pdf = s.pmf if d.discrete else s.pdf
    if not d.discrete and not s.support()[0] < x < s.support()[1]:
        return
    for name, mine, other in (("cdf", d.cdf(x), s.cdf(x)), ("sf", d.sf(x), s.sf(x)), ("pdf", d.pdf(x), pdf(x))):
        if abs(float(mine) - other) > agree * max(abs(float(mine)), 1e-5):
            raise SystemExit(f"disagreement: {name} of {d.key} at {x!r}: {mine} and {other}")


def check_moments(d):
    if isinstance(d, Truncated):
        if isinstance(d.base, Normal):
            b = d.base
            t = stats.truncnorm(float((d.low - b.m) / b.s), float((d.high - b.m) / b.s), float(b.m), float(b.s))
        else:
            return check_by_draws(d)
        close(d.mean, t.mean(), d.key, 1e-7)
        close(d.variance, t.var(), d.key, 1e-5)
    elif isinstance(d, Mixture):
        check_by_draws(d)
    elif d.scipy is d:
        return
    elif d.mean is not None and d.scipy is not None:
        close(d.mean, d.scipy.mean(), d.key)
        if d.variance is not None:
            close(d.variance, d.scipy.var(), d.key, 1e-7)


def check_by_draws(d):
    """The mean against that of scipy draws of the parts: the other route for mixtures and cuts."""
    generator = numpy.random.default_rng(1)
    if isinstance(d, Mixture):
        if d.mean is None:
            return
        which = generator.choice(len(d.parts), 400_000, p=[float(w) for w in d.weights])
        draws = numpy.choose(which, [p.scipy.rvs(400_000, random_state=generator) for p in d.parts])
    else:
        draws = d.base.scipy.rvs(4_000_000, random_state=generator)
        draws = draws[(draws >= float(d.low)) & (draws <= float(d.high))]
    assert len(draws) > 10_000
    error = draws.std() / len(draws) ** 0.5
    assert abs(draws.mean() - float(d.mean)) < 5 * error, (d.key, draws.mean(), d.mean)
    assert abs(draws.var() / float(d.variance) - 1) < 0.05, (d.key, draws.var(), d.variance)


def probabilities(d, x):
    if isinstance(d, (Affine, Image)):
        if x < d.ends[0] or x > d.ends[1]:
            return (mp.mpf(0), ONE, mp.mpf(0)) if x < d.ends[0] else (ONE, mp.mpf(0), mp.mpf(0))
        return d.cdf(x), d.sf(x), d.pdf(x)
    if not d.discrete and x <= lowest(d):
        return mp.mpf(0), ONE, None
    if not d.discrete and d.scipy not in (d, None) and x >= float(d.scipy.support()[1]):
        return ONE, mp.mpf(0), None
    return d.cdf(x), d.sf(x), d.pdf(x)


def write(name, tolerances, *distributions):
    if sys.argv[1:] and name not in sys.argv[1:]:
        return
    rows = []
    for d in distributions:
        check_moments(d)
        for p in P:
            q, top = d.quantile(p), d.quantile(p, True)
            x = float(text(q))
            at = mp.mpf(x)
            check(d, p, q, top, x)
            values = probabilities(d, at)
            if d.scipy is not d and d.scipy is not None and not isinstance(d, Bernoulli):
                assert abs(d.cdf(q) - p) < 1e-25 or d.discrete, (d.key, p)
            rows.append(",".join([d.key, repr(p), text(q), text(top), repr(x), *map(text, values),
                                  text(d.mean), text(d.variance), text(getattr(d, "mode", None))]))
        print(d.key)
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / f"{name}.csv").write_text(
        f"# mpmath {mp.__version__} at 50 digits, checked by scipy {scipy.__version__}; relative tolerances: {tolerances}\n"
        "distribution,p,quantile,quantileFromTop,x,cumulative,exceedance,density,mean,variance,mode\n"
        + "\n".join(rows) + "\n")


CLOSED = "quantile 5e-15; probability 1e-13; moment 1e-14"
SPECIAL = "quantile 1e-12; probability 1e-12; moment 1e-13"

if __name__ == "__main__":
    write("normal", CLOSED, Normal(0, 1), Normal(5, 2), Normal(-3e26, 1e25))
    write("lognormal", "quantile 2e-14; probability 1e-13; moment 1e-14", Lognormal(0, 1), Lognormal(59.871, 0.75), Lognormal(-5, 0.01), Lognormal(1, 5))
    write("uniform", CLOSED, Uniform(0, 1), Uniform(-2, 5), Uniform(1e26, 1.5e26))
    write("loguniform", CLOSED, Loguniform(1, 10), Loguniform(1e24, 3e27), Loguniform(0.4, 0.8))
    write("triangular", CLOSED, Triangular(0, 1, 3), Triangular(-1e-7, 1, 1e7), Triangular(2, 2, 5), Triangular(2, 5, 5))
    write("exponential", CLOSED, Exponential(1), Exponential(0.7), Exponential(1e-20))
    write("logistic", CLOSED, Logistic(0, 1), Logistic(13.8, 3.3))
    write("cauchy", CLOSED, Cauchy(0, 1), Cauchy(5, 0.25))
    write("beta", SPECIAL, Beta(1, 1), Beta(20, 25), Beta(0.5, 0.5), Beta(2, 300), Beta(0.3, 4), Beta(400, 1.5), Beta(3000, 2000), Beta(1e5, 3e5))
    write("gamma", SPECIAL, Gamma(5, 1), Gamma(1, 2), Gamma(0.3, 1e25), Gamma(0.05, 1), Gamma(250, 0.1), Gamma(20000, 3), Gamma(1e6, 2))
    write("pert", SPECIAL, Pert(0, 1, 3), Pert(2, 2, 5), Pert(-10, 5, 6))
    write("bernoulli", CLOSED, Bernoulli(0.3), Bernoulli(0.999), Bernoulli(0.5))
    write("pointmass", CLOSED, PointMass(5), PointMass(1e26))
    write("studentt", SPECIAL, StudentT(1), StudentT(0.5), StudentT(2.5, 10, 0.1), StudentT(5), StudentT(30, -3, 2), StudentT(1e6), StudentT(0.25))
    write("pareto", "quantile 2e-14; probability 1e-12; moment 1e-13", Pareto(1, 5), Pareto(1e24, 1.5), Pareto(0.2, 0.8), Pareto(3, 20))
    write("weibull", "quantile 2e-14; probability 1e-12; moment 1e-12", Weibull(1, 1), Weibull(0.5, 3), Weibull(2, 1e-9), Weibull(5, 1e26), Weibull(30, 1))
    write("poisson", "quantile 1e-15; probability 1e-12; moment 1e-14", Poisson(0.1), Poisson(3), Poisson(42.5), Poisson(20000))
    write("binomial", "quantile 1e-15; probability 1e-12; moment 1e-14", Binomial(1, 0.3), Binomial(10, 0.25), Binomial(100, 0.999), Binomial(2000, 0.003), Binomial(20000, 0.4))
    write("empirical", CLOSED, Empirical(3), Empirical(5, 1, 2, 2, 8.5))
    write("metalog", "quantile 2e-14; probability 1e-11; moment 1e-9", Metalog([5, 2]), Metalog([1, 0.5, 0.6]), Metalog([10, 1, -0.5, 3, 2]),
          Metalog([2, 0.25, 0.1], 0), Metalog([-1, 0.2, 0.05, 0.3], -mp.inf, 4), Metalog([0.4, 0.75, 0.5], -1, 3))
    write("mixture", "quantile 1e-13; probability 1e-13; moment 1e-13",
          Mixture([Lognormal(1.9, 0.2), Lognormal(4.3, 0.2)], [0.3, 0.7]),
          Mixture([Normal(5, 2), Uniform(0, 1), Exponential(1)], [1, 1, 2]),
          Mixture([Normal(-100, 1), Normal(100, 1)], [0.375, 0.625]),
          Mixture([Cauchy(0, 1), Normal(0, 1)], [0.25, 0.75]))
    write("truncated", "quantile 1e-12; probability 1e-13 (absolute); moment 1e-11",
          Truncated(Normal(5, 3), 2, 8), Truncated(Normal(0, 1), 30, mp.inf), Truncated(Normal(0, 1), -mp.inf, -1),
          Truncated(Lognormal(0, 1), 0.5, 20), Truncated(Exponential(1), 3, mp.inf), Truncated(Cauchy(0, 1), -5, 50),
          Truncated(Triangular(0, 1, 3), 0.5, 2), CutCount(Poisson(3), 2, mp.inf), CutCount(Binomial(10, 0.25), 1, 4))
    write("affine", "quantile 1e-12; probability 1e-12 (absolute); moment 1e-11",
          Affine(Uniform(-2, 5), -3, 1), Affine(Gamma(5, 1), 1, 3), Affine(Beta(20, 25), -2.5, 0),
          Affine(Beta(2, 300), 1e26, 1e24), Affine(Cauchy(0, 1), 2, -7), Affine(Lognormal(0, 1), -1, 0),
          Affine(Triangular(2, 2, 5), -2, 0), Affine(StudentT(2.5, 10, 0.1), -8, 0.5),
          Affine(Weibull(5, 1e26), 5e-25, 12), Affine(Truncated(Normal(5, 3), 2, 8), 1000, 0),
          Affine(Truncated(Normal(5, 3), 2, 8), -10, 0))
    exp = ("exp({})", mp.exp, mp.log, mp.exp)
    log = ("log({})", mp.log, mp.exp, lambda x: 1 / x)
    write("image", "quantile 1e-12; probability 1e-10 (absolute); moment 1e-11",
          power(Uniform(1, 2), -1), power(Uniform(0, 2), 0.5), power(Beta(2, 5), 2),
          Image(Triangular(0, 1, 3), *exp), Image(Triangular(2, 2, 5), *log),
          power(Truncated(Normal(5, 3), 2, 8), -2.5), Image(Affine(Beta(20, 25), -3, 4), *log))

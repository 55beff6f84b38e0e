#!/usr/bin/env python3
"""Writes ../resources/flopcast/quantity/statistic/coverage-evidence.csv: exact statistics of the chains of
coverage.py under evidence.

chainMeasured     the chain of lognormals, x observed as 1.5e10 with a lognormal error of σ = 0.5
chainAbove        the same where x is above 3e10, which has a probability of 0.22
chainFactor       the same where its first factor is above 300, which has a probability of 0.33
uniformsMeasured  the chain of uniforms, x observed as 1.5e10 with a lognormal error of σ = 0.5
uniformsAbove     the same where x is above 5e10, which has a probability of 0.13
uniformsFactor    the same where its third factor is above 0.7, which has a probability of 1/4

Two routes: closed forms or quadrature, and 2^22 scrambled Sobol points with weights, which must agree to
1e-3 (the rare probabilities, of few points, to 3e-2).
Run: python3 coverage-evidence.py
"""
import pathlib

import numpy as np
import scipy
from scipy import optimize, stats
from scipy.special import ndtr, ndtri

HERE = pathlib.Path(__file__).parent
OUT = HERE / "../resources/flopcast/quantity/statistic/coverage-evidence.csv"
Z95 = 1.6448536269514722
P = [0.05, 0.25, 0.5, 0.75, 0.95]
RANGES = [(100.68, 513.85), (4, 10), (0.4, 0.8), (0.5, 1)]
YEAR = 31_536_000.0
SEEN, ERROR = 1.5e10, 0.5
RARE = 0.011


def row(name, cumulative, mean, stdev, low, high, half=0.47):
    quantile = lambda p: np.exp(optimize.brentq(lambda t: cumulative(np.exp(t)) - p, np.log(low), np.log(high), xtol=1e-13, rtol=1e-14))
    limits = [quantile(half), quantile(RARE)]
    return [name, mean, stdev, *[quantile(p) for p in P], limits[0], cumulative(limits[0]), limits[1], cumulative(limits[1])]


rows = []
logs = [(np.log(low * high) / 2, np.log(high / low) / 2 / Z95) for low, high in RANGES]
mu = sum(m for m, _ in logs) + np.log(YEAR)
sigma = np.sqrt(sum(s * s for _, s in logs))


def lognormal(m, s):
    return stats.lognorm(s, scale=np.exp(m))


precision = 1 / sigma**2 + 1 / ERROR**2
after = lognormal((mu / sigma**2 + np.log(SEEN) / ERROR**2) / precision, precision**-0.5)
rows.append(row("chainMeasured", after.cdf, after.mean(), after.std(), 1e8, 1e12))


def cut_lognormal(name, m, s, limit):
    whole = lognormal(m, s)
    below = whole.cdf(limit)
    z = (np.log(limit) - m) / s
    moment = lambda k: np.exp(k * m + k * k * s * s / 2) * ndtr(k * s - z) / ndtr(-z)
    cumulative = lambda x: max(whole.cdf(x) - below, 0) / (1 - below)
    return row(name, cumulative, moment(1), np.sqrt(moment(2) - moment(1) ** 2), limit, 1e13)


rows.append(cut_lognormal("chainAbove", mu, sigma, 3e10))

# The first factor above 300 and the others as they are: a mixture over the first factor.
first_m, first_s = logs[0]
rest_m, rest_s = mu - first_m, np.sqrt(sigma**2 - first_s**2)
z = (np.log(300.0) - first_m) / first_s
moment = lambda k: np.exp(k * mu + k * k * sigma**2 / 2) * ndtr(k * first_s - z) / ndtr(-z)
node, weight = np.polynomial.legendre.leggauss(400)


def factor_cumulative(t):

    top = 9.0
    score = z + (top - z) * (node + 1) / 2
    density = stats.norm.pdf(score) * (top - z) / 2 / ndtr(-z)
    return float((weight * density * ndtr((np.log(t) - rest_m - first_m - first_s * score) / rest_s)).sum())


rows.append(row("chainFactor", factor_cumulative, moment(1), np.sqrt(moment(2) - moment(1) ** 2), 1e8, 1e13))

node, weight = np.polynomial.legendre.leggauss(160)


def product_of_uniforms(ranges):
    axes = [(low + high) / 2 + (high - low) / 2 * node for low, high in ranges[1:]]
    inner = YEAR * axes[0][:, None, None] * axes[1][None, :, None] * axes[2][None, None, :]
    weights = weight[:, None, None] * weight[None, :, None] * weight[None, None, :] / 8
    return inner, weights


inner, weights = product_of_uniforms(RANGES)
low, high = RANGES[0]
shift = np.log(SEEN) - np.log(inner)


def measured(k, t):
    """∫ (inner·r)^k · likelihood over the first factor r up to t/inner, averaged over the others."""
    end = np.log(np.clip(t / inner, low, high))
    m = shift + (k + 1) * ERROR**2
    scale = np.exp((k + 1) * shift + (k + 1) ** 2 * ERROR**2 / 2 + k * np.log(inner))
    return float((weights * scale * (ndtr((end - m) / ERROR) - ndtr((np.log(low) - m) / ERROR))).sum())


total = measured(0, np.inf)
mean = measured(1, np.inf) / total
second = measured(2, np.inf) / total
rows.append(row("uniformsMeasured", lambda t: measured(0, t) / total, mean, np.sqrt(second - mean**2), 2.6e9, 1.29e11))


def uniforms_moment(k, t, ranges=RANGES):
    """E[x^k; x < t]: the first two factors in closed form, the others by quadrature."""
    (a, b), (c, d), *others = ranges
    axes = [(low + high) / 2 + (high - low) / 2 * fine for low, high in others]
    rest = YEAR * axes[0][:, None] * axes[1][None, :]
    lo, hi = np.clip(t / rest / b, c, d), np.clip(t / rest / a, c, d)
    whole = (b ** (k + 1) - a ** (k + 1)) * (lo ** (k + 1) - c ** (k + 1)) / (k + 1)
    part = (np.minimum(t, 1e13) / rest) ** (k + 1) * np.log(hi / lo) - a ** (k + 1) * (hi ** (k + 1) - lo ** (k + 1)) / (k + 1)
    inside = rest**k * (whole + part) / (k + 1) / (b - a) / (d - c)
    return float((fine_weight[:, None] * fine_weight[None, :] / 4 * inside).sum())


fine, fine_weight = np.polynomial.legendre.leggauss(800)
limit = 5e10
total = uniforms_moment(0, np.inf) - uniforms_moment(0, limit)
moments = [(uniforms_moment(k, np.inf) - uniforms_moment(k, limit)) / total for k in (1, 2)]
rows.append(
    row(
        "uniformsAbove",
        lambda t: (uniforms_moment(0, t) - uniforms_moment(0, limit)) / total,
        moments[0],
        np.sqrt(moments[1] - moments[0] ** 2),
        limit,
        1.29e11,
    )
)

narrow = [RANGES[0], RANGES[1], (0.7, 0.8), RANGES[3]]
mean = uniforms_moment(1, np.inf, narrow)
second = uniforms_moment(2, np.inf, narrow)
rows.append(row("uniformsFactor", lambda t: uniforms_moment(0, t, narrow), mean, np.sqrt(second - mean**2), 3e9, 1.29e11))

u = stats.qmc.Sobol(4, seed=1).random(2**22).T
factors = [np.exp(m + s * ndtri(x)) for (m, s), x in zip(logs, u)]
chain = YEAR * np.prod(factors, axis=0)
parts = [low + (high - low) * x for (low, high), x in zip(RANGES, u)]
uniforms = YEAR * np.prod(parts, axis=0)
likelihood = lambda x: np.exp(-((np.log(x / SEEN) / ERROR) ** 2) / 2)
columns = {
    "chainMeasured": (chain, likelihood(chain)),
    "chainAbove": (chain, chain > 3e10),
    "chainFactor": (chain, factors[0] > 300),
    "uniformsMeasured": (uniforms, likelihood(uniforms)),
    "uniformsAbove": (uniforms, uniforms > 5e10),
    "uniformsFactor": (uniforms, parts[2] > 0.7),
}
for name, *exact in rows:
    x, w = columns[name]
    w = w / w.sum()
    order = np.argsort(x)
    rising = np.cumsum(w[order])
    mean = (w * x).sum()
    drawn = [mean, np.sqrt((w * (x - mean) ** 2).sum()), *[x[order][np.searchsorted(rising, p)] for p in P]]
    drawn += [exact[7], w[x < exact[7]].sum(), exact[9], w[x < exact[9]].sum()]
    for a, b in zip(exact, drawn):
        assert abs(a / b - 1) < (3e-2 if a < 0.02 else 1e-3), (name, a, b)

with open(OUT, "w") as out:
    out.write(f"# scipy {scipy.__version__}, numpy {np.__version__}; rel 1e-6\n")
    out.write("row,mean,stdev,q05,q25,q50,q75,q95,limit,probability,lowLimit,lowProbability\n")
    for name, *exact in rows:
        out.write(",".join([name, *[repr(float(x)) for x in exact]]) + "\n")

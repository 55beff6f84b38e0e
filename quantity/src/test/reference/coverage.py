#!/usr/bin/env python3
"""Writes ../resources/flopcast/quantity/statistic/coverage.csv: exact statistics of four estimates.

chain      (100.68 to 513.85)·(4 to 10)·(0.4 to 0.8)·(0.5 to 1)·31,536,000, lognormal 90 % intervals
uniforms   the same with uniforms
mixture    0.3·(5 to 10) + 0.7·(50 to 100)
truncated  Normal(5, 3) between 2 and 8

Two routes: closed forms or quadrature, and 2^22 scrambled Sobol points, which
must agree to 2e-4 (the rare probabilities to 3e-3).
Run: python3 coverage.py
"""
import pathlib

import numpy as np
import scipy
from scipy import optimize, stats
from scipy.special import ndtri

HERE = pathlib.Path(__file__).parent
OUT = HERE / "../resources/flopcast/quantity/statistic/coverage.csv"
Z95 = 1.6448536269514722
P = [0.05, 0.25, 0.5, 0.75, 0.95]
RANGES = [(100.68, 513.85), (4, 10), (0.4, 0.8), (0.5, 1)]
YEAR = 31_536_000.0


def lognormal(low, high):
    return stats.lognorm(np.log(high / low) / 2 / Z95, scale=np.sqrt(low * high))


def row(name, mean, stdev, quantile, cumulative, half, rare):
    limits = [quantile(half), quantile(rare)]
    return [name, mean, stdev, *[quantile(p) for p in P], limits[0], cumulative(limits[0]), limits[1], cumulative(limits[1])]


rows = []

mu = sum(np.log(low * high) / 2 for low, high in RANGES) + np.log(YEAR)
sigma = np.sqrt(sum((np.log(high / low) / 2 / Z95) ** 2 for low, high in RANGES))
chain = stats.lognorm(sigma, scale=np.exp(mu))
rows.append(row("chain", chain.mean(), chain.std(), chain.ppf, chain.cdf, 0.47, 0.011))

mean = YEAR * np.prod([(low + high) / 2 for low, high in RANGES])
second = YEAR**2 * np.prod([(low**2 + low * high + high**2) / 3 for low, high in RANGES])
node, weight = np.polynomial.legendre.leggauss(160)
axes = [(low + high) / 2 + (high - low) / 2 * node for low, high in RANGES[1:]]
inner = YEAR * axes[0][:, None, None] * axes[1][None, :, None] * axes[2][None, None, :]
weights = weight[:, None, None] * weight[None, :, None] * weight[None, None, :] / 8


def uniforms_cumulative(t):
    low, high = RANGES[0]
    return float((np.clip((t / inner - low) / (high - low), 0, 1) * weights).sum())


def uniforms_quantile(p):
    return optimize.brentq(lambda t: uniforms_cumulative(t) - p, 1e9, 2e11, xtol=1, rtol=1e-13)


rows.append(row("uniforms", mean, np.sqrt(second - mean**2), uniforms_quantile, uniforms_cumulative, 0.48, 0.01))

low, high = lognormal(5, 10), lognormal(50, 100)
mean = 0.3 * low.mean() + 0.7 * high.mean()
second = 0.3 * (low.var() + low.mean() ** 2) + 0.7 * (high.var() + high.mean() ** 2)
cumulative = lambda x: 0.3 * low.cdf(x) + 0.7 * high.cdf(x)
quantile = lambda p: optimize.brentq(lambda x: cumulative(x) - p, 0.1, 1000, xtol=1e-12, rtol=1e-14)
rows.append(row("mixture", mean, np.sqrt(second - mean**2), quantile, cumulative, 0.47, 0.0123))

cut = stats.truncnorm(-1, 1, 5, 3)
rows.append(row("truncated", 5.0, cut.std(), cut.ppf, cut.cdf, 0.4871, 0.0103))

draws = stats.qmc.Sobol(4, seed=1).random(2**22)
u = draws.T
product = lambda parts: np.prod(parts, axis=0)
columns = {
    "chain": YEAR * product([lognormal(*r).ppf(x) for r, x in zip(RANGES, u)]),
    "uniforms": YEAR * product([r[0] + (r[1] - r[0]) * x for r, x in zip(RANGES, u)]),
    "mixture": np.where(u[0] < 0.3, low.ppf(u[1]), high.ppf(u[2])),
    "truncated": cut.ppf(u[0]),
}
for name, *exact in rows:
    x = columns[name]
    drawn = [x.mean(), x.std(), *np.quantile(x, P), exact[7], (x < exact[7]).mean(), exact[9], (x < exact[9]).mean()]
    for a, b in zip(exact, drawn):
        assert abs(a / b - 1) < 3e-3 if a < 0.02 else abs(a / b - 1) < 2e-4, (name, a, b)

OUT.parent.mkdir(parents=True, exist_ok=True)
with open(OUT, "w") as out:
    out.write(f"# scipy {scipy.__version__}, numpy {np.__version__}; rel 1e-6\n")
    out.write("row,mean,stdev,q05,q25,q50,q75,q95,limit,probability,lowLimit,lowProbability\n")
    for name, *exact in rows:
        out.write(",".join([name, *[repr(float(x)) for x in exact]]) + "\n")

"""The exact medians of compute [FLOP] in both versions of the chain, which `Truth` has.

Uniform inputs by two routes that must agree: the distribution of a product of uniforms in closed form, and
the quadrature of its complement over three of the four inputs. Needs mpmath and scipy.
"""

from itertools import product

import mpmath as mp
import numpy as np
from scipy.special import roots_legendre

mp.mp.dps = 40
LOW = [mp.mpf("100.68"), mp.mpf(4), mp.mpf("0.4"), mp.mpf("0.5")]
HIGH = [mp.mpf("513.85"), mp.mpf(10), mp.mpf("0.8"), mp.mpf(1)]
TO_FLOP = mp.mpf("31536000e15")


def cumulative(t):
    """ln X_i has density e^x on an interval: the four-fold convolution, corner by corner."""
    total = mp.mpf(0)
    for corner in product((0, 1), repeat=4):
        c = mp.fprod(HIGH[i] if high else LOW[i] for i, high in enumerate(corner))
        if t > c:
            v = mp.log(t / c)
            # c times the integral of e^x x^3/6 from 0 to v
            total += (-1) ** sum(corner) * c * (mp.exp(v) * (v**3 / 6 - v**2 / 2 + v - 1) + 1)
    return total / mp.fprod(high - low for low, high in zip(LOW, HIGH))


def cumulative_by_quadrature(t, points=400):
    x, w = roots_legendre(points)
    axes = [((b - a) / 2 * x + (a + b) / 2) for a, b in ((4, 10), (0.4, 0.8), (0.5, 1))]
    rest = axes[0][:, None, None] * axes[1][None, :, None] * axes[2][None, None, :]
    inner = np.clip((t / rest - 100.68) / (513.85 - 100.68), 0, 1)
    return float(np.einsum("i,j,k,ijk->", w / 2, w / 2, w / 2, inner))


median = mp.findroot(lambda t: cumulative(t) - mp.mpf(1) / 2, 858)
assert abs(cumulative_by_quadrature(float(median)) - 0.5) < 1e-7
print("uniform  ", mp.nstr(median * TO_FLOP, 17))
print("lognormal", mp.nstr(mp.sqrt(mp.fprod(LOW) * mp.fprod(HIGH)) * TO_FLOP, 17))

"""Writes the direction numbers of Sobol's sequence and reference points of it.

    python3 quantity/src/test/reference/sobol.py

Source: Joe & Kuo 2008, "Constructing Sobol sequences with better two-dimensional projections",
SIAM J. Sci. Comput. 30(5), doi:10.1137/070709359; their table new-joe-kuo-6.21201, which scipy carries.

The points are computed twice, by scipy and from the recurrence of the paper; disagreement fails the script.
"""
import os
import numpy as np
import scipy
from scipy.stats import _sobol, qmc

DIMENSIONS = 256
HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = os.path.join(HERE, "../../main/java/flopcast/quantity/draw/JoeKuo.java")
POINTS = os.path.join(HERE, "../resources/flopcast/quantity/draw/sobol-points.csv")
INDEXES = [0, 1, 2, 3, 5, 17, 100, 511, 512, 513, 1000, 16383, 16384, 40000]

table = np.load(os.path.join(os.path.dirname(_sobol.__file__), "_sobol_direction_numbers.npz"))
rows = []
for dimension in range(DIMENSIONS):
    polynomial = int(table["poly"][dimension])
    degree = polynomial.bit_length() - 1
    coefficients = (polynomial >> 1) & ((1 << max(degree - 1, 0)) - 1)
    initial = [int(m) for m in table["vinit"][dimension][:degree]]
    rows.append((degree, coefficients, initial))


def directions(degree, coefficients, m):
    if degree == 0:
        return [1 << (31 - k) for k in range(32)]
    m = list(m)
    for k in range(degree, 32):
        new = m[k - degree] ^ (m[k - degree] << degree)
        for j in range(1, degree):
            if (coefficients >> (degree - 1 - j)) & 1:
                new ^= m[k - j] << j
        m.append(new)
    return [m[k] << (31 - k) for k in range(32)]


def point(row, index):
    x = 0
    for k, v in enumerate(directions(*row)):
        if (index >> k) & 1:
            x ^= v
    return x


sequence = qmc.Sobol(DIMENSIONS, scramble=False, bits=32)
points = sequence.random(max(INDEXES) + 1)
with open(POINTS, "w") as out:
    out.write(f"# scipy {scipy.__version__}, qmc.Sobol unscrambled, 32 bits; exact\n")
    out.write("dimension,gray,point\n")
    for index in INDEXES:
        gray = index ^ (index >> 1)
        for dimension in range(DIMENSIONS):
            value = int(points[index, dimension] * 2**32)
            assert value == point(rows[dimension], gray), (index, dimension)
            if dimension < 40 or dimension % 16 == 15:
                out.write(f"{dimension},{gray},{value}\n")
before, _, after = open(TABLE).read().split('"""')
lines = [" ".join(str(number) for number in [degree, coefficients, *initial]) for degree, coefficients, initial in rows]
indent = "\n" + 12 * " "
with open(TABLE, "w") as out:
    out.write(before + '"""' + indent + indent.join(lines) + indent + '"""' + after)

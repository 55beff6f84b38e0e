#!/usr/bin/env python3
"""Writes ../resources/flopcast/quantity/draw/nearest-correlation.csv.

The nearest correlation matrix by its dual problem, which shares nothing with the alternating
projections of the program: X = (A + Diag(y))+ where the y solve diag X = 1 (Qi & Sun 2006,
"A quadratically convergent Newton method for computing the nearest correlation matrix",
doi:10.1137/050624509). Two routes that must agree: mpmath at 40 digits by secants in several
dimensions, and scipy by Powell's hybrid method. The first matrix is that of Higham 2002, section 4,
whose printed answer is checked too; the second has the same ones with the signs of a frustrated
triangle; the others are random or equal off the diagonal.
Run: python3 nearest-correlation.py
"""
import pathlib

import mpmath as mp
import numpy as np
import scipy
from scipy import optimize

mp.mp.dps = 40
AGREE = 1e-9
TARGET = pathlib.Path(__file__).parent / "../resources/flopcast/quantity/draw"


def plus_scipy(a):
    values, vectors = np.linalg.eigh(a)
    return (vectors * np.maximum(values, 0)) @ vectors.T


def by_scipy(a):
    n = len(a)
    solved = optimize.root(
        lambda y: np.diag(plus_scipy(a + np.diag(y))) - 1, np.zeros(n), tol=1e-14)
    return plus_scipy(a + np.diag(solved.x)), solved.x


def plus_mpmath(a):
    values, vectors = mp.eigsy(a)
    positive = mp.diag([max(v, mp.mpf(0)) for v in values])
    return vectors * positive * vectors.T


def by_mpmath(a, start):
    n = len(a)
    matrix = mp.matrix(a.tolist())

    def off(*y):
        x = plus_mpmath(matrix + mp.diag(list(y)))
        return [x[i, i] - 1 for i in range(n)]

    y = mp.findroot(off, [mp.mpf(float(v)) for v in start], tol=1e-25, maxsteps=50)
    return plus_mpmath(matrix + mp.diag(list(y)))


def matrices():
    yield np.array([[1.0, 1, 0], [1, 1, 1], [0, 1, 1]])
    yield np.array([[1.0, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
    yield np.where(np.eye(4) == 1, 1, -0.8)
    random = np.random.default_rng(1)
    for n in (3, 4, 5, 5, 8):
        upper = np.triu(np.round(random.uniform(-1, 1, (n, n)), 2), 1)
        yield upper + upper.T + np.eye(n)


def cells(a):
    return " ".join(repr(float(x)) for row in a for x in row)


def main():
    lines = [f"# mpmath {mp.__version__} at 40 digits, checked by scipy {scipy.__version__};"
             " absolute tolerance: entry 1e-8", "given,nearest"]
    for a in matrices():
        near, y = by_scipy(a)
        exact = np.array(by_mpmath(a, y).tolist(), dtype=float)
        assert np.abs(exact - near).max() < AGREE, (a, exact, near)
        np.fill_diagonal(exact, 1)
        if len(lines) == 2:
            assert np.abs(exact - [[1, .7607, .1573], [.7607, 1, .7607], [.1573, .7607, 1]]).max() < 5e-5
        lines.append(cells(a) + "," + cells(exact))
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "nearest-correlation.csv").write_text("\n".join(lines) + "\n")


main()

"""The chain in numpy: `run VERSION DRAWS THREADS SEED` or `evaluate ...` on standard input, one line of answers each.

numpy uses one thread, whatever is asked.
"""

import sys
from time import perf_counter

import numpy

LOW = (100.68, 4, 0.4, 0.5)
HIGH = (513.85, 10, 0.8, 1)
TO_FLOP = 31536000e15  # a year of PFLOP/s
Z95 = 1.6448536269514722
PROBABILITIES = (0.05, 0.25, 0.5, 0.75, 0.95)

# Hoffmann et al. 2022, arXiv:2203.15556, approach 3, with the digits of the paper's source.
A, ALPHA = numpy.exp(6.0073404), 0.33917084
B, BETA = numpy.exp(6.0179186), 0.2849083
BALANCE = (ALPHA * A / (BETA * B)) ** (1 / (ALPHA + BETA))


def draws_of(version, low, high, draws, generator):
    if version == "uniform":
        return generator.uniform(low, high, draws)
    centre = (numpy.log(low) + numpy.log(high)) / 2
    return generator.lognormal(centre, (numpy.log(high) - numpy.log(low)) / (2 * Z95), draws)


def columns(version, draws, seed):
    generator = numpy.random.default_rng(seed)
    compute = numpy.full(draws, TO_FLOP)
    for low, high in zip(LOW, HIGH):
        compute *= draws_of(version, low, high, draws, generator)
    parameters = BALANCE * (compute / 6) ** (BETA / (ALPHA + BETA))
    tokens = compute / 6 / parameters
    missing = A * parameters**-ALPHA
    left = B * tokens**-BETA
    performance = -numpy.log(missing + left)
    with_retrieval = -numpy.log(missing * 10**-ALPHA + left)
    return compute, parameters, tokens, performance, with_retrieval


def summary(column):
    quantiles = numpy.quantile(column, PROBABILITIES, method="hazen", overwrite_input=True)
    return (numpy.mean(column), *quantiles)


def main():
    print(f"numpy {numpy.__version__}, Python {sys.version.split()[0]}", flush=True)
    for line in sys.stdin:
        task, version, draws, _, seed = line.split()
        start = perf_counter()
        outputs = columns(version, int(draws), int(seed))
        numbers = [] if task == "evaluate" else [n for output in outputs for n in summary(output)]
        seconds = perf_counter() - start
        print(seconds, *map(float, numbers), flush=True)


main()

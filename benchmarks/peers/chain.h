/* Mathematics of the chain over blocks of draws. Every function is one loop that the compiler turns into
 * vector instructions; relative errors are a few units in the last place. */
#ifndef CHAIN_H
#define CHAIN_H

#include <math.h>
#include <stdint.h>
#include <string.h>

enum { BLOCK = 1024 };

static const uint64_t GOLDEN_GAMMA = 0x9E3779B97F4A7C15ull;

static inline uint64_t bits_of(double x) {
    uint64_t bits;
    memcpy(&bits, &x, 8);
    return bits;
}

static inline double of_bits(uint64_t bits) {
    double x;
    memcpy(&x, &bits, 8);
    return x;
}

/* SplitMix64's finaliser: Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195. */
static inline uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

/* The uniforms at start, start + 1, …: as Flopcast's UniformStream, addressed by position. */
static void fill_uniforms(double *restrict u, uint64_t key, uint64_t start) {
    uint64_t first = key + (start + 1) * GOLDEN_GAMMA;
    for (int i = 0; i < BLOCK; i++) {
        u[i] = ((double)(int64_t)(mix(first + (uint64_t)i * GOLDEN_GAMMA) >> 12) + 0.5) * 0x1p-52;
    }
}

/* e^x for |x| < 700: whole powers of two, and a Taylor polynomial of degree 13 between them. */
static inline double exp_of(double x) {
    const double shift = 0x1.8p52;
    double shifted = x * 1.4426950408889634 + shift;
    double k = shifted - shift;
    double r = (x - k * 0x1.62e42fefap-1) - k * 0x1.cf79abc9e3b39p-40;
    double p = 1.0 / 6227020800.0;
    p = p * r + 1.0 / 479001600.0;
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    return p * of_bits((bits_of(shifted) + 1023) << 52);
}

/* ln x for normal x > 0, as fdlibm's e_log.c. */
static inline double log_of(double x) {
    uint64_t bits = bits_of(x);
    int64_t exponent = (int64_t)(bits - 0x3FE6A09E667F3BCDull) >> 52;
    double f = of_bits(bits - ((uint64_t)exponent << 52)) - 1;
    double k = (double)exponent;
    double s = f / (2 + f);
    double z = s * s;
    double r = 1.479819860511658591e-01;
    r = r * z + 1.531383769920937332e-01;
    r = r * z + 1.818357216161805012e-01;
    r = r * z + 2.222219843214978396e-01;
    r = r * z + 2.857142874366239149e-01;
    r = r * z + 3.999999999940941908e-01;
    r = r * z + 6.666666666666735130e-01;
    double half_square = 0.5 * f * f;
    double low = s * (half_square + r * z) + k * 1.90821492927058770002e-10;
    return k * 6.93147180369123816490e-01 - ((half_square - low) - f);
}

static inline double ratio(double x, const double *restrict top, const double *restrict bottom) {
    double numerator = top[7];
    double denominator = bottom[7];
    for (int i = 6; i >= 0; i--) {
        numerator = numerator * x + top[i];
        denominator = denominator * x + bottom[i];
    }
    return numerator / denominator;
}

/* The standard normal's quantiles: Wichura 1988, algorithm AS 241, PPND16, doi:10.2307/2347330.
 * Replaces uniforms. The middle is computed for all, the tails (15 %) for those in them. */
static void to_normals(double *restrict u) {
    static const double CENTRE[] = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987,  67265.7709270087,   33430.57558358813,  2509.0809287301227};
    static const double UNDER_CENTRE[] = {
        1.0,                42.31333070160091,  687.1870074920579,  5394.196021424751,
        21213.794301586597, 39307.89580009271,  28729.085735721943, 5226.495278852854};
    static const double TAIL[] = {
        1.4234371107496835, 4.630337846156546,  5.769497221460691,    3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414};
    static const double UNDER_TAIL[] = {
        1.0,                 2.053191626637759,    1.6763848301838038,    0.6897673349851,
        0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-09};
    static const double FAR[] = {
        6.657904643501103,    5.463784911164114,     1.7848265399172913,     0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07};
    static const double UNDER_FAR[] = {
        1.0,                   0.599832206555888,     0.1369298809227358,    0.014875361290850615,
        0.0007868691311456133, 1.8463183175100548e-05, 1.421511758316446e-07, 2.0442631033899397e-15};
    double tails[BLOCK + 8];
    int indices[BLOCK + 8];
    int found = 0;
    for (int i = 0; i < BLOCK; i++) {
        tails[found] = u[i];
        indices[found] = i;
        found += fabs(u[i] - 0.5) > 0.425;
    }
    for (int i = 0; i < BLOCK; i++) {
        double q = u[i] - 0.5;
        u[i] = q * ratio(0.180625 - q * q, CENTRE, UNDER_CENTRE);
    }
    for (int i = 0; i < found; i++) {
        double p = tails[i];
        double r = sqrt(-log_of(p < 0.5 ? p : 1 - p));
        double distance = ratio(r - 1.6, TAIL, UNDER_TAIL);
        tails[i] = p < 0.5 ? -distance : distance;
        if (__builtin_expect(r > 5, 0)) {
            distance = ratio(r - 5, FAR, UNDER_FAR);
            tails[i] = p < 0.5 ? -distance : distance;
        }
    }
    for (int i = 0; i < found; i++) {
        u[indices[i]] = tails[i];
    }
}

#endif

/* Exact quantiles of draws that are seen once: the draws between two values of a pilot, where the quantile
 * must be, are kept, and those below are counted. */
#ifndef QUANTILES_H
#define QUANTILES_H

#include <math.h>
#include <stdlib.h>
#include <string.h>
#ifdef __AVX512F__
#include <immintrin.h>
#endif

enum { OUTPUTS = 5, QUANTILES = 5, STATISTICS = 1 + QUANTILES };

static const double PROBABILITIES[QUANTILES] = {0.05, 0.25, 0.5, 0.75, 0.95};

typedef struct {
    double low, high; /* draws in [low, high) are kept */
    long below, count, capacity;
    double *kept;
} Bracket;

/* What one thread keeps of one output. */
typedef struct {
    double sums[8];
    Bracket of[QUANTILES];
} Brackets;

static int ascending(const void *one, const void *other) {
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

static void sort(double *x, long n) {
    qsort(x, (size_t)n, 8, ascending);
}

/* Draws x[0 .. n) in [low, high) appended to kept; returns how many there are then. */
static long keep_between(const double *restrict x, long n, double low, double high, double *restrict kept,
                         long count, long *below) {
    long i = 0, under = 0;
#ifdef __AVX512F__
    __m512d lows = _mm512_set1_pd(low), highs = _mm512_set1_pd(high);
    for (; i + 8 <= n; i += 8) {
        __m512d draws = _mm512_loadu_pd(x + i);
        __mmask8 is_under = _mm512_cmp_pd_mask(draws, lows, _CMP_LT_OQ);
        __mmask8 is_kept = _mm512_cmp_pd_mask(draws, highs, _CMP_LT_OQ) & (__mmask8)~is_under;
        under += __builtin_popcount(is_under);
        if (is_kept) {
            _mm512_storeu_pd(kept + count, _mm512_maskz_compress_pd(is_kept, draws));
            count += __builtin_popcount(is_kept);
        }
    }
#endif
    for (; i < n; i++) {
        kept[count] = x[i];
        count += x[i] >= low && x[i] < high;
        under += x[i] < low;
    }
    *below += under;
    return count;
}

static void keep(Brackets *brackets, const double *x, int n) {
    int i = 0;
    for (; i + 8 <= n; i += 8) {
        for (int lane = 0; lane < 8; lane++) brackets->sums[lane] += x[i + lane];
    }
    for (; i < n; i++) brackets->sums[0] += x[i];
    for (int q = 0; q < QUANTILES; q++) {
        Bracket *b = &brackets->of[q];
        if (b->count + n + 8 > b->capacity) {
            b->capacity = 2 * b->capacity + n + 8;
            b->kept = realloc(b->kept, (size_t)b->capacity * 8);
        }
        b->count = keep_between(x, n, b->low, b->high, b->kept, b->count, &b->below);
    }
}

/* About n^(2/3): what sorting the pilot costs then grows as what its brackets keep. */
static long pilot_draws(long n) {
    double wanted = 1024 * ceil(pow((double)n, 2.0 / 3) / 1024);
    return n <= 8192 ? n : (long)wanted;
}

/* Brackets `margin` standard deviations of a pilot's rank to either side of each quantile. */
static Brackets brackets_of(const double *pilot, long count, long draws, double margin, long part) {
    Brackets brackets;
    memset(&brackets, 0, sizeof brackets);
    for (int q = 0; q < QUANTILES; q++) {
        double p = PROBABILITIES[q];
        double reach = margin * sqrt(p * (1 - p) * (double)count) + 2;
        long low = (long)(p * (double)count - reach), high = (long)(p * (double)count + reach);
        Bracket *b = &brackets.of[q];
        b->low = count == draws || low < 0 ? -INFINITY : pilot[low];
        b->high = count == draws || high >= count ? INFINITY : pilot[high];
        b->capacity = (long)((double)part * fmin(1, 2.5 * reach / (double)count)) + 2 * 1024;
        b->kept = malloc((size_t)b->capacity * 8);
    }
    return brackets;
}

static void free_brackets(Brackets *brackets) {
    for (int q = 0; q < QUANTILES; q++) free(brackets->of[q].kept);
}

/* The draws of ranks `rank` and `rank + 1` of x[0 .. n), by narrowing with pilots; x is overwritten. */
static void select_two(double *x, long n, long rank, double two[2]) {
    enum { SMALL = 2048, PILOT = 512 };
    double *spare = n > SMALL ? malloc((size_t)(n + 8) * 8) : NULL, *from = x, *to = spare;
    while (n > SMALL) {
        double pilot[PILOT];
        for (long i = 0; i < PILOT; i++) pilot[i] = from[n * i / PILOT];
        sort(pilot, PILOT);
        double place = (double)rank * PILOT / (double)n;
        double reach = 4 * sqrt(place * (1 - place / PILOT)) + 2;
        double low = place - reach < 0 ? -INFINITY : pilot[(long)(place - reach)];
        double high = place + reach >= PILOT ? INFINITY : pilot[(long)(place + reach)];
        long below = 0, kept = keep_between(from, n, low, high, to, 0, &below);
        if (rank < below || rank + 1 >= below + kept || kept == n) {
            break; /* an unlucky pilot: sort what there is */
        }
        rank -= below;
        n = kept;
        double *swap = from;
        from = to;
        to = swap;
    }
    sort(from, n);
    two[0] = from[rank];
    two[1] = from[rank + 1 < n ? rank + 1 : rank];
    free(spare);
}

/* Mean and Hazen's quantiles from what all threads kept of one output: between the draws on either side of
 * rank p·n − ½, counted from 0. False if a bracket has missed. */
static int summarise(const Brackets *const *parts, int threads, long draws, double summary[STATISTICS]) {
    double sum = 0;
    for (int t = 0; t < threads; t++) {
        for (int lane = 0; lane < 8; lane++) sum += parts[t]->sums[lane];
    }
    summary[0] = sum / (double)draws;
    for (int q = 0; q < QUANTILES; q++) {
        long below = 0, count = 0;
        for (int t = 0; t < threads; t++) {
            below += parts[t]->of[q].below;
            count += parts[t]->of[q].count;
        }
        double place = fmin(fmax(PROBABILITIES[q] * (double)draws - 0.5, 0), (double)(draws - 1));
        long rank = (long)place, above = rank + 1 < draws ? rank + 1 : rank;
        if (rank < below || above >= below + count) return 0;
        double *all = malloc((size_t)(count + 8) * 8), two[2];
        for (long t = 0, at = 0; t < threads; t++) {
            memcpy(all + at, parts[t]->of[q].kept, (size_t)parts[t]->of[q].count * 8);
            at += parts[t]->of[q].count;
        }
        select_two(all, count, rank - below, two);
        summary[1 + q] = two[0] + (place - (double)rank) * (two[1] - two[0]);
        free(all);
    }
    return 1;
}

#endif

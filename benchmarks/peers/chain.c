/* The chain in C, as a floor: the same generator as Flopcast, blocks of draws that stay in the first-level
 * cache, vector instructions, exact quantiles without sorting or keeping the draws.
 *
 * Reads `run VERSION DRAWS THREADS SEED` or `evaluate …` on standard input, one line of answers each.
 * With the argument `reduced` the algebra is simplified by hand: powers and products in log space.
 *
 *     gcc -O3 -march=native -o chain chain.c -lm -lpthread
 */
#include "chain.h"

#include <malloc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "quantiles.h"

enum { INPUTS = 4 };

static const double LOW[INPUTS] = {100.68, 4, 0.4, 0.5};
static const double HIGH[INPUTS] = {513.85, 10, 0.8, 1};
static const double TO_FLOP = 31536000e15; /* a year of PFLOP/s */
static const double Z95 = 1.6448536269514722;

/* Hoffmann et al. 2022, arXiv:2203.15556, approach 3, with the digits of the paper's source. */
static const double LN_A = 6.0073404, ALPHA = 0.33917084, LN_B = 6.0179186, BETA = 0.2849083;

typedef struct {
    int lognormal, reduced, threads;
    long draws;
    uint64_t keys[INPUTS];
    double centre[INPUTS], spread[INPUTS];
} Chain;

static Chain chain_of(const char *version, int reduced, long draws, int threads, uint64_t seed) {
    Chain c = {.lognormal = version[0] == 'l', .reduced = reduced, .threads = threads, .draws = draws};
    for (int s = 0; s < INPUTS; s++) {
        c.keys[s] = mix(mix(seed) + (uint64_t)(s + 1) * GOLDEN_GAMMA);
        c.centre[s] = c.lognormal ? (log(LOW[s]) + log(HIGH[s])) / 2 : LOW[s];
        c.spread[s] = c.lognormal ? (log(HIGH[s]) - log(LOW[s])) / (2 * Z95) : HIGH[s] - LOW[s];
    }
    return c;
}

/* The four inputs multiplied: compute [FLOP]. */
static void fill_compute(const Chain *c, uint64_t start, double *restrict compute) {
    double x[BLOCK];
    for (int s = 0; s < INPUTS; s++) {
        double centre = c->centre[s], spread = c->spread[s];
        fill_uniforms(x, c->keys[s], start);
        if (c->lognormal) {
            to_normals(x);
            for (int i = 0; i < BLOCK; i++) x[i] = exp_of(centre + spread * x[i]);
        } else {
            for (int i = 0; i < BLOCK; i++) x[i] = centre + spread * x[i];
        }
        if (s == 0) {
            for (int i = 0; i < BLOCK; i++) compute[i] = x[i] * TO_FLOP;
        } else {
            for (int i = 0; i < BLOCK; i++) compute[i] *= x[i];
        }
    }
}

/* The formulas as the scenario has them; a power is a logarithm, a product and an exponential. */
static void fill_direct(const Chain *c, uint64_t start, double out[OUTPUTS][BLOCK]) {
    double *restrict compute = out[0], *restrict n = out[1], *restrict d = out[2];
    double *restrict performance = out[3], *restrict retrieval = out[4];
    double ln_balance = LN_A + log(ALPHA) - LN_B - log(BETA);
    double a = exp(LN_A), b = exp(LN_B);
    double left[BLOCK];
    fill_compute(c, start, compute);
    for (int i = 0; i < BLOCK; i++) n[i] = (ln_balance + BETA * log_of(compute[i] / 6)) / (ALPHA + BETA);
    for (int i = 0; i < BLOCK; i++) n[i] = exp_of(n[i]);
    for (int i = 0; i < BLOCK; i++) d[i] = compute[i] / 6 / n[i];
    for (int i = 0; i < BLOCK; i++) left[i] = b * exp_of(-BETA * log_of(d[i]));
    for (int i = 0; i < BLOCK; i++) performance[i] = a * exp_of(-ALPHA * log_of(n[i]));
    for (int i = 0; i < BLOCK; i++) performance[i] = -log_of(performance[i] + left[i]);
    for (int i = 0; i < BLOCK; i++) retrieval[i] = a * exp_of(-ALPHA * log_of(n[i] * 10));
    for (int i = 0; i < BLOCK; i++) retrieval[i] = -log_of(retrieval[i] + left[i]);
}

/* ln(C / 6) of lognormal inputs, which is a sum. */
static void fill_log_budget(const Chain *c, uint64_t start, double *restrict log_budget) {
    double x[BLOCK];
    for (int i = 0; i < BLOCK; i++) log_budget[i] = 0;
    double centre = log(TO_FLOP / 6);
    for (int s = 0; s < INPUTS; s++) {
        double spread = c->spread[s];
        centre += c->centre[s];
        fill_uniforms(x, c->keys[s], start);
        to_normals(x);
        for (int i = 0; i < BLOCK; i++) log_budget[i] += spread * x[i];
    }
    for (int i = 0; i < BLOCK; i++) log_budget[i] += centre;
}

/* The same with products and powers taken in log space by hand: ln N and ln D are linear in ln C. */
static void fill_reduced(const Chain *c, uint64_t start, double out[OUTPUTS][BLOCK]) {
    double *restrict compute = out[0], *restrict n = out[1], *restrict d = out[2];
    double *restrict performance = out[3], *restrict retrieval = out[4];
    double ln_balance = (LN_A + log(ALPHA) - LN_B - log(BETA)) / (ALPHA + BETA);
    double share = BETA / (ALPHA + BETA), ten = exp(-ALPHA * log(10));
    double log_budget[BLOCK], left[BLOCK];
    if (c->lognormal) {
        fill_log_budget(c, start, log_budget);
        for (int i = 0; i < BLOCK; i++) compute[i] = 6 * exp_of(log_budget[i]);
    } else {
        fill_compute(c, start, compute);
        for (int i = 0; i < BLOCK; i++) log_budget[i] = log_of(compute[i] * (1.0 / 6));
    }
    for (int i = 0; i < BLOCK; i++) n[i] = exp_of(ln_balance + share * log_budget[i]);
    for (int i = 0; i < BLOCK; i++) d[i] = compute[i] * (1.0 / 6) / n[i];
    for (int i = 0; i < BLOCK; i++) {
        left[i] = exp_of(LN_B + BETA * ln_balance - BETA * (1 - share) * log_budget[i]);
    }
    for (int i = 0; i < BLOCK; i++) {
        performance[i] = exp_of(LN_A - ALPHA * ln_balance - ALPHA * share * log_budget[i]);
    }
    for (int i = 0; i < BLOCK; i++) retrieval[i] = -log_of(performance[i] * ten + left[i]);
    for (int i = 0; i < BLOCK; i++) performance[i] = -log_of(performance[i] + left[i]);
}

static void fill(const Chain *c, uint64_t start, double out[OUTPUTS][BLOCK]) {
    if (c->reduced) {
        fill_reduced(c, start, out);
    } else {
        fill_direct(c, start, out);
    }
}

/* ---- Work shared out between threads ---- */

typedef struct {
    const Chain *chain;
    double *columns[OUTPUTS]; /* where draws go that are kept whole; none where nobody looks at them */
    Brackets *brackets;       /* one for each output; none where draws are kept whole */
    long first_block, blocks;
} Part;

static void *evaluate_part(void *argument) {
    Part *part = argument;
    double out[OUTPUTS][BLOCK];
    for (long block = part->first_block; block < part->first_block + part->blocks; block++) {
        long start = block * BLOCK, left = part->chain->draws - start;
        int count = left < BLOCK ? (int)left : BLOCK;
        fill(part->chain, (uint64_t)start, out);
        for (int o = 0; o < OUTPUTS; o++) {
            if (part->brackets) {
                keep(&part->brackets[o], out[o], count);
            } else if (part->columns[o]) {
                memcpy(part->columns[o] + start, out[o], (size_t)count * 8);
            } else {
                __asm__ volatile("" : : "r"(out[o]) : "memory"); /* somebody might look at it */
            }
        }
    }
    return NULL;
}

static void run_parts(Part *parts, int count, void *(*work)(void *)) {
    pthread_t threads[count];
    for (int i = 1; i < count; i++) pthread_create(&threads[i], NULL, work, &parts[i]);
    work(&parts[0]);
    for (int i = 1; i < count; i++) pthread_join(threads[i], NULL);
}

/* Shares the blocks of all draws between the parts. */
static void share_out(const Chain *chain, Part *parts) {
    long blocks = (chain->draws + BLOCK - 1) / BLOCK;
    memset(parts, 0, (size_t)chain->threads * sizeof *parts);
    for (int t = 0; t < chain->threads; t++) {
        parts[t].chain = chain;
        parts[t].first_block = blocks * t / chain->threads;
        parts[t].blocks = blocks * (t + 1) / chain->threads - parts[t].first_block;
    }
}

static void evaluate(const Chain *chain, double *columns[OUTPUTS]) {
    Part parts[chain->threads];
    share_out(chain, parts);
    for (int t = 0; t < chain->threads; t++) memcpy(parts[t].columns, columns, sizeof parts[t].columns);
    run_parts(parts, chain->threads, evaluate_part);
}

typedef struct {
    Part *parts;
    const Chain *chain;
    double (*summaries)[STATISTICS];
    atomic_int *next, *missed;
} Summing;

static void *summarise_some(void *argument) {
    Summing *summing = argument;
    int threads = summing->chain->threads, output;
    while ((output = atomic_fetch_add(summing->next, 1)) < OUTPUTS) {
        const Brackets *brackets[threads];
        for (int t = 0; t < threads; t++) brackets[t] = &summing->parts[t].brackets[output];
        if (!summarise(brackets, threads, summing->chain->draws, summing->summaries[output])) {
            atomic_store(summing->missed, 1);
        }
    }
    return NULL;
}

/* Mean and quantiles of every output from what the parts kept; false if a bracket has missed. */
static int summarise_all(const Chain *chain, Part *parts, double summaries[OUTPUTS][STATISTICS]) {
    atomic_int next = 0, missed = 0;
    Summing summing = {parts, chain, summaries, &next, &missed};
    pthread_t threads[chain->threads];
    for (int t = 1; t < chain->threads; t++) pthread_create(&threads[t], NULL, summarise_some, &summing);
    summarise_some(&summing);
    for (int t = 1; t < chain->threads; t++) pthread_join(threads[t], NULL);
    return !missed;
}

/* One pass over all draws with brackets of some width; false if one has missed its quantile. */
static int attempt(const Chain *chain, double *pilots[OUTPUTS], long pilot, double margin,
                   double summaries[OUTPUTS][STATISTICS]) {
    Part parts[chain->threads];
    Brackets brackets[chain->threads][OUTPUTS];
    share_out(chain, parts);
    for (int t = 0; t < chain->threads; t++) {
        parts[t].brackets = brackets[t];
        for (int o = 0; o < OUTPUTS; o++) {
            brackets[t][o] = brackets_of(pilots[o], pilot, chain->draws, margin, parts[t].blocks * BLOCK);
        }
    }
    run_parts(parts, chain->threads, evaluate_part);
    int succeeded = summarise_all(chain, parts, summaries);
    for (int t = 0; t < chain->threads; t++) {
        for (int o = 0; o < OUTPUTS; o++) free_brackets(&brackets[t][o]);
    }
    return succeeded;
}

static void run(const Chain *chain, double summaries[OUTPUTS][STATISTICS]) {
    Chain first = *chain;
    double *pilots[OUTPUTS], margin = 3.5;
    first.draws = pilot_draws(chain->draws);
    for (int o = 0; o < OUTPUTS; o++) pilots[o] = malloc((size_t)first.draws * 8);
    evaluate(&first, pilots);
    for (int o = 0; o < OUTPUTS; o++) sort(pilots[o], first.draws);
    while (!attempt(chain, pilots, first.draws, margin, summaries)) margin *= 2;
    for (int o = 0; o < OUTPUTS; o++) free(pilots[o]);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static void answer_run(const Chain *chain) {
    double start = now(), summaries[OUTPUTS][STATISTICS];
    run(chain, summaries);
    printf("%.9f", now() - start);
    for (int o = 0; o < OUTPUTS; o++) {
        for (int i = 0; i < STATISTICS; i++) printf(" %.17g", summaries[o][i]);
    }
    printf("\n");
}

static void answer_evaluate(const Chain *chain) {
    double *columns[OUTPUTS] = {0}, start = now();
    evaluate(chain, columns);
    printf("%.9f\n", now() - start);
}

int main(int count, char **arguments) {
    int reduced = count > 1 && !strcmp(arguments[1], "reduced");
    char task[16], version[16];
    long draws;
    int threads;
    unsigned long seed;
    mallopt(M_MMAP_THRESHOLD, 1 << 30); /* memory once taken is used again, as other programs do */
    mallopt(M_TRIM_THRESHOLD, 2000000000);
    printf("C, gcc %s\n", __VERSION__);
    fflush(stdout);
    while (scanf("%15s %15s %ld %d %lu", task, version, &draws, &threads, &seed) == 5) {
        Chain chain = chain_of(version, reduced, draws, threads, seed);
        if (!strcmp(task, "evaluate")) {
            answer_evaluate(&chain);
        } else {
            answer_run(&chain);
        }
        fflush(stdout);
    }
    return 0;
}

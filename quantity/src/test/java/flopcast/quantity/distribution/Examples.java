package flopcast.quantity.distribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The distributions that stand in the reference files, and a few more at the edges of parameters.
final class Examples {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private Examples() {}

    static List<Distribution> all() {
        return Stream.of(
                        ofTheNormalKind(),
                        betweenEnds(),
                        positive(),
                        discrete(),
                        metalogs(),
                        composed(),
                        mapped(),
                        images())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Distribution> ofTheNormalKind() {
        return List.of(
                new Normal(0, 1),
                new Normal(5, 2),
                new Normal(-3e26, 1e25),
                new Lognormal(0, 1),
                new Lognormal(59.871, 0.75),
                new Lognormal(-5, 0.01),
                new Lognormal(1, 5),
                new Logistic(0, 1),
                new Logistic(13.8, 3.3),
                new Cauchy(0, 1),
                new Cauchy(5, 0.25),
                new StudentT(1, 0, 1),
                new StudentT(0.5, 0, 1),
                new StudentT(2.5, 10, 0.1),
                new StudentT(5, 0, 1),
                new StudentT(30, -3, 2),
                new StudentT(1e6, 0, 1),
                new StudentT(0.25, 0, 1));
    }

    private static List<Distribution> betweenEnds() {
        return List.of(
                new Uniform(0, 1),
                new Uniform(-2, 5),
                new Uniform(1e26, 1.5e26),
                new Loguniform(1, 10),
                new Loguniform(1e24, 3e27),
                new Loguniform(0.4, 0.8),
                new Triangular(0, 1, 3),
                new Triangular(-1e-7, 1, 1e7),
                new Triangular(2, 2, 5),
                new Triangular(2, 5, 5),
                new Pert(0, 1, 3),
                new Pert(2, 2, 5),
                new Pert(-10, 5, 6),
                new Beta(1, 1),
                new Beta(20, 25),
                new Beta(0.5, 0.5),
                new Beta(2, 300),
                new Beta(0.3, 4),
                new Beta(400, 1.5),
                new Beta(3000, 2000),
                new Beta(1e5, 3e5));
    }

    private static List<Distribution> positive() {
        return List.of(
                new Exponential(1),
                new Exponential(0.7),
                new Exponential(1e-20),
                new Gamma(5, 1),
                new Gamma(1, 2),
                new Gamma(0.3, 1e25),
                new Gamma(0.05, 1),
                new Gamma(250, 0.1),
                new Gamma(20000, 3),
                new Gamma(1e6, 2),
                new Pareto(1, 5),
                new Pareto(1e24, 1.5),
                new Pareto(0.2, 0.8),
                new Pareto(3, 20),
                new Weibull(1, 1),
                new Weibull(0.5, 3),
                new Weibull(2, 1e-9),
                new Weibull(5, 1e26),
                new Weibull(30, 1));
    }

    private static List<Distribution> discrete() {
        return List.of(
                new Bernoulli(0.3),
                new Bernoulli(0.999),
                new Bernoulli(0.5),
                new Poisson(0.1),
                new Poisson(3),
                new Poisson(42.5),
                new Poisson(20000),
                new Binomial(1, 0.3),
                new Binomial(10, 0.25),
                new Binomial(100, 0.999),
                new Binomial(2000, 0.003),
                new Binomial(20000, 0.4),
                new Empirical(List.of(3.0)),
                new Empirical(List.of(5.0, 1.0, 2.0, 2.0, 8.5)),
                new PointMass(5),
                new PointMass(1e26));
    }

    private static List<Distribution> metalogs() {
        return List.of(
                new Metalog(List.of(5.0, 2.0), -INFINITY, INFINITY),
                new Metalog(List.of(1.0, 0.5, 0.6), -INFINITY, INFINITY),
                new Metalog(List.of(10.0, 1.0, -0.5, 3.0, 2.0), -INFINITY, INFINITY),
                new Metalog(List.of(2.0, 0.25, 0.1), 0, INFINITY),
                new Metalog(List.of(-1.0, 0.2, 0.05, 0.3), -INFINITY, 4),
                new Metalog(List.of(0.4, 0.75, 0.5), -1, 3));
    }

    private static List<Distribution> composed() {
        return List.of(
                new Mixture(
                        List.of(new Lognormal(1.9, 0.2), new Lognormal(4.3, 0.2)),
                        List.of(0.3, 0.7)),
                new Mixture(
                        List.of(new Normal(5, 2), new Uniform(0, 1), new Exponential(1)),
                        List.of(1.0, 1.0, 2.0)),
                new Mixture(
                        List.of(new Normal(-100, 1), new Normal(100, 1)), List.of(0.375, 0.625)),
                new Mixture(List.of(new Cauchy(0, 1), new Normal(0, 1)), List.of(0.25, 0.75)),
                Truncated.of(new Normal(5, 3), 2, 8),
                Truncated.of(new Normal(0, 1), 30, INFINITY),
                Truncated.of(new Normal(0, 1), -INFINITY, -1),
                Truncated.of(new Lognormal(0, 1), 0.5, 20),
                Truncated.of(new Exponential(1), 3, INFINITY),
                Truncated.of(new Cauchy(0, 1), -5, 50),
                Truncated.of(new Triangular(0, 1, 3), 0.5, 2),
                Truncated.of(new Poisson(3), 2, INFINITY),
                Truncated.of(new Binomial(10, 0.25), 1, 4.5));
    }

    private static List<Distribution> mapped() {
        return List.of(
                Affine.of(new Uniform(-2, 5), -3, 1),
                Affine.of(new Gamma(5, 1), 1, 3),
                Affine.of(new Beta(20, 25), -2.5, 0),
                Affine.of(new Beta(2, 300), 1e26, 1e24),
                Affine.of(new Cauchy(0, 1), 2, -7),
                Affine.of(new Lognormal(0, 1), -1, 0),
                Affine.of(new Triangular(2, 2, 5), -2, 0),
                Affine.of(new StudentT(2.5, 10, 0.1), -8, 0.5),
                Affine.of(Affine.of(new Weibull(5, 1e26), 0.5, 1e25), 1e-24, 2),
                Affine.of(Truncated.of(new Normal(5, 3), 2, 8), 1000, 0),
                Truncated.of(Affine.of(new Normal(5, 3), -10, 0), -80, -20));
    }

    private static List<Distribution> images() {
        return Stream.of(
                        Image.of(new Uniform(1, 2), new Curve.Power(-1)),
                        Image.of(new Uniform(0, 2), new Curve.Power(0.5)),
                        Image.of(new Beta(2, 5), new Curve.Power(2)),
                        Image.of(new Triangular(0, 1, 3), new Curve.Exponential()),
                        Image.of(new Triangular(2, 2, 5), new Curve.Logarithm()),
                        Image.of(Truncated.of(new Normal(5, 3), 2, 8), new Curve.Power(-2.5)),
                        Image.of(Affine.of(new Beta(20, 25), -3, 4), new Curve.Logarithm()))
                .map(Optional::orElseThrow)
                .toList();
    }
}

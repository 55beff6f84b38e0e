package flopcast.scenario.library;

import flopcast.scenario.value.Builtin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The modules in which Squiggle has a built-in, besides the name that we list it under.
final class Aliases {

    private static final String CONSTRUCTORS =
            "normal lognormal uniform beta cauchy gamma logistic exponential bernoulli triangular";
    private static final String OPERATORS =
            "add subtract multiply divide pow unaryMinus smaller smallerEq larger largerEq";
    private static final String OF_NUMBERS = "exp log log10 sum product cumsum cumprod diff";

    /// Short names by module.
    private static final Map<String, String> MODULES =
            Map.of(
                    "Sym",
                    CONSTRUCTORS + " pointMass",
                    "Dist",
                    CONSTRUCTORS
                            + " mixture mx mean median stdev variance min max mode sample"
                            + " sampleN cdf pdf inv quantile truncate truncateLeft"
                            + " truncateRight "
                            + OF_NUMBERS
                            + " add subtract multiply divide pow unaryMinus",
                    "Number",
                    OPERATORS
                            + " mod log2 floor ceil abs round not min max mean quantile median"
                            + " geomean stdev variance sort "
                            + OF_NUMBERS,
                    "Math",
                    "sqrt sin cos tan asin acos atan",
                    "List",
                    "map reduce reduceReverse filter reverse concat",
                    "String",
                    "add concat",
                    "SampleSet",
                    "min max",
                    "Boolean",
                    "and or not",
                    "Date",
                    "add subtract smaller smallerEq larger largerEq",
                    "Duration",
                    "add subtract multiply divide unaryMinus smaller smallerEq larger"
                            + " largerEq");

    /// What a module does when it is called itself.
    private static final Map<String, String> MODULES_CALLED =
            Map.of(
                    "Danger.binomialDist", "binomial",
                    "Danger.poissonDist", "poisson",
                    "Date", "Date.make",
                    "Dist", "pointMass",
                    "PointSet", "pointMass",
                    "PointSet.make", "pointMass",
                    "PointSet.fromDist", "pointMass",
                    "PointSet.fromNumber", "pointMass",
                    "Dist.make", "pointMass",
                    "SampleSet", "SampleSet.make");

    private Aliases() {}

    /// @return by alias
    static Map<String, Builtin> of(List<Builtin> builtins) {
        Map<String, Builtin> byName =
                builtins.stream().collect(Collectors.toMap(Builtin::name, Function.identity()));
        Map<String, Builtin> aliases = new LinkedHashMap<>();
        new TreeMap<>(MODULES)
                .forEach((module, names) -> {
                    for (String name : names.split(" ", -1)) {
                        aliases.put(module + "." + name, named(byName, name));
                    }
                });
        new TreeMap<>(MODULES_CALLED)
                .forEach((module, name) -> aliases.put(module, named(byName, name)));
        return aliases;
    }

    private static Builtin named(Map<String, Builtin> byName, String name) {
        Builtin builtin = byName.get(name);
        if (builtin == null) {
            throw new IllegalStateException("no built-in is called " + name);
        }
        return builtin;
    }
}

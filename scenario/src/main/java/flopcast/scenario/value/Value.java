package flopcast.scenario.value;

/// What an expression evaluates to while a scenario is traced.
public sealed interface Value
        permits Quantity,
                Truth,
                Text,
                ListValue,
                DictValue,
                DateValue,
                Callable,
                LawValue,
                Withheld,
                Unknown {

    /// The word for it in problems and output: `number`, `uncertain`, `truth`, `text`, `list`,
    /// `dict`, `date`, `function`, `law`.
    String kind();

    /// The kind with its article, as problems say it: `an uncertain number`.
    default String words() {
        return switch (kind()) {
            case "uncertain" -> "an uncertain number";
            case "truth" -> "a truth value";
            case String other -> "a " + other;
        };
    }
}

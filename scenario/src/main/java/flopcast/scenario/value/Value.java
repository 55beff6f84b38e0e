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
}

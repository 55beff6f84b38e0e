package flopcast.scenario.value;

import java.util.Map;

/// A scaling law: its members are called as `law.loss(n, d)`.
///
/// @param id `besiroglu-2024`
/// @param text name, equation and domain in one line, shown where the law is an output
/// @param members functions and coefficients by name
public record LawValue(String id, String text, Map<String, Value> members) implements Value {
    @Override
    public String kind() {
        return "law";
    }
}

package flopcast.scenario.trace;

import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The names that an expression can see: its own block's, then those around it, then the built-ins.
///
/// A function keeps a [#snapshot]: it sees the names that stood above it, whatever is bound later.
final class Scope {

    /// @param order number of names bound in the same block before it
    /// @param isTopLevel whether it is a quantity of the file, which others may rest on
    record Binding(Value value, Optional<Span> span, boolean isTopLevel, int order) {}

    private final Map<String, Value> builtins;
    private final Map<String, Binding> names;
    private final int seen;
    private final @Nullable Scope around;

    private Scope(
            Map<String, Value> builtins,
            Map<String, Binding> names,
            int seen,
            @Nullable Scope around) {
        this.builtins = builtins;
        this.names = names;
        this.seen = seen;
        this.around = around;
    }

    /// That of a file.
    static Scope of(Map<String, Value> builtins) {
        return new Scope(builtins, new HashMap<>(), Integer.MAX_VALUE, null);
    }

    Scope inner() {
        return new Scope(builtins, new HashMap<>(), Integer.MAX_VALUE, this);
    }

    Scope snapshot() {
        return new Scope(builtins, names, names.size(), around);
    }

    /// The scope in which `name` is bound as well: this one, or a new one inside it where this one
    /// binds the name already.
    Scope bind(String name, Value value, Span span, boolean isTopLevel) {
        Scope scope = names.containsKey(name) ? inner() : this;
        int order = scope.names.size();
        scope.names.put(name, new Binding(value, Optional.of(span), isTopLevel, order));
        return scope;
    }

    Optional<Binding> find(String name) {
        for (Scope scope = this; scope != null; scope = scope.around) {
            Binding binding = scope.names.get(name);
            if (binding != null && binding.order() < scope.seen) {
                return Optional.of(binding);
            }
        }
        return Optional.ofNullable(builtins.get(name))
                .map(value -> new Binding(value, Optional.empty(), false, 0));
    }

    Collection<String> visible() {
        var visible = new LinkedHashSet<String>();
        for (Scope scope = this; scope != null; scope = scope.around) {
            visible.addAll(scope.names.keySet());
        }
        visible.addAll(builtins.keySet());
        return visible;
    }
}

package flopcast.app.cli;

import flopcast.scenario.library.Library;
import flopcast.scenario.value.Builtin;
import flopcast.training.fact.FactRegistry;
import flopcast.training.fact.FactSchema;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import java.util.ArrayList;
import java.util.List;

/// What can be named after a command.
final class Names {

    private Names() {}

    static List<String> tables() {
        return FactRegistry.standard().schemas().stream().map(FactSchema::table).toList();
    }

    static List<String> laws() {
        return PublishedLaws.all().stream().map(PublishedLaw::id).toList();
    }

    /// Of built-ins: `List`.
    static List<String> modules() {
        return Library.builtins().stream()
                .map(Builtin::name)
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .toList();
    }

    static List<String> builtins() {
        var names = new ArrayList<>(Commands.NAMES);
        Library.builtins().stream().map(Builtin::name).forEach(names::add);
        return names;
    }
}

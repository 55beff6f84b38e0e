package flopcast.report.terminal;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Signature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Built-ins as a person reads them in a terminal.
public final class BuiltinPage {

    private final Page page;

    public BuiltinPage(Page page) {
        this.page = page;
    }

    /// All names, those of a module together.
    public void overview(List<Builtin> builtins) throws IOException {
        Map<String, StringBuilder> modules = new LinkedHashMap<>();
        for (Builtin builtin : builtins) {
            int dot = builtin.name().indexOf('.');
            String module = dot < 0 ? "" : builtin.name().substring(0, dot);
            StringBuilder names = modules.computeIfAbsent(module, _ -> new StringBuilder());
            names.append(names.isEmpty() ? "" : " ").append(builtin.name().substring(dot + 1));
        }
        var table = new TextTable(page.screen(), List.of("", "")).wrapLast();
        modules.forEach((module, names) -> table.row(List.of(module, names.toString())));
        page.table(table);
    }

    /// Everything about one.
    public void card(Builtin builtin) throws IOException {
        for (Signature signature : builtin.signatures()) {
            page.heading(builtin.name() + signature.text());
        }
        if (builtin.signatures().isEmpty()) {
            page.heading(builtin.name());
        }
        page.blank();
        page.paragraph(2, builtin.sentence());
        if (!builtin.source().isEmpty()) {
            page.paragraph(2, builtin.source());
        }
        if (!builtin.examples().isEmpty()) {
            page.blank();
            for (Builtin.Example example : builtin.examples()) {
                String origin = example.origin().isEmpty() ? "" : "  (" + example.origin() + ")";
                page.paragraph(2, example.code());
                page.paragraph(4, "→ " + example.result() + origin);
            }
        }
    }

    /// The members of a module, each in a line.
    public void members(List<Builtin> members) throws IOException {
        var table = new TextTable(page.screen(), List.of("", "")).wrapLast();
        for (Builtin member : members) {
            table.row(List.of(member.name(), member.sentence()));
        }
        page.table(table);
    }
}

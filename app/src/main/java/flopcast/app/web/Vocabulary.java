package flopcast.app.web;

import flopcast.report.json.JsonWriter;
import flopcast.scenario.library.Library;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Signature;
import flopcast.training.fact.FactRegistry;
import flopcast.training.fact.FactSchema;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What the editor completes and explains: the built-ins' own records, laws, facts and units.
record Vocabulary(FactRegistry facts) {

    /// Those that are completed; the language knows many more spellings.
    private static final List<String> UNITS =
            List.of(
                    "FLOP",
                    "PFLOP",
                    "EFLOP",
                    "ZFLOP",
                    "FLOP/s",
                    "TFLOP/s",
                    "PFLOP/s",
                    "EFLOP/s",
                    "TFLOP/(s*chip)",
                    "parameters",
                    "tokens",
                    "words",
                    "chips",
                    "seconds",
                    "minutes",
                    "hours",
                    "days",
                    "weeks",
                    "months",
                    "years",
                    "USD",
                    "USD/(chip*hour)",
                    "USD/kWh",
                    "W",
                    "kW",
                    "MW",
                    "GW",
                    "kWh",
                    "MWh",
                    "GWh",
                    "GB",
                    "TB",
                    "GB/s",
                    "nat",
                    "nat/token",
                    "bits");

    /// `Facts.mfu` is the one that is not called as its table.
    private static final Map<String, String> NAMED_OTHERWISE = Map.of("utilisation", "mfu");

    void write(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("builtins").beginArray();
        for (Builtin builtin : Library.builtins()) {
            builtin(builtin, json);
        }
        json.endArray();
        json.name("aliases").beginObject();
        for (Map.Entry<String, Builtin> alias : Library.aliases().entrySet()) {
            json.name(alias.getKey()).text(alias.getValue().name());
        }
        json.endObject();
        texts("constants", List.copyOf(Library.constants().keySet()), json);
        texts("units", UNITS, json);
        json.name("keys").beginObject();
        texts("Law", PublishedLaws.all().stream().map(PublishedLaw::id).toList(), json);
        for (FactSchema schema : facts.schemas()) {
            String table = schema.table();
            String function = NAMED_OTHERWISE.getOrDefault(table, table);
            texts("Facts." + function, facts.table(table).keys(0), json);
        }
        json.endObject();
        json.endObject();
    }

    private static void builtin(Builtin builtin, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("name").text(builtin.name());
        json.name("sentence").text(builtin.sentence());
        json.name("signatures").beginArray();
        for (Signature signature : builtin.signatures()) {
            json.text(signature.text());
        }
        json.endArray();
        json.name("source").text(builtin.source());
        json.name("examples").beginArray();
        for (Builtin.Example example : builtin.examples()) {
            json.beginObject();
            json.name("code").text(example.code());
            json.name("result").text(example.result());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void texts(String name, List<String> texts, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (String text : texts) {
            json.text(text);
        }
        json.endArray();
    }
}

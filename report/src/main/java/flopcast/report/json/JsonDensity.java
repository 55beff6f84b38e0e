package flopcast.report.json;

import flopcast.quantity.statistic.DensityCurve;
import java.io.IOException;

/// `"density"`: what a plot of an uncertain quantity needs.
final class JsonDensity {

    private final JsonWriter json;

    JsonDensity(JsonWriter json) {
        this.json = json;
    }

    /// @param factor of the unit that numbers are written in
    void write(DensityCurve curve, double factor) throws IOException {
        json.name("density").beginObject();
        json.name("axis").text(curve.isLogarithmic() ? "logarithmic" : "linear");
        json.name("x").beginArray();
        for (int i = 0; i < curve.points(); i++) {
            json.number(curve.x(i) / factor);
        }
        json.endArray();
        json.name("density").beginArray();
        for (int i = 0; i < curve.points(); i++) {
            json.number(curve.density(i) * factor);
        }
        json.endArray();
        json.name("atoms").beginArray();
        for (DensityCurve.Atom atom : curve.atoms()) {
            json.beginObject();
            json.name("value").number(atom.value() / factor);
            json.name("probability").number(atom.probability());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}

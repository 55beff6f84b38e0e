package flopcast.report.json;

import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.forecast.BetweenLaws;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `"betweenLaws"`: the share of a quantity's variance that lies between the laws of a mixture.
final class JsonBetweenLaws {

    private final JsonWriter json;

    JsonBetweenLaws(JsonWriter json) {
        this.json = json;
    }

    /// @param factor of the unit in which the quantity is written
    void write(List<BetweenLaws> mixtures, double factor) throws IOException {
        if (mixtures.isEmpty()) {
            return;
        }
        json.name("betweenLaws").beginArray();
        for (BetweenLaws mixture : mixtures) {
            Estimate share = mixture.between().share();
            json.beginObject();
            json.name("mixture").text(mixture.mixture());
            json.name("shareOfVariance").number(share.value());
            json.name("shareOfVarianceError").number(share.error());
            json.name("laws").beginArray();
            for (int i = 0; i < mixture.laws().size(); i++) {
                Optional<Estimate> mean = mixture.between().means().get(i);
                json.beginObject();
                json.name("law").text(mixture.laws().get(i));
                json.name("mean").number(value(mean.map(Estimate::value)) / factor);
                json.name("meanError").number(value(mean.map(Estimate::error)) / factor);
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    /// What does not exist is written as null.
    private static double value(Optional<Double> number) {
        return number.orElse(Double.NaN);
    }
}

package flopcast.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.scenario.library.Library;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.syntax.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which numbers of a scenario are offered to be moved, and what they are called.
class SlidersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = 4T tokens                       | x:4T tokens",
                "x = 40% to 80%                      | x.low:40% x.high:80%",
                "x = 6 to 12 months                  | x.low:6 months x.high:12 months",
                "x = (4 to 10) PFLOP/s               | x.low:4 PFLOP/s x.high:10 PFLOP/s",
                "x = normal(5, 1e-3)                 | x.mean:5 x.stdev:1e-3",
                "x = normal({p5: 3, p95: 9})         | x.p5:3 x.p95:9",
                "x = -3.5                            | x:3.5",
                "x = 2 ^ 10                          | x:2",
                "x = 3 nat/token / (1 nat/token)     | x:3 nat/token",
                "x = 1 - 20%                         | x:20%",
                "f(n, d) = n * d\\nx = f(5, 7)        | x.n:5 x.d:7",
                "x = Facts.top500(`2020-06`, 5).rmax | ``",
                "x = List.upTo(1, 10)                | ``",
                "p = 3\\nx = p > 2 ? 5 : 6           | p:3 x:2 x:5 x:6",
                "x = 10 B to 20 B\\nobserve x < 15 B | x.low:10 B x.high:20 B observe:15 B",
                "@claim(7, `a`)\\nx = 8              | x:8",
            })
    void numbersThatStandForAQuantity(String text, String expected) {
        var source = new SourceText("a.flop", text.replace("\\n", "\n").replace('`', '"').strip());
        var scenario =
                Parser.parse(source, Limits.STANDARD.nesting(), Limits.STANDARD.sourceBytes());
        var found = new StringBuilder();
        for (Slider slider : Sliders.of(scenario, Library.names())) {
            String role = slider.role().isEmpty() ? "" : "." + slider.role();
            String unit = slider.unit().isEmpty() ? "" : " " + slider.unit();
            found.append(slider.statement() + role + ":" + slider.digits() + slider.suffix());
            found.append(unit + " ");
        }
        assertEquals(expected.replace("`", "").strip(), found.toString().strip());
    }
}

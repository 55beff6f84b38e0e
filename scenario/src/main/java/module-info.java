/// The language: text in, forecast out.
module flopcast.scenario {
    requires transitive flopcast.quantity;
    requires transitive flopcast.training;
    requires static org.jspecify;

    exports flopcast.scenario.forecast;
    exports flopcast.scenario.library;
    exports flopcast.scenario.problem;
    exports flopcast.scenario.setting;
    exports flopcast.scenario.syntax;
    exports flopcast.scenario.value;
}

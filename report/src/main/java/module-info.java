/// What a person or another program reads of a forecast. Prints nothing: it is handed where to
/// write.
module flopcast.report {
    requires transitive flopcast.scenario;
    requires static org.jspecify;

    exports flopcast.report.bundle;
    exports flopcast.report.chart;
    exports flopcast.report.csv;
    exports flopcast.report.document;
    exports flopcast.report.json;
    exports flopcast.report.provenance;
    exports flopcast.report.terminal;
}

// What a page needs to draw the charts of flopcast.report.chart: specifications in, pictures out.
// Expressions are interpreted, so that a content security policy need not permit eval.
export { default as embed } from "vega-embed";
export { expressionInterpreter } from "vega-interpreter";

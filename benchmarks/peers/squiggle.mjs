// The chain in Squiggle: `run VERSION DRAWS THREADS SEED` on standard input, one line of answers each.
//
// The inputs are sample sets, so that both versions are drawn and not computed. Mean and quantiles are Squiggle's
// own, which sort all draws anew, with a comparing function, for each quantile. With the argument `sorted`, after
// the folder of the packages, they are taken here, from draws that are sorted once.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [, , folder, how] = process.argv;
const sortsHere = how === "sorted";
const { run } = await import(
  pathToFileURL(join(folder, "node_modules/@quri/squiggle-lang/dist/index.js")).href
);

const own = JSON.parse(
  readFileSync(join(folder, "node_modules/@quri/squiggle-lang/package.json"), "utf8"),
);
process.stdout.write(`Squiggle ${own.version}, Node ${process.versions.node}\n`);

const INPUTS = {
  uniform: [
    "uniform(100.68, 513.85)", "uniform(4, 10)", "uniform(0.4, 0.8)", "uniform(0.5, 1)",
  ],
  lognormal: ["100.68 to 513.85", "4 to 10", "0.4 to 0.8", "0.5 to 1"],
};
const OUTPUTS = ["compute", "parameters", "tokens", "performance", "withRetrieval"];
const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95];

function source(version) {
  const [peak, gain, utilisation, duration] = INPUTS[version].map(
    (input) => `SampleSet.fromDist(${input})`,
  );
  return `
a = exp(6.0073404)
alpha = 0.33917084
b = exp(6.0179186)
beta = 0.2849083
balance = (alpha * a / (beta * b)) ^ (1 / (alpha + beta))
compute = ${peak} * ${gain} * ${utilisation} * ${duration} * 31536000 * 1e15
budget = compute / 6
parameters = budget ^ (beta / (alpha + beta)) * balance
tokens = budget / parameters
left = b * tokens ^ (-beta)
missing = a * parameters ^ (-alpha)
performance = -log(missing + left)
withRetrieval = -log(missing * 10 ^ (-alpha) + left)
${sortsHere ? "" : questions()}`;
}

function questions() {
  const quantiles = PROBABILITIES.map((p) => `quantile(x, ${p})`).join(", ");
  return `
summary(x) = [mean(x), ${quantiles}]
numbers = [${OUTPUTS.map((name) => `summary(${name})`).join(", ")}]
`;
}

/// Mean and Hazen's quantiles: between the draws on either side of rank p·n − ½, counted from 0.
function summary(samples) {
  let sum = 0;
  for (const draw of samples) sum += draw;
  const sorted = Float64Array.from(samples).sort();
  const quantiles = PROBABILITIES.map((p) => {
    const rank = Math.min(Math.max(p * sorted.length - 0.5, 0), sorted.length - 1);
    const below = Math.floor(rank);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  });
  return [sum / samples.length, ...quantiles];
}

async function answer(version, draws, seed) {
  const environment = { sampleCount: draws, xyPointLength: 1000, seed };
  const output = await run(source(version), { environment });
  const bindings = output.getBindings();
  if (!bindings.ok) throw new Error(bindings.value.toString());
  if (!sortsHere) return bindings.value.get("numbers").asJS().flat();
  return OUTPUTS.flatMap((name) => summary(bindings.value.get(name).value.getSamples()));
}

for await (const line of createInterface({ input: process.stdin })) {
  const [, version, draws, , seed] = line.split(" ");
  const start = process.hrtime.bigint();
  const numbers = await answer(version, Number(draws), seed);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  process.stdout.write(`${seconds} ${numbers.join(" ")}\n`);
}

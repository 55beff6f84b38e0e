// Builds every bundle of bundles.json: the script, its digest and the licences of what is in it, side by side. Beside
// them Vega-Lite's JSON schema, by which tests hold the charts.
//
//   node build.mjs FOLDER     writes them to FOLDER, each at its path in the repository
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const root = process.argv[2];
const bundles = JSON.parse(await readFile("bundles.json", "utf8"));

for (const { entry, global, out } of bundles) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    globalName: global,
    target: "es2020",
    charset: "ascii", // it may be put into a page of any encoding
    legalComments: "none", // they stand in the file of licences
    metafile: true,
    write: false,
    outfile: "bundle.js",
  });
  const text = result.outputFiles[0].text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const file = join(root, out);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  const digest = createHash("sha256").update(text).digest("hex");
  await writeFile(`${file}.sha256`, `${digest}  ${out.split("/").pop()}\n`);
  await writeFile(file.replace(/\.js$/, ".licences.txt"), await licences(Object.keys(result.metafile.inputs)));
  console.log(`${out}: ${text.length} characters`);
}

// One line, without the explanations, which are five sixths of it.
const grammar = JSON.parse(await readFile("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"), (key, value) =>
  key === "description" && typeof value === "string" ? undefined : value,
);
const schema = join(root, "report/src/test/resources/flopcast/report/chart/vega-lite.schema.json");
await mkdir(dirname(schema), { recursive: true });
await writeFile(schema, JSON.stringify(grammar) + "\n");
console.log(`vega-lite.schema.json: ${Object.keys(grammar.definitions).length} definitions`);

// The licence of every package that a bundle has code of; packages with the same words stand together.
async function licences(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const found = input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
    if (found) folders.add(found[1]);
  }
  const packages = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
    const words = file ? (await readFile(join(folder, file), "utf8")).trim().replace(/\r\n/g, "\n") : license;
    packages.set(words, [...(packages.get(words) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...packages].map(([words, names]) => names.sort().join("\n") + "\n\n" + words);
  return parts.sort().join(`\n\n${"-".repeat(80)}\n\n`) + "\n";
}

// What Squiggle says to each expression of squiggle-0.10.0.tsv: its first column is read, both are
// printed. Run it where @quri/squiggle-lang 0.10.0 is installed:
//   node squiggle.mjs squiggle-0.10.0.tsv
import { readFileSync } from "node:fs";
import { run } from "@quri/squiggle-lang";

const lines = readFileSync(process.argv[2], "utf8").split("\n");
for (const line of lines.filter((line) => line && !line.startsWith("#"))) {
  const code = line.split("\t")[0];
  const { result } = await run(code);
  const shown = result.ok ? result.value.result : result.value;
  console.log(`${code}\t${shown.toString().replaceAll('"', "")}`);
}

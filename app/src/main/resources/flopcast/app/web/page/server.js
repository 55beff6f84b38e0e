// What the page asks the server. Every page is a client of its own and numbers its requests.

const client = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
const headers = { "Flopcast-Client": client };

/** A refusal, with the words of the server. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function answer(response) {
  const json = await response.json();
  if (response.ok) return json;
  throw Object.assign(new Refused(response.status, json.refused ?? "problems"), { json });
}

const read = async (path) => answer(await fetch(path, { headers }));

export const files = () => read("/api/files");
export const file = (name) => read(`/api/file?name=${encodeURIComponent(name)}`);
export const example = (name) => read(`/api/example?name=${encodeURIComponent(name)}`);

/** Saves over the content of `digest`, or as a new file; a refusal with status 412 has what is in the way. */
export async function save(name, text, digest) {
  const condition = digest ? { "If-Match": `"${digest}"` } : { "If-None-Match": "*" };
  const path = `/api/file?name=${encodeURIComponent(name)}`;
  return answer(await fetch(path, { method: "PUT", headers: { ...headers, ...condition }, body: text }));
}

let sequence = Date.now();

/** The next request of this page. `inputs`: text, pinned, file, draws, seed, chart, axis, outputs. */
function post(path, inputs, more = {}) {
  const encoder = new TextEncoder();
  const text = encoder.encode(inputs.text);
  const pinned = encoder.encode(inputs.pinned ?? "");
  const query = new URLSearchParams({
    sequence: ++sequence, file: inputs.file, draws: inputs.draws, seed: inputs.seed, pinned: pinned.length,
    chart: inputs.chart, axis: inputs.axis, outputs: inputs.outputs.join(","), ...more,
  });
  return fetch(`${path}?${query}`, { method: "POST", headers, body: new Blob([text, pinned]) });
}

export const run = async (inputs) => answer(await post("/api/run", inputs));

/** A file to be saved: its content. */
export async function exported(inputs, format) {
  const response = await post("/api/export", inputs, { format });
  if (!response.ok) await answer(response);
  return response.blob();
}

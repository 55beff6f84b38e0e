// Runs the scenario whenever something changes. One request is on its way at a time, so that while a slider moves
// pictures follow; where an answer takes long the next request goes out and the server drops the old one.
import { Refused, run } from "./server.js";

const PATIENCE = 150; // milliseconds

export class Runner {
  #inputs; #show; #fail;
  #newest = 0; #shown = 0; #waiting = false; #onTheWay = 0; #timer = 0;

  /** `inputs()` gives what to run, with `since` for what changed meanwhile; `show(answer, inputs)` shows it. */
  constructor(inputs, show, fail) {
    this.#inputs = inputs;
    this.#show = show;
    this.#fail = fail;
  }

  /** Something has changed; `cause` is the time of the event that changed it. */
  changed(cause = performance.now()) {
    this.cause ??= cause;
    if (this.#onTheWay === 0) return this.#send();
    this.#waiting = true;
    this.#timer ||= setTimeout(() => this.#send(), PATIENCE);
  }

  async #send() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#waiting = false;
    const number = ++this.#newest;
    const cause = this.cause;
    this.cause = undefined;
    const inputs = this.#inputs();
    this.#onTheWay++;
    try {
      const answer = await run(inputs);
      this.#onTheWay--;
      if (number > this.#shown) {
        this.#shown = number;
        await this.#show(answer, inputs, cause);
      }
    } catch (failure) {
      this.#onTheWay--;
      const isOutdated = failure instanceof Refused && failure.status === 409;
      if (!isOutdated && number > this.#shown) this.#fail(failure, () => this.changed());
    } finally {
      inputs.since.end();
    }
    if (this.#waiting && this.#onTheWay === 0) this.#send();
  }
}

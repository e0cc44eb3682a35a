// One line per check, a wait with an end to it, and a sum.

/** How long one thing is waited for. A busy machine needs a few seconds; more means that it never comes. */
export const PATIENCE_MS = 30_000;

/** What was waited for did not come about; what would follow is not worth trying. */
class TimedOut extends Error {
  name = "TimeoutError";
}

/** Ends the visit after a wait that was in vain. */
export class VisitStopped extends Error {}

let passed = 0;
let failed = 0;
let doing = "starting Chromium";

/** Does one check and prints its line; a time-out also ends the visit. */
export async function check(what, assertion) {
  doing = what;
  try {
    await assertion();
    passed += 1;
    console.log(`passed: ${what}`);
  } catch (error) {
    fail(what, error);
    if (error.name === "TimeoutError") throw new VisitStopped();
  }
}

/** Counts a failure and prints it on one line. */
export function fail(what, error) {
  failed += 1;
  // Playwright's messages go over many lines, in colour.
  const message = error.message.replace(/\u001b\[\d+m/g, "").replace(/\s+/g, " ").trim();
  console.log(`failed: ${what}: ${message}`);
}

/** Ends everything, as failed, when it takes longer than `milliseconds` or throws where nobody awaits it. */
export function endAfter(milliseconds) {
  const end = (error) => {
    fail(doing, error);
    process.exit(sum());
  };
  process.on("uncaughtException", end);
  const late = new Error(`stopped, because the whole visit took longer than ${milliseconds / 1000} s`);
  setTimeout(end, milliseconds, late).unref();
}

/** Prints the last line and returns the exit code. */
export function sum() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

/** Fails unless both are the same as JSON. */
export function same(found, wanted) {
  const [left, right] = [found, wanted].map((value) => JSON.stringify(value) ?? "nothing");
  if (left === right) return;
  const at = [...left].findIndex((character, index) => character !== right[index]);
  throw new Error(`found ${excerpt(left, at)}, wanted ${excerpt(right, at)}`);
}

/** What is around a place in a text, short enough for a line. */
function excerpt(text, at) {
  const start = Math.max(0, at - 100);
  const end = start + 240;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

/** Calls `read` until it does not throw, and returns what it returned then. */
export async function eventually(what, read) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (Date.now() > end) {
        throw new TimedOut(`waited ${PATIENCE_MS / 1000} s until ${what}: ${error.message}`);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

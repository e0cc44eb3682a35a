// Where things are, how tools are run, and how checks are reported.

import { spawnSync } from "node:child_process";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// How long one tool may take.
const TIMEOUT_MS = 180_000;

export const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, "../..");
export const target = join(root, "target/clients");
export const venv = join(root, "target/python");
export const bin = (name) => join(root, "tests/node_modules/.bin", name);
export const py = (name) => join(venv, "bin", name);

const options = parseArgs({
  options: { only: { type: "string" }, contract: { type: "string" } },
}).values;
export const only = options.only?.split(",");
export const contractPath = resolve(options.contract ?? join(root, "openapi/bv-cms.yaml"));

let passed = 0;
let failed = 0;

/** Does one check; what it returns is added to the line, what it throws is shown below it. */
export async function check(group, name, body) {
  const started = Date.now();
  try {
    const note = (await body()) ?? "";
    passed += 1;
    const seconds = (Date.now() - started) / 1000;
    const time = seconds < 0.1 ? "" : ` (${seconds.toFixed(1)} s)`;
    console.log(`ok      ${group}: ${name}${note && `, ${note}`}${time}`);
    return true;
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${group}: ${name}`);
    for (const line of String(error?.message ?? error).trimEnd().split("\n")) {
      console.log(`        ${line}`);
    }
    return false;
  }
}

export function setUpIsMissing(what, command) {
  console.error(`${what}\n  ${command}`);
  process.exit(2);
}

/** Runs a tool, quietly unless it fails. */
export function run(command, args, { env = {}, cwd = root, accept = [0] } = {}) {
  const done = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    timeout: TIMEOUT_MS,
    maxBuffer: 64 << 20,
    env: {
      ...process.env,
      // No tool may call home.
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      SCARF_ANALYTICS: "false",
      DO_NOT_TRACK: "1",
      NO_COLOR: "1",
      FORCE_COLOR: "0",
      BV_CMS_CONTRACT: contractPath,
      PATH: `${join(venv, "bin")}:${process.env.PATH}`,
      ...env,
    },
  });
  if (done.error) throw new Error(`${basename(command)}: ${done.error.message}`);
  if (!accept.includes(done.status)) {
    const output = `${done.stdout}${done.stderr}`.trimEnd().split("\n");
    const shown = output.length > 40 ? [...output.slice(0, 40), "…"] : output;
    throw new Error([`${basename(command)} exited with ${done.status}`, ...shown].join("\n"));
  }
  return done.stdout;
}

export const plural = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** Prints how many checks passed and failed, and exits accordingly. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

// Makes every client from the contract, type-checks it and uses it on a running demo; lints the contract.
//
//   BV_CMS_DEMO='<first line of `bv-cms demo --json --port 0`>' node tests/clients/run.mjs
//
// `cargo xtask test clients` does all of it.
//
//   --only <name>,…      lint, or the name of a client
//   --contract <file>    another contract than openapi/bv-cms.yaml, for which alone the linters have
//                        exceptions
//
// Prints a line for each check and, last, `N passed, N failed`.

import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { makeClients } from "./clients.mjs";
import {
  bin,
  check,
  contractPath,
  finish,
  here,
  only,
  plural,
  py,
  root,
  run,
  setUpIsMissing,
  target,
} from "./tools.mjs";

// ---------------------------------------------------------------- set-up

if (!existsSync(bin("tsc"))) {
  setUpIsMissing("The Node tools are not installed. Install them with:", "cargo xtask test clients");
}
const yaml = await import("yaml");

const GROUPS = [
  "lint",
  "openapi-fetch",
  "hey-api",
  "orval",
  "typed-openapi",
  "oazapfts",
  "openapi-zod-client",
  "python",
];
const groups = only ?? GROUPS;
for (const group of groups) {
  if (!GROUPS.includes(group)) setUpIsMissing(`--only ${group}: there is none.`, GROUPS.join(", "));
}

let demo = process.env.BV_CMS_DEMO;
if (groups.some((group) => group !== "lint")) {
  const command = "export BV_CMS_DEMO='<the line of `bv-cms demo --json --port 0`>'";
  if (!demo) setUpIsMissing("BV_CMS_DEMO is not set. Start a demo and set it:", command);
  let base;
  try {
    base = JSON.parse(demo).base_url;
  } catch {
    setUpIsMissing("BV_CMS_DEMO is not the JSON of a demo. Set it:", command);
  }
  try {
    await fetch(`${base}/healthz`, { signal: AbortSignal.timeout(5000) });
  } catch {
    setUpIsMissing(`No demo answers at ${base}. Start one and set it:`, command);
  }
}

if (groups.includes("python") && !existsSync(py("openapi-python-client"))) {
  setUpIsMissing("The Python tools are not installed. Install them with:", "cargo xtask test clients");
}

// ---------------------------------------------------------------- the contract

const contract = yaml.parse(readFileSync(contractPath, "utf8"));
const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The documented statuses, `default` among them, by operation id. */
const documented = new Map();
/** The operation ids by method and path. */
const operationIds = new Map();
for (const [path, item] of Object.entries(contract.paths)) {
  for (const method of METHODS) {
    const operation = item[method];
    if (!operation) continue;
    documented.set(operation.operationId, new Set(Object.keys(operation.responses)));
    operationIds.set(`${method} ${path}`, operation.operationId);
  }
}

/** What is to be observed, by case: an operation that succeeds, or an example of an error. */
const expected = new Map([
  ["CreateLive", { status: 200 }],
  ["CreateLiveAdminInteractionToken", { status: 200 }],
]);
for (const [name, example] of Object.entries(contract.components.examples)) {
  const status = example["x-http-status"];
  if (status === undefined) continue;
  const info = example.value.details.find((detail) => detail["@type"].endsWith(".ErrorInfo"));
  expected.set(name, { status, code: example.value.code, reason: info.reason });
}

/** The kind of an answer: its status and, of an error, the code that comes with it. */
const kindOf = ({ status, code }) => `${status}${code === undefined ? "" : ` with code ${code}`}`;

/** What clients must see at least: every status there is, and each code that it comes with. */
const toProvoke = new Set([...documented.values()].flatMap((statuses) => [...statuses]));
toProvoke.delete("default");
for (const answer of expected.values()) toProvoke.add(`${answer.status}`).add(kindOf(answer));

// ---------------------------------------------------------------- checks of a client

async function judge(group, output) {
  const seen = new Set();
  for (const line of output.split("\n")) {
    if (line === "") continue;
    const { case: name, ...observed } = JSON.parse(line);
    const wanted = expected.get(name);
    await check(group, name, () => {
      if (!wanted) throw new Error("the contract has no such example");
      if (JSON.stringify(observed) !== JSON.stringify(wanted)) {
        throw new Error(`expected ${JSON.stringify(wanted)}\nseen     ${JSON.stringify(observed)}`);
      }
      return `${observed.status}`;
    });
    seen.add(`${observed.status}`).add(kindOf(observed));
  }
  await check(group, "each status was seen", () => {
    const missing = [...toProvoke].filter((status) => !seen.has(status));
    if (missing.length > 0) throw new Error(`not seen: ${missing.join(", ")}`);
    return [...seen].filter((kind) => !kind.includes(" ")).sort().join(" ");
  });
}

/** Compares the documented statuses, of those that the client carries, with the generated ones. */
function compareStatuses(generated, carries = () => true) {
  const problems = [];
  for (const id of new Set([...documented.keys(), ...generated.keys()])) {
    const want = new Set([...(documented.get(id) ?? [])].filter(carries));
    const have = generated.get(id) ?? new Set();
    const lacking = [...want].filter((status) => !have.has(status));
    const extra = [...have].filter((status) => !want.has(status));
    if (lacking.length > 0) problems.push(`${id}: documented, not generated: ${lacking.join(", ")}`);
    if (extra.length > 0) problems.push(`${id}: generated, not documented: ${extra.join(", ")}`);
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const count = [...generated.values()].reduce((sum, statuses) => sum + statuses.size, 0);
  return `${count} of ${plural(documented.size, "operation")}`;
}

const clients = await makeClients({ documented, operationIds });

// ---------------------------------------------------------------- the linters

const REDOCLY_IGNORE = join(here, "lint/.redocly.lint-ignore.yaml");

const linters = {
  "spectral:oas, recommended"() {
    const config = ["--ruleset", join(here, "lint/spectral.yaml"), "--fail-severity", "hint"];
    run(bin("spectral"), ["lint", contractPath, ...config, "--format", "text"], {
      cwd: join(here, "lint"),
    });
  },
  "Redocly, recommended"() {
    const config = ["--config", join(here, "lint/redocly.yaml"), "--format", "json"];
    const output = run(bin("redocly"), ["lint", contractPath, ...config], {
      cwd: join(here, "lint"),
      accept: [0, 1],
    });
    // Warnings count as well.
    const { problems, totals } = JSON.parse(output.slice(output.indexOf("{")));
    const lines = problems.map(
      ({ ruleId, message, location }) => `${ruleId} at ${location[0].pointer}: ${message}`,
    );
    const [excepted] = Object.values(yaml.parse(readFileSync(REDOCLY_IGNORE, "utf8")));
    const count = Object.values(excepted).flat().length;
    if (totals.ignored < count) {
      lines.push(`${count} exceptions are named, ${totals.ignored} are needed: remove the others`);
    }
    if (lines.length > 0) throw new Error(lines.join("\n"));
    return `${count} excepted`;
  },
};

// ---------------------------------------------------------------- run

// What is generated finds the libraries that it stands on.
mkdirSync(target, { recursive: true });
rmSync(join(target, "node_modules"), { force: true });
symlinkSync(join(root, "tests/node_modules"), join(target, "node_modules"));

for (const group of groups) {
  if (group === "lint") {
    for (const [name, lint] of Object.entries(linters)) await check(group, name, lint);
    continue;
  }
  const client = clients[group];
  const out = join(target, group, "generated");
  rmSync(join(target, group), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  if (!(await check(group, "generate", () => client.generate(out)))) continue;
  for (const [name, each] of Object.entries(client.checks)) {
    await check(group, name, () => each(out));
  }
  await check(group, "statuses", () => compareStatuses(client.statuses(out), client.carries));
  let output;
  if (await check(group, "use", async () => void (output = await client.use(out)))) {
    await judge(group, output);
  }
}

finish();

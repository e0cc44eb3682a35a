// Makes every client from the contract, type-checks it and uses it on a running demo; lints the contract.
//
//   BV_CMS_DEMO='<first line of `bv-cms demo --json --port 0`>' node tests/clients/run.mjs
//
//   --only <name>,…      lint, openapi-fetch, hey-api, orval, python
//   --contract <file>    another contract than openapi/bv-cms.yaml
//
// Prints a line for each check and, last, `N passed, N failed`.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// Statuses that no client can provoke yet. Whoever makes it possible (`Prefer: code=500`) adds the
// cases `Internal` and `Unavailable` to the four programs `use.*` and removes these lines.
const NOT_PROVOKED = new Set([500, 503]);

// How long one tool may take.
const TIMEOUT_MS = 180_000;

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const target = join(root, "target/clients");
const venv = join(root, "target/python");
const bin = (name) => join(root, "tests/node_modules/.bin", name);
const py = (name) => join(venv, "bin", name);

const options = parseArgs({
  options: { only: { type: "string" }, contract: { type: "string" } },
}).values;
const contractPath = resolve(options.contract ?? join(root, "openapi/bv-cms.yaml"));

// ---------------------------------------------------------------- reporting

let passed = 0;
let failed = 0;

/** Does one check; what it returns is added to the line, what it throws is shown below it. */
async function check(group, name, body) {
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

function setUpIsMissing(what, command) {
  console.error(`${what}\n  ${command}`);
  process.exit(2);
}

/** Runs a tool, quietly unless it fails. */
function run(command, args, { env = {}, cwd = root, accept = [0] } = {}) {
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
  if (done.error) throw new Error(`${relative(root, command)}: ${done.error.message}`);
  if (!accept.includes(done.status)) {
    const output = `${done.stdout}${done.stderr}`.trimEnd().split("\n");
    const shown = output.length > 40 ? [...output.slice(0, 40), "…"] : output;
    throw new Error([`${relative(root, command)} exited with ${done.status}`, ...shown].join("\n"));
  }
  return done.stdout;
}

const plural = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;

// ---------------------------------------------------------------- set-up

if (!existsSync(bin("tsc"))) {
  setUpIsMissing("The Node tools are not installed. Install them with:", "npm ci --prefix tests");
}
const { default: ts } = await import("typescript");
const yaml = await import("yaml");
const esbuild = await import("esbuild");

const GROUPS = ["lint", "openapi-fetch", "hey-api", "orval", "python"];
const groups = options.only?.split(",") ?? GROUPS;
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
  const requirements = join(root, "tests/requirements.txt");
  try {
    if (!existsSync(py("python"))) run("python3", ["-m", "venv", venv]);
    run(py("python"), ["-m", "pip", "install", "--quiet", "--requirement", requirements]);
  } catch (error) {
    setUpIsMissing(
      `The Python tools cannot be installed: ${error.message}\nInstall them with:`,
      "python3 -m venv target/python && target/python/bin/pip install -r tests/requirements.txt",
    );
  }
}

// ---------------------------------------------------------------- the contract

const contract = yaml.parse(readFileSync(contractPath, "utf8"));
const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The documented statuses, `default` among them, by operation id. */
const documented = new Map();
for (const item of Object.values(contract.paths)) {
  for (const method of METHODS) {
    const operation = item[method];
    if (operation) documented.set(operation.operationId, new Set(Object.keys(operation.responses)));
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

/** What clients must see at least: every status, and for each every code that it comes with. */
const toProvoke = new Set();
for (const { status, code } of expected.values()) {
  if (!NOT_PROVOKED.has(status)) toProvoke.add(`${status}${code ? ` with code ${code}` : ""}`);
}

// ---------------------------------------------------------------- checks of a client

async function judge(group, output) {
  const seen = new Set();
  for (const line of output.trim().split("\n")) {
    const { case: name, ...observed } = JSON.parse(line);
    const wanted = expected.get(name);
    await check(group, name, () => {
      if (!wanted) throw new Error("the contract has no such example");
      if (JSON.stringify(observed) !== JSON.stringify(wanted)) {
        throw new Error(`expected ${JSON.stringify(wanted)}\nseen     ${JSON.stringify(observed)}`);
      }
      return `${observed.status}`;
    });
    seen.add(`${observed.status}${observed.code ? ` with code ${observed.code}` : ""}`);
  }
  await check(group, "each status was seen", () => {
    const missing = [...toProvoke].filter((status) => !seen.has(status));
    if (missing.length > 0) throw new Error(`not seen: ${missing.join(", ")}`);
    return `${plural(seen.size, "kind")} of answer`;
  });
}

function compareStatuses(generated) {
  const problems = [];
  for (const id of new Set([...documented.keys(), ...generated.keys()])) {
    const want = documented.get(id) ?? new Set();
    const have = generated.get(id) ?? new Set();
    const lacking = [...want].filter((status) => !have.has(status));
    const extra = [...have].filter((status) => !want.has(status));
    if (lacking.length > 0) problems.push(`${id}: documented, not generated: ${lacking.join(", ")}`);
    if (extra.length > 0) problems.push(`${id}: generated, not documented: ${extra.join(", ")}`);
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const count = [...documented.values()].reduce((sum, statuses) => sum + statuses.size, 0);
  return `${count} of ${plural(documented.size, "operation")}`;
}

/** What a generated module exports, and the type checker that tells about it. */
function exportsOf(file) {
  const program = ts.createProgram([file], { strict: true, noEmit: true, types: [] });
  const checker = program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(file));
  const types = new Map();
  for (const exported of checker.getExportsOfModule(symbol)) {
    types.set(exported.name, checker.getDeclaredTypeOfSymbol(exported));
  }
  const propertyOf = (type, name) => checker.getTypeOfSymbol(checker.getPropertyOfType(type, name));
  const namesOf = (type) => checker.getPropertiesOfType(type).map((property) => property.name);
  return { types, propertyOf, namesOf };
}

const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);

const clients = {
  "openapi-fetch": {
    generate(out) {
      run(bin("openapi-typescript"), [contractPath, "--output", join(out, "schema.ts")]);
    },
    statuses(out) {
      const { types, propertyOf, namesOf } = exportsOf(join(out, "schema.ts"));
      const operations = types.get("operations");
      return new Map(
        namesOf(operations).map((id) => {
          const responses = propertyOf(propertyOf(operations, id), "responses");
          return [id, new Set(namesOf(responses))];
        }),
      );
    },
  },
};

for (const [name, client] of Object.entries(clients)) {
  client.check = () => {
    run(bin("tsc"), ["--project", join(here, name), "--pretty", "false"]);
    return "tsc, strictest";
  };
  client.use = async () => {
    const program = join(target, name, "use.mjs");
    await esbuild.build({
      entryPoints: [join(here, name, "use.ts")],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "silent",
    });
    return run(process.execPath, [program]);
  };
}

// ---------------------------------------------------------------- run

for (const group of groups) {
  const client = clients[group];
  if (!client) continue;
  const out = join(target, group, "generated");
  rmSync(join(target, group), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  if (!(await check(group, "generate", () => client.generate(out)))) continue;
  await check(group, "type-check", () => client.check(out));
  await check(group, "statuses", () => compareStatuses(client.statuses(out)));
  let output;
  if (await check(group, "use", async () => void (output = await client.use(out)))) {
    await judge(group, output);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

// Makes every client from the contract, type-checks it and uses it on a running demo; lints the contract.
//
//   BV_CMS_DEMO='<first line of `bv-cms demo --json --port 0`>' node tests/clients/run.mjs
//
// `cargo xtask test clients` does all of it.
//
//   --only <name>,…      lint, openapi-fetch, hey-api, orval, python
//   --contract <file>    another contract than openapi/bv-cms.yaml, for which alone the linters have
//                        exceptions
//
// Prints a line for each check and, last, `N passed, N failed`.

import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  bin,
  check,
  contractPath,
  finish,
  here,
  only,
  plural,
  py,
  run,
  setUpIsMissing,
  target,
} from "./tools.mjs";

// ---------------------------------------------------------------- set-up

if (!existsSync(bin("tsc"))) {
  setUpIsMissing("The Node tools are not installed. Install them with:", "cargo xtask test clients");
}
const { default: ts } = await import("typescript");
const yaml = await import("yaml");
const esbuild = await import("esbuild");

const GROUPS = ["lint", "openapi-fetch", "hey-api", "orval", "python"];
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
      run(bin("openapi-typescript"), [contractPath, "--default-non-nullable", "false", "--output", join(out, "schema.ts")]);
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

  "hey-api": {
    generate(out) {
      const config = join(here, "hey-api/openapi-ts.config.mjs");
      run(bin("openapi-ts"), ["--file", config], { env: { BV_CMS_GENERATED: out } });
    },
    statuses(out) {
      const { types, namesOf } = exportsOf(join(out, "types.gen.ts"));
      const statuses = new Map();
      for (const [name, type] of types) {
        const [, id] = /^(.*?)(Errors|Responses)$/.exec(name) ?? [];
        if (!types.has(`${id}Data`)) continue;
        statuses.set(id, new Set([...(statuses.get(id) ?? []), ...namesOf(type)]));
      }
      return statuses;
    },
    // The runtime that comes with the client, the same for every contract, is not written for
    // `exactOptionalPropertyTypes`. Its files alone may break that rule and no other.
    excepted: {
      files: /^target\/clients\/hey-api\/generated\/(client|core)\//,
      codes: /error TS(2375|2379|2412):.*exactOptionalPropertyTypes/,
    },
  },
  orval: {
    generate(out) {
      const config = join(here, "orval/orval.config.cjs");
      run(bin("orval"), ["--config", config], { env: { BV_CMS_GENERATED: join(out, "cms.ts") } });
    },
    statuses(out) {
      const { types, propertyOf } = exportsOf(join(out, "cms.ts"));
      const statusesOf = (type) => {
        const status = propertyOf(type, "status");
        return (status.isUnion() ? status.types : [status]).map((each) => String(each.value));
      };
      // Its answer for `default` has every status there is but the documented ones.
      const statuses = new Map();
      for (const id of documented.keys()) {
        const name = `${lowerFirst(id)}Response`;
        if (!types.has(name)) continue;
        const other = types.get(`${name}Default`);
        const others = other ? statusesOf(other) : [];
        const all = statusesOf(types.get(name)).filter((status) => !others.includes(status));
        statuses.set(id, new Set(other ? [...all, "default"] : all));
      }
      return statuses;
    },
  },
};

/** Checks with `tsc`, in its strictest setting, the program and the client it uses. */
function typeCheck(name) {
  const project = ["--project", join(here, name), "--pretty", "false"];
  const { excepted } = clients[name];
  if (!excepted) {
    run(bin("tsc"), project);
    return "tsc, strictest";
  }
  const lines = run(bin("tsc"), project, { accept: [0, 1, 2] }).split("\n");
  const errors = lines.filter((line) => /^\S.*error TS/.test(line));
  const left = errors.filter((line) => !(excepted.files.test(line) && excepted.codes.test(line)));
  if (left.length > 0) throw new Error(left.join("\n"));
  if (errors.length === 0) throw new Error("nothing needs the exception any more: remove it");
  return `tsc, strictest; ${errors.length} excepted`;
}

/** Bundles the program with the client it uses, and runs it. */
async function bundleAndRun(name) {
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
}

for (const [name, client] of Object.entries(clients)) {
  client.checks = { "type-check": () => typeCheck(name) };
  client.use = () => bundleAndRun(name);
}

clients.python = {
  generate(out) {
    run(py("openapi-python-client"), [
      ...["generate", "--path", contractPath, "--output-path", join(out, "bv_cms_client")],
      ...["--config", join(here, "python/config.yaml"), "--meta", "none"],
      ...["--custom-template-path", join(here, "python/templates"), "--fail-on-warning"],
    ]);
  },
  checks: {
    "mypy"(out) {
      const cache = join(target, "cache/mypy");
      const config = ["--config-file", join(here, "python/mypy.ini"), "--cache-dir", cache];
      const programs = ["use.py", "statuses.py"].map((name) => join(here, "python", name));
      run(py("mypy"), [...config, ...programs, join(out, "bv_cms_client")], {
        env: { MYPYPATH: out },
      });
      return "--strict";
    },
    "pyright"() {
      run(py("basedpyright"), ["--project", join(here, "python")]);
      return "strict";
    },
  },
  statuses(out) {
    const program = join(here, "python/statuses.py");
    const found = JSON.parse(run(py("python"), [program, join(out, "bv_cms_client")]));
    const snake = (id) => lowerFirst(id).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const ids = new Map([...documented.keys()].map((id) => [snake(id), id]));
    return new Map(
      Object.entries(found).map(([module, statuses]) => [
        ids.get(module) ?? module,
        new Set(statuses),
      ]),
    );
  },
  use(out) {
    const env = { PYTHONPATH: out, PYTHONDONTWRITEBYTECODE: "1" };
    return run(py("python"), [join(here, "python/use.py")], { env });
  },
};

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
  await check(group, "statuses", () => compareStatuses(client.statuses(out)));
  let output;
  if (await check(group, "use", async () => void (output = await client.use(out)))) {
    await judge(group, output);
  }
}

finish();

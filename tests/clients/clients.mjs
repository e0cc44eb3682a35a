// The clients: how each is generated, checked and used, and which statuses it knows.

import { join, relative } from "node:path";
import { bin, contractPath, here, py, root, run, target } from "./tools.mjs";

const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);

/**
 * Every client by its name. `documented` holds the statuses by operation id, `operationIds` the ids by
 * method and path.
 */
export async function makeClients({ documented, operationIds }) {
  const { default: ts } = await import("typescript");
  const esbuild = await import("esbuild");

  /** What a generated module exports, and the type checker that tells about it. */
  function exportsOf(file) {
    const program = ts.createProgram([file], { strict: true, noEmit: true, types: [] });
    const checker = program.getTypeChecker();
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file));
    const types = new Map();
    const values = new Map();
    /** What each exported function answers in the end. */
    const answers = new Map();
    for (const exported of checker.getExportsOfModule(symbol)) {
      types.set(exported.name, checker.getDeclaredTypeOfSymbol(exported));
      values.set(exported.name, checker.getTypeOfSymbol(exported));
      const [call] = checker.getSignaturesOfType(values.get(exported.name), ts.SignatureKind.Call);
      if (call) answers.set(exported.name, checker.getAwaitedType(call.getReturnType()));
    }
    const propertyOf = (type, name) => checker.getTypeOfSymbol(checker.getPropertyOfType(type, name));
    const namesOf = (type) => checker.getPropertiesOfType(type).map((property) => property.name);
    const membersOf = (tuple) => checker.getTypeArguments(tuple);
    return { types, values, answers, propertyOf, namesOf, membersOf };
  }

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

  clients["typed-openapi"] = {
    generate(out) {
      // It takes no absolute path.
      const client = relative(root, join(out, "client.ts"));
      run(bin("typed-openapi"), [contractPath, "--output", client]);
    },
    statuses(out) {
      const { types, propertyOf, namesOf } = exportsOf(join(out, "client.ts"));
      const methods = types.get("EndpointByMethod");
      const statuses = new Map();
      for (const method of namesOf(methods)) {
        const paths = propertyOf(methods, method);
        for (const path of namesOf(paths)) {
          const responses = propertyOf(propertyOf(paths, path), "responses");
          const id = operationIds.get(`${method} ${path}`) ?? `${method} ${path}`;
          statuses.set(id, new Set(namesOf(responses)));
        }
      }
      return statuses;
    },
  };

  clients.oazapfts = {
    generate(out) {
      run(bin("oazapfts"), [contractPath, join(out, "client.ts")]);
    },
    statuses(out) {
      const { answers, propertyOf } = exportsOf(join(out, "client.ts"));
      const statuses = new Map();
      for (const id of documented.keys()) {
        const answer = answers.get(lowerFirst(id));
        if (!answer) continue;
        // A number without a value stands for all other statuses.
        const status = (one) => propertyOf(one, "status").value ?? "default";
        statuses.set(id, new Set((answer.isUnion() ? answer.types : [answer]).map(status).map(String)));
      }
      return statuses;
    },
    // What calls its runtime is not written for `exactOptionalPropertyTypes` either.
    excepted: {
      files: /^target\/clients\/oazapfts\/generated\/client\.ts/,
      codes: /error TS2379:.*exactOptionalPropertyTypes/,
    },
  };

  clients["openapi-zod-client"] = {
    generate(out) {
      const client = join(out, "client.ts");
      run(bin("openapi-zod-client"), [contractPath, "--output", client, "--export-schemas"]);
    },
    // Its types say which statuses errors have, but not which a success has, and leave out `default`.
    carries: (status) => /^[45]/.test(status),
    statuses(out) {
      const { values, propertyOf, namesOf, membersOf } = exportsOf(join(out, "client.ts"));
      const statuses = new Map();
      for (const operation of membersOf(propertyOf(values.get("api"), "api"))) {
        const errors = namesOf(operation).includes("errors") ? membersOf(propertyOf(operation, "errors")) : [];
        const all = errors.map((error) => String(propertyOf(error, "status").value));
        statuses.set(propertyOf(operation, "alias").value, new Set(all));
      }
      return statuses;
    },
    excepted: {
      files: /^tests\/node_modules\/@zodios\/core\/lib\/index\.d\.ts/,
      codes: /error TS2344: Type '\[\.\.\.T, /,
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
      // Of some libraries only what `require` reads is made for Node.js.
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
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

  return clients;
}

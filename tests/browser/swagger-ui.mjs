// Uses the Swagger UI of a running `bv-cms demo` as a newcomer would, in headless Chromium.
//
//     BV_CMS_DEMO="$(head -1 demo.json)" node tests/browser/swagger-ui.mjs
//
// `BV_CMS_DEMO` is the line that `bv-cms demo --json` prints. The demo must be fresh: its lives are
// expected to be as they were made. Screenshots are kept in target/browser.
// Exit: 0 passed, 1 failed, 3 not run.

import { accessSync, constants, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OUT = fileURLToPath(new URL("../../target/browser/", import.meta.url));
const CHROMIUM = process.env.BV_CMS_CHROMIUM ?? "/usr/bin/chromium";

function notRun(why) {
  console.log(`not run: ${why}`);
  process.exit(3);
}

if (!process.env.BV_CMS_DEMO) {
  notRun("BV_CMS_DEMO is not set; it is the line that `bv-cms demo --json` prints");
}
try {
  accessSync(CHROMIUM, constants.X_OK);
} catch {
  notRun(`there is no Chromium at ${CHROMIUM}; on Debian, run: apt-get install chromium`);
}
const { chromium } = await import("playwright-core").catch(() =>
  notRun("playwright-core is missing; run: npm ci --prefix tests"),
);

const demo = JSON.parse(process.env.BV_CMS_DEMO);
const MINT = "CreateLiveAdminInteractionToken";
const FIELDS = ["chatroom_token", "poll_token", "sticker_token", "word_filter_token"];
// Which fields hold a token, per live; the others must be empty strings.
const MINTED = {
  all: FIELDS,
  chat_only: ["chatroom_token", "sticker_token", "word_filter_token"],
  poll_only: ["poll_token"],
  none: [],
};

// What a newcomer can try without filling anything in. Left out: CancelLive and ArchiveLive, which the
// status of the live that is filled in does not allow then, and DeleteApiToken, whose example is the
// very token that was pasted.
const AS_FILLED_IN = [
  "ListLives",
  "CreateLive",
  "GetLive",
  "GetLiveByCustomId",
  "PreviewLive",
  "StartLive",
  "UpdateLiveInteractionChatroomAdminName",
  "GetLiveInteractionChatroomLastAdminName",
  "UpdateLive",
  "EndLive",
  "ListApiTokens",
  "CreateApiToken",
  "GetApiToken",
  "GetJsonWebKeySet",
  "GetHealth",
  "GetReadiness",
];

let passed = 0;
let failed = 0;

async function check(what, assertion) {
  try {
    await assertion();
    passed += 1;
    console.log(`passed: ${what}`);
  } catch (error) {
    failed += 1;
    console.log(`failed: ${what}: ${error.message}`);
  }
}

function same(found, wanted) {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
  }
}

mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  // The sandbox cannot be had as root, which is what containers run as. Only pages of the demo are
  // opened. Chromium's own services are off, so that it asks nothing of anybody either.
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
});
const context = await browser.newContext({
  viewport: { width: 1200, height: 900 },
  colorScheme: "light",
  locale: "en",
});
context.setDefaultTimeout(15_000);
const page = await context.newPage();

// What the page does besides what is asked of it. Requests that leave are stopped as well as noted.
const requests = [];
const consoleErrors = [];
const pageErrors = [];
const refusals = [];
await context.route("**/*", (route) => {
  const url = new URL(route.request().url());
  const stays = url.origin === demo.base_url || url.protocol === "data:" || url.protocol === "blob:";
  requests.push({ url: url.href, stays });
  return stays ? route.continue() : route.abort();
});
context.on("weberror", (error) => pageErrors.push(error.error().message));
page.on("websocket", (socket) => requests.push({ url: socket.url(), stays: false }));
page.on("console", (message) => {
  if (message.type() === "error" || message.type() === "warning") {
    consoleErrors.push({ type: message.type(), text: message.text(), url: message.location().url });
  }
});
page.on("response", (response) => {
  if (response.status() >= 400) refusals.push({ url: response.url(), status: response.status() });
});

const operation = (id) => page.locator(`.opblock[id$="-${id}"]`);

async function shot(name, target = page, options = {}) {
  await target.screenshot({ path: `${OUT}${name}.png`, ...options });
}

/// From the button that asks to the end of the answer's body.
async function shotOfAnswer(name, block) {
  const top = await block.locator(".execute-wrapper, .btn-group").first().boundingBox();
  const body = await block.locator(".live-responses-table .highlight-code").first().boundingBox();
  const scrolled = await page.evaluate(() => window.scrollY);
  const clip = { x: 0, y: top.y + scrolled - 16, width: 1200, height: body.y + body.height - top.y + 32 };
  await shot(name, page, { fullPage: true, clip });
}

async function open(id) {
  const block = operation(id);
  if (!(await block.evaluate((node) => node.classList.contains("is-open")))) {
    await block.locator(".opblock-summary-control").click();
  }
  await block.locator(".opblock-body").waitFor();
  return block;
}

async function tryOut(id) {
  const block = await open(id);
  const button = block.locator(".try-out__btn");
  if ((await button.innerText()) === "Try it out") await button.click();
  await block.locator("button.execute").waitFor();
  return block;
}

/// Presses Execute and returns what the page shows, after the answer to that very request.
async function execute(block) {
  const clear = block.locator("button.btn-clear");
  if (await clear.count()) await clear.click();
  const answered = page.waitForResponse(
    (response) => response.request().method() !== "OPTIONS" && !/[/](docs[/]|openapi[.])/.test(response.url()),
  );
  await block.locator("button.execute").click();
  const response = await answered;
  const shown = block.locator(".live-responses-table .response").first();
  await shown.waitFor();
  const status = (await shown.locator(".response-col_status").innerText()).split("\n")[0].trim();
  const body = JSON.parse(await shown.locator(".highlight-code code").first().innerText());
  return { status, body, request: response.request(), sent: response.status() };
}

async function authorise(token) {
  await page.locator(".auth-wrapper button.authorize").first().click();
  const dialog = page.locator(".dialog-ux .modal-ux");
  await dialog.locator("input").fill(token);
  await shot("authorise", dialog);
  await dialog.locator("button.authorize").click();
  await dialog.locator("button:has-text('Logout')").waitFor();
  await dialog.locator("button.btn-done").click();
}

try {
  await page.goto(demo.base_url + "/", { waitUntil: "networkidle" });
  await page.locator(".opblock").first().waitFor();

  await check("`/` leads to the documentation", () => same(new URL(page.url()).pathname, "/docs/"));

  await check("the introduction tells the three steps", async () => {
    const steps = await page.locator(".info .description ol > li").allInnerTexts();
    same(steps.length, 3);
    for (const [at, words] of [["cargo run --release -- demo"], ["Authorize", "admin"], ["tokens:admin", "Try it out", "Execute"]].entries()) {
      for (const word of words) {
        if (!steps[at].includes(word)) throw new Error(`step ${at + 1} does not say ${word}: ${steps[at]}`);
      }
    }
    const intro = await page.locator(".info .description").innerText();
    if (!intro.includes("reason")) throw new Error("how to tell errors apart is not said");
    if (intro.length > 900) throw new Error(`an introduction of ${intro.length} characters is not short`);
  });

  await check("the operations come by tag, in the order they are needed", async () => {
    const tags = await page
      .locator(".opblock-tag-section h3.opblock-tag")
      .evaluateAll((nodes) => nodes.map((node) => node.dataset.tag));
    same(tags, ["Live", "Account", "Service"]);
  });

  const document = await (await fetch(`${demo.base_url}/openapi.json`)).json();
  const documented = Object.values(document.paths).flatMap((methods) =>
    ["get", "put", "post", "delete", "patch"].flatMap((method) => (methods[method] ? [methods[method]] : [])),
  );
  const operations = await page
    .locator(".opblock-tag-section .opblock")
    .evaluateAll((nodes) => nodes.map((node) => node.id.split("-").at(-1)));
  await check("every operation is there, in the order of the document", () => {
    const wanted = ["Live", "Account", "Service"].flatMap((tag) =>
      documented.filter(({ tags }) => tags[0] === tag).map(({ operationId }) => operationId),
    );
    same(operations, wanted);
    same(operations.length, 20);
  });

  await check("operations that need a token have a lock, the others have none", async () => {
    const locked = await page
      .locator(".opblock-tag-section .opblock:has(.authorization__btn)")
      .evaluateAll((nodes) => nodes.map((node) => node.id.split("-").at(-1)));
    same(new Set(locked).size, 17);
    same(locked.filter((id) => !documented.find(({ operationId }) => operationId === id).security), []);
  });

  await shot("start");

  await check("a call without a token says what is missing", async () => {
    const { status, body } = await execute(await tryOut(MINT));
    same(status, "401");
    same(body.details[0].reason, "ERROR_REASON_AUTHORIZATION_MISSING");
  });

  await check("the demo token is accepted by the dialog", () => authorise(demo.tokens.admin));

  for (const [live, minted] of Object.entries(MINTED)) {
    await check(`tokens:admin on the live ${live}`, async () => {
      const block = await tryOut(MINT);
      const id = block.locator("tr[data-param-name='id'] input");
      if (live === "all") {
        // The first one is there already; a newcomer need not type anything.
        same(await id.inputValue(), demo.lives.all);
        same(await block.locator("tr[data-param-name='x-bv-org-id'] input").inputValue(), demo.org_id);
        same(JSON.parse(await block.locator("textarea.body-param__text").inputValue()), {});
      } else {
        await id.fill(demo.lives[live]);
      }
      const { status, body, request } = await execute(block);
      same(new URL(request.url()).pathname, `/bv/cms/v1/lives/${demo.lives[live]}/interaction/tokens:admin`);
      same(request.headers().authorization, `Bearer ${demo.tokens.admin}`);
      same(status, "200");
      same(Object.keys(body).sort(), FIELDS);
      for (const field of FIELDS) {
        if (minted.includes(field)) {
          same([field, body[field].split(".").length], [field, 3]);
        } else {
          same([field, body[field]], [field, ""]);
        }
      }
      await shotOfAnswer(`tokens-${live}`, block);
    });
  }

  await check("a call that fails shows its status and its reason", async () => {
    const block = await tryOut(MINT);
    await block.locator("tr[data-param-name='id'] input").fill("0de30000-0000-4000-8000-00000000dead");
    const { status, body } = await execute(block);
    same(status, "404");
    same(body.code, 5);
    same(body.details[0].reason, "ERROR_REASON_LIVE_NOT_FOUND");
    same(body.details[0].metadata.live_id, "0de30000-0000-4000-8000-00000000dead");
    await shotOfAnswer("failing-call", block);
  });

  await check("the token is kept when the page is loaded again", async () => {
    await page.reload({ waitUntil: "networkidle" });
    await page.locator(".auth-wrapper button.authorize.locked").waitFor();
    const { status, request } = await execute(await tryOut(MINT));
    same(request.headers().authorization, `Bearer ${demo.tokens.admin}`);
    same(status, "200");
    await operation(MINT).locator(".opblock-summary-control").click();
  });

  for (const id of operations) {
    await check(`each error of ${id} shows a named example, which is its own`, async () => {
      const block = await open(id);
      const rows = block.locator("tr.response:not(.live-responses-table *)");
      let errors = 0;
      for (let at = 0; at < (await rows.count()); at += 1) {
        const row = rows.nth(at);
        const status = await row.getAttribute("data-code");
        if (status === "200") continue;
        errors += 1;
        const select = row.locator(".examples-select select");
        if (!(await select.count())) throw new Error(`${status} has no examples to choose from`);
        const chosen = await select.locator("option:checked").innerText();
        const names = await select.locator("option").evaluateAll((nodes) => nodes.map((node) => node.value));
        same([status, await select.inputValue()], [status, names[0]]);
        if (!chosen.trim()) throw new Error(`the example of ${status} has no name`);
        const shown = JSON.parse(await row.locator(".example code, .highlight-code code").first().innerText());
        const { reason } = shown.details.find((detail) => "reason" in detail);
        const wanted = `ERROR_REASON_${names[0].replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()}`;
        same([status, reason], [status, wanted]);
      }
      if (errors === 0) throw new Error("no error is shown");
      if (id === MINT) {
        await block.locator(".responses-wrapper").last().scrollIntoViewIfNeeded();
        await shot("errors", block);
      }
      await block.locator(".opblock-summary-control").click();
    });
  }

  // The order matters: an update clears the custom id by which the example looks the live up.
  for (const id of AS_FILLED_IN) {
    await check(`${id} succeeds as it is filled in`, async () => {
      const { status, body } = await execute(await tryOut(id));
      if (status !== "200") throw new Error(`${status}: ${body.message}`);
      await operation(id).locator(".opblock-summary-control").click();
    });
  }
} catch (error) {
  failed += 1;
  console.log(`failed: the visit could not go on: ${error.message}`);
  await shot("stopped").catch(() => {});
}

await check("no request leaves the machine", () => same(requests.filter(({ stays }) => !stays).map(({ url }) => url), []));

await check("nothing is refused but the two calls that should be", () =>
  same(
    refusals.map(({ url, status }) => [status, new URL(url).pathname]),
    [
      [401, `/bv/cms/v1/lives/${demo.lives.all}/interaction/tokens:admin`],
      [404, "/bv/cms/v1/lives/0de30000-0000-4000-8000-00000000dead/interaction/tokens:admin"],
    ],
  ),
);

// Chromium itself reports each refused request as an error on the console.
await check("the console shows no error of the page", () =>
  same(
    consoleErrors.filter(
      ({ text, url }) =>
        !refusals.some(
          (refusal) => refusal.url === url && text.startsWith(`Failed to load resource: the server responded with a status of ${refusal.status} `),
        ),
    ),
    [],
  ),
);
await check("no exception of the page is left uncaught", () => same(pageErrors, []));

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

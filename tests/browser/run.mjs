// Uses the Swagger UI of a running `bv-cms demo` as a newcomer would, in headless Chromium, and looks at
// the page of `cargo xtask coverage`.
//
//     BV_CMS_DEMO="$(head -1 demo.json)" node tests/browser/run.mjs [--picture] [--slowdown N]
//
// `cargo xtask test browser` does all of it. `BV_CMS_DEMO` is the line that `bv-cms demo --json` prints.
// The demo must be fresh: its lives are expected to be as they were made. Screenshots are kept in
// target/browser.
//
//     --picture       also replaces the README's picture, openapi/swagger-ui.png; the same page gives
//                     the same picture, as long as Chromium and the fonts are the same
//     --slowdown N    makes the page N times as slow, to find what does not wait for it, and gives the
//                     visit N times its three minutes
//
// Exit: 0 passed, 1 failed, 3 not run.

import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { OUT, addressesConnectedTo, launch, newVisitor, notRun, seen } from "./chromium.mjs";
import { visitCoverage } from "./coverage.mjs";
import { DocumentationPage } from "./page.mjs";
import { keep, keepAnswer, takeReadmePicture } from "./pictures.mjs";
import { PATIENCE_MS, VisitStopped, check, endAfter, fail, same, sum } from "./report.mjs";

const README_PICTURE = fileURLToPath(new URL("../../openapi/swagger-ui.png", import.meta.url));
// The whole visit takes half a minute on an idle machine.
const LIMIT_MS = 180_000;

const { picture, slowdown, demo } = read();

function read() {
  try {
    const { values } = parseArgs({
      options: { picture: { type: "boolean" }, slowdown: { type: "string", default: "1" } },
    });
    if (!(Number(values.slowdown) >= 1)) throw new Error("--slowdown takes a number from 1 on");
    if (!process.env.BV_CMS_DEMO) throw new Error("BV_CMS_DEMO is not set");
    return { ...values, slowdown: Number(values.slowdown), demo: JSON.parse(process.env.BV_CMS_DEMO) };
  } catch (error) {
    return notRun(`${error.message}; BV_CMS_DEMO=<first line of \`bv-cms demo --json --port 0\`> node tests/browser/run.mjs`);
  }
}

const MINT = "CreateLiveAdminInteractionToken";
const FIELDS = ["chatroom_token", "poll_token", "sticker_token", "word_filter_token"];
// Which fields hold a token, per live; the others must be empty strings.
const MINTED = {
  all: FIELDS,
  chat_only: ["chatroom_token", "sticker_token", "word_filter_token"],
  poll_only: ["poll_token"],
  none: [],
};
const NO_SUCH_LIVE = "0de30000-0000-4000-8000-00000000dead";

// A newcomer can try everything without filling anything in, but for what the status of the live that is
// filled in does not allow, and the API token that the example deletes: the very one that was pasted.
const NOT_AS_FILLED_IN = ["CancelLive", "ArchiveLive", "DeleteApiToken"];
// After everything else: an update clears the custom id by which the example looks the live up, and what
// has ended starts no more.
const LAST = ["UpdateLive", "EndLive"];

endAfter(LIMIT_MS * slowdown);
const browser = await launch(new URL(demo.base_url).host);

async function visit() {
  const context = await newVisitor(browser, demo.base_url, { viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const throttle = await context.newCDPSession(tab);
  await throttle.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const document = await documentOf(demo);
  const page = new DocumentationPage(tab, document);
  let operations;

  await check("`/` leads to the documentation", async () => {
    await tab.goto(`${demo.base_url}/`);
    operations = await page.operations();
    same(new URL(tab.url()).pathname, "/docs/");
  });

  await lookAround(page, operations);

  await check("the third step leads to the operation", async () => {
    const [second] = await Promise.all([context.waitForEvent("page"), page.introduction.locator("li a").click()]);
    await new DocumentationPage(second, document).unfolded(MINT);
    await second.close();
  });

  await check("a call without a token says what is missing", async () => {
    await page.tryOut(MINT);
    const { status, body } = await page.execute(MINT);
    same([status, body.details?.[0].reason], ["401", "ERROR_REASON_AUTHORIZATION_MISSING"]);
  });

  await check("the demo token is accepted by the dialog", () =>
    page.authorise(demo.tokens.admin, (dialog) => keep("authorise", dialog)),
  );

  await mint(page);

  await check("the token and the operation are kept when the page is loaded again", async () => {
    await tab.reload();
    await page.operations();
    await page.authorised(demo.tokens.admin);
    await page.unfolded(MINT);
    await page.tryOut(MINT);
    const { status, request } = await page.execute(MINT);
    same([status, request.headers().authorization], ["200", `Bearer ${demo.tokens.admin}`]);
    await page.close(MINT);
  });

  await check("a narrow screen shows the page in its width", () => visitNarrow(document));
  await check("the README's picture is taken", async () => {
    await takeReadmePicture(browser, demo, document, MINT);
    if (picture) copyFileSync(`${OUT}readme.png`, README_PICTURE);
  });

  await tryEverything(page, operations);
  await context.close();

  await check("nothing is refused but the two calls that should be", () =>
    same(
      seen.refusals.map(({ status, url }) => [status, new URL(url).pathname]),
      [
        [401, `/bv/cms/v1/lives/${demo.lives.all}/interaction/tokens:admin`],
        [404, `/bv/cms/v1/lives/${NO_SUCH_LIVE}/interaction/tokens:admin`],
      ],
    ),
  );
}

async function documentOf({ base_url }) {
  try {
    const answer = await fetch(`${base_url}/openapi.json`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return await answer.json();
  } catch (error) {
    throw new Error(`the demo at ${base_url} does not hand out its document (${error.cause?.message ?? error.message})`);
  }
}

async function lookAround(page, operations) {
  await check("the introduction tells the three steps", async () => {
    const steps = await page.introduction.locator("ol > li").allInnerTexts();
    same(steps.length, 3);
    const words = [["cargo run --release -- demo"], ["Authorize", "admin"], ["tokens:admin", "Try it out", "Execute"]];
    for (const [at, word] of words.flatMap((list, at) => list.map((word) => [at, word]))) {
      if (!steps[at].includes(word)) throw new Error(`step ${at + 1} does not say ${word}: ${steps[at]}`);
    }
    const text = await page.introduction.innerText();
    if (!text.includes("reason")) throw new Error("how to tell errors apart is not said");
    if (text.length > 1100) throw new Error(`an introduction of ${text.length} characters is not short`);
  });

  await check("the operations come by tag, in the order they are needed", async () => {
    const tags = await page.tab
      .locator(".opblock-tag-section h3.opblock-tag")
      .evaluateAll((nodes) => nodes.map((node) => node.dataset.tag));
    same(tags, page.document.tags.map(({ name }) => name));
  });

  await check("every operation is there, in the order of the document", () => {
    const tags = page.document.tags.map(({ name }) => name);
    const wanted = tags.flatMap((tag) => page.documented.filter(({ tags }) => tags[0] === tag));
    same(operations, wanted.map(({ operationId }) => operationId));
  });

  await check("operations that need a token have a lock, the others have none", async () => {
    const locked = await page.tab
      .locator(".opblock-tag-section .opblock:has(.authorization__btn)")
      .evaluateAll((nodes) => nodes.map((node) => node.id.split("-").at(-1)));
    const wanted = page.documented.filter(({ security = page.document.security }) => security.length);
    same(locked.sort(), wanted.map(({ operationId }) => operationId).sort());
  });

  await keep("start", page.tab);
}

async function mint(page) {
  for (const [live, minted] of Object.entries(MINTED)) {
    await check(`tokens:admin on the live ${live}`, async () => {
      const block = await page.tryOut(MINT);
      if (live === "all") {
        // The first one is there already; a newcomer need not type anything.
        same(await page.parameter(MINT, "id").inputValue(), demo.lives.all);
        same(await page.parameter(MINT, "x-bv-org-id").inputValue(), demo.org_id);
        same(JSON.parse(await block.locator("textarea.body-param__text").inputValue()), {});
      } else {
        await page.fill(MINT, "id", demo.lives[live]);
      }
      const { status, url, body, request } = await page.execute(MINT);
      await keepAnswer(`tokens-${live}`, block);
      same(new URL(url).pathname, `/bv/cms/v1/lives/${demo.lives[live]}/interaction/tokens:admin`);
      same(request.headers().authorization, `Bearer ${demo.tokens.admin}`);
      same(status, "200");
      same(Object.keys(body).sort(), FIELDS);
      for (const field of FIELDS) {
        // A token has three parts; an empty string has one, which is empty.
        same([field, body[field].split(".").map(Boolean)], [field, minted.includes(field) ? [true, true, true] : [false]]);
      }
    });
  }

  await check("a call that fails shows its status and its reason", async () => {
    const block = await page.tryOut(MINT);
    await page.fill(MINT, "id", NO_SUCH_LIVE);
    const { status, body } = await page.execute(MINT);
    await keepAnswer("failing-call", block);
    same([status, body.code, body.details?.[0].reason], ["404", 5, "ERROR_REASON_LIVE_NOT_FOUND"]);
    same(body.details?.[0].metadata.live_id, NO_SUCH_LIVE);
  });
}

async function tryEverything(page, operations) {
  for (const id of [...operations.filter((id) => !LAST.includes(id)), ...LAST]) {
    await check(`each error of ${id} shows the first of its examples`, async () => {
      const block = await page.open(id);
      const errors = (await page.examples(id)).filter(({ status }) => status !== "200");
      if (errors.length === 0) throw new Error("no error is shown");
      for (const { status, offered, chosen, name, value, documented } of errors) {
        const [first, ...others] = Object.keys(documented);
        if (first === undefined) throw new Error(`${status} has no example`);
        same({ status, offered, chosen }, { status, offered: [first, ...others], chosen: first });
        same({ status, name, value }, { status, name: documented[first].summary, value: documented[first].value });
      }
      if (id === MINT) await keep("errors", block);
    });
    if (!NOT_AS_FILLED_IN.includes(id)) {
      await check(`${id} succeeds as it is filled in`, async () => {
        await page.tryOut(id);
        const { status, body } = await page.execute(id);
        if (status !== "200") throw new Error(`${status}: ${body.message}`);
        // A first page that shows one of four looks as if there were no more.
        const items = body.pagination && Object.values(body).find(Array.isArray);
        if (items) same(items.length, Math.min(10, Number(body.pagination.total_items)));
      });
    }
    await page.close(id);
  }
}

async function visitNarrow(document) {
  const context = await newVisitor(browser, demo.base_url, {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  });
  const page = new DocumentationPage(await context.newPage(), document);
  await page.tab.goto(`${demo.base_url}/`);
  await page.operations();
  await keep("narrow-start", page.tab);
  await page.authorise(demo.tokens.admin, () => keep("narrow-authorise", page.tab));
  const block = await page.tryOut(MINT);
  await page.execute(MINT);
  await keepAnswer("narrow-tokens", block);
  same(await page.tab.evaluate(() => document.documentElement.scrollWidth), 390);
  await context.close();
}

async function lookBack() {
  await check("no request of the page leaves the machine", () => same(seen.strayRequests, []));

  await check("nor does Chromium connect to anything but the demo", async () =>
    same(await addressesConnectedTo(), [new URL(demo.base_url).host]),
  );

  await check("the console shows no error of the page", () => {
    // Chromium itself reports each refused request as an error on the console.
    const ofRefusals = ({ text, url }) =>
      text.startsWith("Failed to load resource: ") && seen.refusals.some((refusal) => refusal.url === url);
    same(seen.complaints.filter((complaint) => !ofRefusals(complaint)), []);
  });

  await check("no exception of the page is left uncaught", () => same(seen.exceptions, []));
}

async function upToAStop(part) {
  try {
    await part();
  } catch (error) {
    if (!(error instanceof VisitStopped)) fail(part.name, error);
    console.log("stopped: what follows was not looked at; target/browser/stopped-*.png shows where");
    const tabs = browser.contexts().flatMap((context) => context.pages());
    await Promise.allSettled(tabs.map((tab, at) => keep(`stopped-${at}`, tab, { timeout: 5_000 })));
  }
}

await upToAStop(visit);
await upToAStop(async function coverage() {
  await visitCoverage(browser, await documentOf(demo));
});
await browser.close();
await upToAStop(lookBack);
process.exitCode = sum();

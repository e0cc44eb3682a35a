// Screenshots: of what the visit sees, and the one in the README.

import { OUT, USUAL_HOST, newVisitor } from "./chromium.mjs";
import { DocumentationPage } from "./page.mjs";

// Room below the last element, in pixels.
const MARGIN = 6;

/** Keeps a screenshot of a tab, or of a part of it. */
export async function keep(name, target, options = {}) {
  await target.screenshot({ path: `${OUT}${name}.png`, animations: "disabled", ...options });
}

/** Keeps the part of a tab from the top of one element to the bottom of another, in the width of `block`. */
export async function keepBetween(name, block, from, to) {
  const tab = block.page();
  const [outer, top, bottom] = await Promise.all([block, from, to].map((element) => element.boundingBox()));
  const scrolled = await tab.evaluate(() => scrollY);
  const clip = {
    x: outer.x,
    y: top.y + scrolled,
    width: outer.width,
    height: bottom.y + bottom.height - top.y + MARGIN,
  };
  await keep(name, tab, { fullPage: true, clip });
}

/** Keeps the answer to the last call of an operation, from the button that asked to the body. */
export async function keepAnswer(name, block) {
  await keepBetween(name, block, block.locator(".execute-wrapper, .btn-group").first(), answerBody(block));
}

/**
 * Takes the picture for the README: an operation from its name to its answer. So that it changes only
 * when the page does, the demo is seen at its usual port, and each token is cut before what is its own.
 */
export async function takeReadmePicture(browser, demo, document, id) {
  const origin = `http://${USUAL_HOST}`;
  const context = await newVisitor(browser, origin, { viewport: { width: 1000, height: 900 }, deviceScaleFactor: 1.5 });
  await context.route(`${origin}/bv/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(origin, demo.base_url) });
    const cut = ([field, token]) => [field, token.replace(/(?<=^.{28}).+/, "…")];
    await route.fulfill({ response, json: Object.fromEntries(Object.entries(await response.json()).map(cut)) });
  });
  const tab = await context.newPage();
  await tab.goto(`${origin}/`);
  const page = new DocumentationPage(tab, document);
  await page.operations();
  await page.authorise(demo.tokens.admin);
  const block = await page.tryOut(id);
  await page.execute(id);
  await keepBetween("readme", block, block, answerBody(block));
  await context.close();
}

function answerBody(block) {
  return block.locator(".live-responses-table .highlight-code").first();
}

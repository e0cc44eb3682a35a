// The page of `cargo xtask coverage`, as its reader sees it: from a file, in the dark, by the keyboard.

import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

import { newVisitor } from "./chromium.mjs";
import { keep } from "./pictures.mjs";
import { check, same } from "./report.mjs";

const PAGE = fileURLToPath(new URL("../../target/coverage/index.html", import.meta.url));
// WCAG 2.2, success criterion 1.4.3.
const READABLE = 4.5;

/** Looks at the page; `document` is the contract that it is about. */
export async function visitCoverage(browser, document) {
  if (!existsSync(PAGE)) throw new Error("there is no coverage page; run: cargo xtask coverage");
  // The origin of a file: nothing but files can be asked.
  const context = await newVisitor(browser, "null", { colorScheme: "dark", viewport: { width: 1200, height: 900 } });
  const tab = await context.newPage();
  const dialog = tab.locator("dialog");
  const focused = () => tab.evaluate(() => document.activeElement.getAttribute("aria-label"));

  await check("the coverage page has every operation down and every response across", async () => {
    await tab.goto(pathToFileURL(PAGE).href);
    const answers = tab.locator("table").first();
    const names = await answers.locator("tbody th[scope=row]").evaluateAll((heads) =>
      heads.map((head) => head.firstChild.textContent),
    );
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId).filter(Boolean);
    same(ids.filter((id) => !names.includes(id)), []);
    const columns = await answers.locator("thead th").allInnerTexts();
    const statuses = new Set(operations.flatMap(({ responses }) => Object.keys(responses ?? {})));
    same([...statuses].filter((status) => !columns.includes(status)), []);
  });

  await check("it is readable in the dark", async () => {
    const contrasts = await tab.evaluate(() => {
      const luminance = (colour) => {
        const channels = colour.match(/[\d.]+/g).slice(0, 3).map((channel) => channel / 255);
        const [r, g, b] = channels.map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        const ground = backgroundColor === "rgba(0, 0, 0, 0)" ? getComputedStyle(document.body).backgroundColor : backgroundColor;
        const [dark, light] = [luminance(color), luminance(ground)].sort((one, other) => one - other);
        return (light + 0.05) / (dark + 0.05);
      };
      const elements = [...document.querySelectorAll("h1, p, li, th, th small, td button, td.nothing")];
      return {
        ground: luminance(getComputedStyle(document.body).backgroundColor),
        least: Math.min(...elements.map(contrast)),
      };
    });
    if (contrasts.ground > 0.1) throw new Error("its background is light");
    if (contrasts.least < READABLE) throw new Error(`a text has a contrast of only ${contrasts.least.toFixed(2)}`);
  });

  await check("the keyboard leads to a recorded exchange and back", async () => {
    await tab.keyboard.press("Tab");
    const first = await focused();
    await tab.keyboard.press("ArrowDown");
    const second = await focused();
    if (!first || !second || first === second) throw new Error(`the arrow does not move: ${first}, ${second}`);
    await tab.keyboard.press("Enter");
    await dialog.waitFor();
    same(await dialog.locator("h3").allInnerTexts(), ["Request", "Answer"]);
    const [request, answer] = await dialog.locator("pre").allInnerTexts();
    if (!/^[A-Z]+ \//.test(request)) throw new Error(`this is no request: ${request}`);
    if (!/^\d{3}\b/.test(answer)) throw new Error(`this is no answer: ${answer}`);
    await keep("coverage-exchange", tab);
    await tab.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    same(await focused(), second);
  });

  await check("a click opens a cell", async () => {
    await tab.locator("td button").last().click();
    await dialog.waitFor();
    await dialog.locator("#close").click();
    await dialog.waitFor({ state: "hidden" });
  });

  await keep("coverage", tab);
  await context.close();
}

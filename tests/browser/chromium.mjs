// Chromium, started so that it keeps to itself, and what it was seen to do.

import { accessSync, constants, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { PATIENCE_MS, eventually } from "./report.mjs";

/** Where screenshots and Chromium's record of its network are kept. */
export const OUT = fileURLToPath(new URL("../../target/browser/", import.meta.url));
const NET_LOG = `${OUT}net-log.json`;
const EXECUTABLE = process.env.BV_CMS_CHROMIUM ?? "/usr/bin/chromium";
const INSTALL = "on Debian, run: apt-get update && apt-get install --yes --no-install-recommends chromium";

/** Says why nothing could be looked at, and ends. */
export function notRun(why) {
  console.log(`not run: ${why}`);
  process.exit(3);
}

/** Where a demo listens unless it is told otherwise; in this Chromium, another name for the demo. */
export const USUAL_HOST = "127.0.0.1:8080";

/** Starts Chromium for the demo at `host`. */
export async function launch(host) {
  const { chromium } = await import("playwright-core").catch(() =>
    notRun("playwright-core is missing; run: npm ci --prefix tests"),
  );
  try {
    accessSync(EXECUTABLE, constants.X_OK);
  } catch {
    notRun(`there is no Chromium at ${EXECUTABLE}; ${INSTALL}`);
  }
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  try {
    return await chromium.launch({
      executablePath: EXECUTABLE,
      timeout: PATIENCE_MS,
      args: [
        // The sandbox cannot be had as root, which is what containers run as. Only the demo is opened.
        "--no-sandbox",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        // In spite of all these Chromium asks its maker for updates and accounts: no name leads there.
        `--host-resolver-rules=MAP ${USUAL_HOST} ${host}, MAP ${host} ${host}, MAP * ~NOTFOUND`,
        `--log-net-log=${NET_LOG}`,
      ],
    });
  } catch (error) {
    return notRun(`${EXECUTABLE} does not start (${error.message.split("\n")[0]}); ${INSTALL}`);
  }
}

/** What the pages of all visitors did that they had better not. */
export const seen = { strayRequests: [], refusals: [], complaints: [], exceptions: [] };

/** Opens a fresh profile, in which nothing but `origin` can be asked. */
export async function newVisitor(browser, origin, options) {
  const context = await browser.newContext({
    colorScheme: "light",
    locale: "en",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.route("**/*", (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin) return route.continue();
    seen.strayRequests.push(url.href);
    return route.abort();
  });
  await context.routeWebSocket("**/*", (socket) => {
    seen.strayRequests.push(socket.url());
    socket.close();
  });
  context.on("response", (response) => {
    if (response.status() >= 400) seen.refusals.push({ status: response.status(), url: response.url() });
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      seen.complaints.push({ text: message.text(), url: message.location().url });
    }
  });
  context.on("weberror", (error) => seen.exceptions.push(error.error().message));
  return context;
}

/**
 * Every address that Chromium itself, and not only the page, connected or sent to, by its own record.
 * Only complete when the browser has been closed.
 */
export async function addressesConnectedTo() {
  const log = await eventually("Chromium has written its record", () => JSON.parse(readFileSync(NET_LOG, "utf8")));
  const types = log.constants.logEventTypes;
  const of = (name) => {
    if (types[name] === undefined) throw new Error(`this Chromium does not record ${name}`);
    return log.events.filter(({ type, params }) => type === types[name] && params !== undefined);
  };
  // To connect a datagram socket sends nothing; Chromium does it to learn whether there is IPv6.
  const sending = new Set(of("UDP_BYTES_SENT").map(({ source }) => source.id));
  const addresses = [
    ...of("TCP_CONNECT_ATTEMPT").flatMap(({ params }) => params.address ?? []),
    ...of("UDP_CONNECT").flatMap(({ source, params }) => (sending.has(source.id) ? (params.address ?? []) : [])),
  ];
  return [...new Set(addresses)].sort();
}

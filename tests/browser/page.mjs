// Swagger UI as its visitor sees it. Whatever is read is waited for: React renders when it gets to it.

import { eventually, same } from "./report.mjs";

const METHODS = ["get", "put", "post", "delete", "patch"];

/** The documentation of one server, in one tab. */
export class DocumentationPage {
  constructor(tab, document) {
    this.tab = tab;
    this.document = document;
    /** The operations of the document, in its order, each with its method and path. */
    this.documented = Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => ({ ...item[method], method, path })),
    );
    this.introduction = tab.locator(".info .description");
  }

  block(id) {
    return this.tab.locator(`.opblock[id$="-${id}"]`);
  }

  /** Waits until every operation is listed, and returns their ids. */
  async operations() {
    return eventually("every operation is listed", async () => {
      const ids = await this.tab
        .locator(".opblock-tag-section .opblock")
        .evaluateAll((nodes) => nodes.map((node) => node.id.split("-").at(-1)));
      same(ids.length, this.documented.length);
      return ids;
    });
  }

  /** Waits until the operation is unfolded to its last response: it is resolved only when it is opened. */
  async unfolded(id) {
    const { responses } = this.documented.find(({ operationId }) => operationId === id);
    const codes = Object.keys(responses);
    await eventually(`${id} lists its responses`, async () => {
      const rows = this.block(id).locator("tr.response:not(.live-responses-table *)");
      const shown = await rows.evaluateAll((nodes) => nodes.map((node) => node.dataset.code));
      same(shown.sort(), codes.sort());
    });
  }

  async open(id) {
    const block = this.block(id);
    if (!(await isOpen(block))) await block.locator(".opblock-summary-control").click();
    await this.unfolded(id);
    return block;
  }

  async close(id) {
    const block = this.block(id);
    if (await isOpen(block)) await block.locator(".opblock-summary-control").click();
    await block.locator(".opblock-body").waitFor({ state: "detached" });
  }

  async tryOut(id) {
    const block = await this.open(id);
    if (!(await block.locator("button.execute").isVisible())) await block.locator(".try-out__btn").click();
    await block.locator("button.execute").waitFor();
    return block;
  }

  /** Types a parameter, and leaves the field: until then Swagger UI waits for more. */
  async fill(id, parameter, value) {
    const field = this.parameter(id, parameter);
    await field.fill(value);
    await field.blur();
  }

  parameter(id, name) {
    return this.block(id).locator(`tr[data-param-name='${name}'] input`);
  }

  /** Presses Execute; returns the request and what the page shows, once that is the answer to it. */
  async execute(id) {
    const { method, path } = this.documented.find(({ operationId }) => operationId === id);
    const wanted = new RegExp(`^${path.replace(/[.]/g, "[.]").replace(/[{][^}]+[}]/g, "[^/]+")}$`);
    const block = this.block(id);
    // An earlier answer must not be taken for this one.
    const clear = block.locator("button.btn-clear");
    if (await clear.isVisible()) await clear.click();
    await block.locator(".live-responses-table").waitFor({ state: "detached" });
    const [request] = await Promise.all([
      this.tab.waitForRequest(
        (asked) => asked.method() === method.toUpperCase() && wanted.test(decodeURI(new URL(asked.url()).pathname)),
      ),
      block.locator("button.execute").click(),
    ]);
    const response = await request.response();
    const sent = { url: request.url(), status: String(response.status()), body: await response.json() };
    return eventually(`the answer to ${method.toUpperCase()} ${sent.url} is shown`, async () => {
      const shown = await block.evaluate((node) => ({
        url: node.querySelector(".request-url pre")?.innerText.trim(),
        status: node.querySelector(".live-responses-table .response .response-col_status")?.innerText.trim(),
        body: node.querySelector(".live-responses-table .response .highlight-code code")?.innerText,
      }));
      // Beside a status that the document lacks Swagger UI says so.
      same({ ...shown, body: JSON.parse(shown.body ?? "null") }, sent);
      return { ...sent, request };
    });
  }

  /** What each response of an open operation shows as its example, and what it offers. */
  async examples(id) {
    const { responses } = this.documented.find(({ operationId }) => operationId === id);
    const rows = this.block(id).locator("tr.response:not(.live-responses-table *)");
    return eventually(`${id} shows an example for each response`, async () => {
      const shown = await rows.evaluateAll((nodes) =>
        nodes.map((node) => {
          const select = node.querySelector(".examples-select select");
          return {
            status: node.dataset.code,
            offered: [...(select?.options ?? [])].map(({ value }) => value),
            chosen: select?.value,
            name: select?.selectedOptions[0]?.innerText.trim(),
            text: node.querySelector(".highlight-code code")?.innerText,
          };
        }),
      );
      return shown.map(({ text, ...row }) => {
        if (text === undefined) throw new Error(`${row.status} shows none`);
        return { ...row, value: JSON.parse(text), documented: this.#examplesOf(responses[row.status]) };
      });
    });
  }

  #examplesOf(response) {
    const { content } = this.#resolve(response);
    const examples = content["application/json"].examples ?? {};
    return Object.fromEntries(Object.entries(examples).map(([name, example]) => [name, this.#resolve(example)]));
  }

  #resolve(node) {
    if (!node.$ref) return node;
    return node.$ref.slice(2).split("/").reduce((at, key) => at[key], this.document);
  }

  /** Gives a token to the dialog; `look` sees the dialog when it is filled in. */
  async authorise(token, look = async () => {}) {
    await this.tab.locator(".auth-wrapper button.authorize").first().click();
    const dialog = this.tab.locator(".dialog-ux .modal-ux");
    await dialog.locator("input").fill(token);
    await look(dialog);
    await dialog.locator("button.authorize").click();
    await dialog.locator("button:has-text('Logout')").waitFor();
    await dialog.locator("button.btn-done").click();
    await dialog.waitFor({ state: "detached" });
    await this.authorised(token);
  }

  /** Waits until the page has the token, and keeps it for the next time. */
  async authorised(token) {
    await this.tab.locator(".auth-wrapper button.authorize.locked").waitFor();
    await eventually("the token is kept", async () => {
      const kept = await this.tab.evaluate(() => JSON.parse(localStorage.getItem("authorized")));
      same(Object.values(kept ?? {}).map(({ value }) => value), [token]);
    });
  }
}

async function isOpen(block) {
  return block.evaluate((node) => node.classList.contains("is-open"));
}

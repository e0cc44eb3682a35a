// What the TypeScript programs share. None of it depends on a generated type.

export interface Demo {
  base_url: string;
  org_id: string;
  tokens: Record<"admin" | "viewer" | "outsider" | "expired", string>;
  lives: Record<"all" | "chat_only" | "poll_only" | "none", string>;
}

export function demo(): Demo {
  const line = process.env["BV_CMS_DEMO"];
  if (line === undefined) throw new Error("BV_CMS_DEMO is not set");
  return JSON.parse(line) as Demo;
}

/** A live id that no organisation has. */
export const NO_LIVE = "0de30000-0000-4000-8000-0000000000ff";

/** Names a state that no live is in. */
export const NO_STATE = '"0"';

/** More than the server takes. */
export const TOO_LONG = "x".repeat(70_000);

/** One observation a line; `run.mjs` judges them by the contract. */
export function report(observed: {
  case: string;
  status: number;
  code?: number;
  reason?: string;
}): void {
  console.log(JSON.stringify(observed));
}

export function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`expected ${what}`);
}

/**
 * `Found` when that is `Wanted` itself, and nothing when it is merely assignable to it, as `any` is.
 * Declared so, a variable proves how the generated client types what it holds.
 */
export type Exactly<Found, Wanted> =
  (<T>() => T extends Found ? 1 : 2) extends <T>() => T extends Wanted ? 1 : 2 ? Found : never;

/** Sends the request that a client made, but with a method that the path does not have. */
export const withMethodPatch = (
  send: typeof fetch,
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> => send(new Request(input, { ...init, method: "PATCH" }));

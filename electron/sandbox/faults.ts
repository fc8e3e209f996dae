import { z } from 'zod';

/** Whether the request takes effect before the answer goes wrong. */
const phase = z.enum(['before', 'after']);
const headers = z.record(z.string(), z.string());

/** What may go wrong with one answer. Times in ms. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** The right answer, late. */
  z.object({ kind: z.literal('latency'), ms: z.number().nonnegative() }),
  /** The right answer, once the faults are cleared. */
  z.object({ kind: z.literal('held') }),
  /** Any status with any body; 500 with an HTML page unless told otherwise. Default phase: before. */
  z.object({
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    body: z.string().optional(),
    contentType: z.string().optional(),
    headers: headers.optional(),
    phase: phase.optional(),
  }),
  /** 429, not applied; `retryAfter` as it goes into the header, left out when absent. */
  z.object({ kind: z.literal('rate-limited'), retryAfter: z.string().optional() }),
  /** A TCP reset instead of an answer. */
  z.object({ kind: z.literal('reset'), phase }),
  /** No answer until the client goes away. */
  z.object({ kind: z.literal('hang'), phase }),
  /** Applied; the body lacks its end but its length agrees. */
  z.object({ kind: z.literal('broken-json') }),
  /** Applied; the connection ends in the middle of the body. */
  z.object({ kind: z.literal('truncated') }),
  /** A JSON text of so many bytes; `gzip` packs it, which makes it a bomb. */
  z.object({ kind: z.literal('huge'), bytes: z.number().int().positive(), gzip: z.boolean().optional() }),
  /** Applied; the right body, one byte every so often. */
  z.object({ kind: z.literal('slow'), msPerByte: z.number().positive() }),
  z.object({ kind: z.literal('redirect'), status: z.number().int().min(300).max(399), location: z.string() }),
  /** The right answer with another `next`. */
  z.object({ kind: z.literal('hostile-next'), next: z.string() }),
  /**
   * The right `get_account_report`, but for one day: `unreadable` has a text under it, `twice` has it once more with other figures,
   * `month` has the whole month under its name instead of the day, `negative` counts fewer messages than none.
   */
  z.object({
    kind: z.literal('odd-report'),
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    how: z.enum(['unreadable', 'twice', 'month', 'negative']),
  }),
  /** Applied; 200 with this body instead. */
  z.object({ kind: z.literal('override'), body: z.unknown() }),
]);
export type Fault = z.infer<typeof faultSchema>;

export const faultRuleSchema = z.object({
  /** Any method if left out. */
  method: z.string().optional(),
  /** A regular expression that the path must match, e.g. `partners/accounts/$`. Any path if left out. */
  path: z.string().optional(),
  /** So many matching requests pass first. Default 0. */
  skip: z.number().int().nonnegative().optional(),
  /** How often it strikes; `null` for ever. Default 1. */
  times: z.number().int().positive().nullable().optional(),
  fault: faultSchema,
});
export type FaultRule = z.infer<typeof faultRuleSchema>;

interface Armed {
  rule: FaultRule;
  path: RegExp;
  skip: number;
  left: number;
}

/** The faults that wait for their request; the oldest that matches strikes. */
export class FaultBook {
  #armed: Armed[] = [];
  #cleared = new AbortController();

  /** Fires at the next `clear`. */
  get cleared(): AbortSignal {
    return this.#cleared.signal;
  }

  /** @throws SyntaxError for a path that is no regular expression. */
  add(rule: FaultRule): void {
    const left = rule.times === null ? Number.POSITIVE_INFINITY : (rule.times ?? 1);
    this.#armed.push({ rule, path: new RegExp(rule.path ?? ''), skip: rule.skip ?? 0, left });
  }

  clear(): void {
    this.#armed = [];
    this.#cleared.abort();
    this.#cleared = new AbortController();
  }

  /** The fault for a request, counted as used; `null` if it may pass. */
  take(method: string, path: string): Fault | null {
    const hit = this.#armed.find(
      (armed) => (armed.rule.method ?? method).toUpperCase() === method && armed.path.test(path),
    );
    if (!hit) return null;
    if (hit.skip > 0) {
      hit.skip -= 1;
      return null;
    }
    hit.left -= 1;
    if (hit.left <= 0) this.#armed = this.#armed.filter((armed) => armed !== hit);
    return hit.rule.fault;
  }
}

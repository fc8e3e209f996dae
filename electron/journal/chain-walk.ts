import { z } from 'zod';
import { operationIdSchema, type OperationId } from '@shared/domain/operation';
import { NO_HASH, hashOf } from './entry';
import type { Head, JournalProblem } from './journal-api';

/** A row of `entries` as it lies in the file; its number is where it stands, and its text says where it belongs. */
export interface WalkedRow {
  sequence: number;
  text: string;
  hash: string;
}

const MAX_PROBLEMS = 1_000;
const outline = z.object({
  sequence: z.number().int().positive(),
  previous: z.string(),
  record: z.looseObject({ operationId: operationIdSchema }),
});
type Outline = z.infer<typeof outline>;

interface Gap {
  from: number;
  to: number;
}

interface Step extends Head {
  sound: boolean;
  operationId: OperationId | null;
}

/** Finds what is wrong with a chain of entries, which are given in the order in which they stand. */
export class ChainWalk {
  readonly #problems: JournalProblem[] = [];
  readonly #gaps: Gap[] = [];
  readonly #strays = new Set<number>();
  #last: Step = { count: 0, hash: NO_HASH, sound: true, operationId: null };
  /** How far entries stand from where they belong, strays aside: what the gaps so far explain. */
  #shift = 0;

  add(row: WalkedRow): void {
    const entry = outlineOf(row);
    const sound = entry !== null && hashOf(row.text) === row.hash;
    const count = sound ? entry.sequence : row.sequence - this.#strays.size - this.#shift;
    const operationId = entry?.record.operationId ?? null;
    if (!sound) this.#note('altered', count, operationId, 'its text and its hash do not agree');
    if (count <= this.#last.count) return this.#stray(count, operationId);
    this.#place(row.sequence, count, operationId);
    if (sound) this.#link(entry);
    this.#last = { count, hash: row.hash, sound, operationId };
  }

  finish(): { problems: JournalProblem[]; head: Head } {
    for (const { from, to } of this.#gaps.flatMap((gap) => withoutStrays(gap, this.#strays))) {
      const detail = `entry ${to + 1} follows`;
      this.#problem({ what: 'missing', sequence: from, to, operationId: null, detail });
    }
    const { count, hash } = this.#last;
    const problems = this.#problems.toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
    return { problems, head: { count, hash } };
  }

  #stray(count: number, operationId: OperationId | null): void {
    this.#strays.add(count);
    this.#note('out-of-order', count, operationId, `it stands behind entry ${this.#last.count}`);
  }

  /** An entry that says it is a later one than the next leaves a gap; one that only stands elsewhere was moved. */
  #place(stands: number, count: number, operationId: OperationId | null): void {
    const expected = this.#last.count + 1;
    const shift = stands - this.#strays.size - count;
    if (count > expected) this.#gaps.push({ from: expected, to: count - 1 });
    else if (shift !== this.#shift) this.#note('out-of-order', count, operationId, `it stands in place ${stands}`);
    this.#shift = shift;
  }

  /** If two entries are sound and follow each other but are not chained, the first is not the one that was recorded. */
  #link({ sequence, previous, record }: Outline): void {
    const { count, hash, sound, operationId } = this.#last;
    if (sequence !== count + 1 || !sound || previous === hash) return;
    if (count === 0) this.#note('altered', sequence, record.operationId, 'it is not the first of its chain');
    else this.#note('altered', count, operationId, 'the next entry follows another one');
  }

  #note(what: JournalProblem['what'], sequence: number, operationId: OperationId | null, detail: string): void {
    this.#problem({ what, sequence, to: sequence, operationId, detail });
  }

  #problem(problem: JournalProblem): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(problem);
  }
}

function outlineOf({ text }: WalkedRow): Outline | null {
  try {
    return outline.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What is missing of a gap when those entries turned up elsewhere. */
function withoutStrays({ from, to }: Gap, strays: ReadonlySet<number>): Gap[] {
  const left: Gap[] = [];
  let next = from;
  for (const stray of [...strays].filter((count) => count >= from && count <= to).toSorted((a, b) => a - b)) {
    if (stray > next) left.push({ from: next, to: stray - 1 });
    next = stray + 1;
  }
  if (next <= to) left.push({ from: next, to });
  return left;
}

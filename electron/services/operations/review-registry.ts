import { fail } from '@shared/errors/app-error';

/** How long a review may be confirmed: long enough to read it, short enough that what it shows still holds. */
export const REVIEW_MS = 10 * 60_000;
/** A confirmed review is remembered so much longer, so that a late second click still finds the first one's result. */
const REMEMBER_MS = 60 * 60_000;

interface Entry<V, R> {
  value: V;
  expiresAt: number;
  confirmed: Promise<R> | null;
}

/**
 * What was shown to a person for confirmation. It stays here, and is confirmed by its id, so that nothing but what was reviewed can be
 * carried out (design: Security and reliability, threat 5).
 */
export class ReviewRegistry<V, R> {
  readonly #entries = new Map<string, Entry<V, R>>();
  readonly #now: () => number;
  readonly #newId: () => string;

  /** @param now milliseconds of a clock that only goes forward */
  constructor(now: () => number, newId: () => string) {
    this.#now = now;
    this.#newId = newId;
  }

  /** @returns the id to confirm it by, within `REVIEW_MS` */
  add(value: V): string {
    this.#forgetOld();
    const id = this.#newId();
    this.#entries.set(id, { value, expiresAt: this.#now() + REVIEW_MS, confirmed: null });
    return id;
  }

  /** @throws AppFailure `not-found` if there is no such review, or it has expired */
  get(id: string): V {
    return this.#find(id).value;
  }

  /**
   * Carries a review out, once: who confirms it again gets the result of the first time. Only when `accept` fails, before which nothing
   * is begun, may it be confirmed again.
   * @throws AppFailure `not-found` if there is no such review, or it has expired
   */
  confirm<A>(id: string, accept: (value: V) => Promise<A>, run: (accepted: A) => Promise<R>): Promise<R> {
    const entry = this.#find(id);
    entry.confirmed ??= this.#begin(entry, accept, run);
    return entry.confirmed;
  }

  #find(id: string): Entry<V, R> {
    this.#forgetOld();
    return this.#entries.get(id) ?? fail('not-found', 'this review has expired: look at it again');
  }

  async #begin<A>(entry: Entry<V, R>, accept: (value: V) => Promise<A>, run: (accepted: A) => Promise<R>): Promise<R> {
    const accepted = await accept(entry.value).catch((thrown: unknown) => {
      entry.confirmed = null;
      throw thrown;
    });
    return run(accepted);
  }

  #forgetOld(): void {
    for (const [id, { expiresAt, confirmed }] of this.#entries) {
      if (expiresAt + (confirmed ? REMEMBER_MS : 0) <= this.#now()) this.#entries.delete(id);
    }
  }
}

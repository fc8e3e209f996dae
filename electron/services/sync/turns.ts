/** Lets work of the same name follow one another. */
export class Turns<K> {
  readonly #last = new Map<K, Promise<unknown>>();

  /** Runs the work once all earlier work of this name has ended, however it ended. */
  take<T>(name: K, work: () => Promise<T>): Promise<T> {
    const next = (this.#last.get(name) ?? Promise.resolve()).then(work);
    this.#last.set(
      name,
      next.catch(() => undefined),
    );
    return next;
  }
}

/** So many at once: the store answers others in between. */
const AT_ONCE = 4;

interface Waiting<T> {
  item: T;
  resolve: () => void;
  reject: (thrown: unknown) => void;
}

/**
 * Saves together what comes while something is being saved: a transaction costs about as much for eight accounts as for one.
 * @param save all of them or none
 * @returns saves one; rejects as `save` of that one alone
 */
export function createSaveQueue<T>(save: (items: T[]) => Promise<void>): (item: T) => Promise<void> {
  let waiting: Waiting<T>[] = [];
  let running = false;

  const saveAlone = ({ item, resolve, reject }: Waiting<T>): Promise<void> => save([item]).then(resolve, reject);

  const saveTogether = async (batch: Waiting<T>[]): Promise<void> => {
    try {
      await save(batch.map(({ item }) => item));
    } catch {
      // Whose fault it was is found out one by one, so that it does not cost the others.
      for (const one of batch) await saveAlone(one);
      return;
    }
    for (const { resolve } of batch) resolve();
  };

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, AT_ONCE);
      waiting = waiting.slice(AT_ONCE);
      const [only] = batch;
      await (only && batch.length === 1 ? saveAlone(only) : saveTogether(batch));
    }
    running = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void run();
    });
}

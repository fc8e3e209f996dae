/** Works once, and gives the same value, or throws the same failure, ever after. */
export function once<T>(work: () => T): () => T {
  let outcome: { value: T } | { thrown: unknown } | null = null;
  return () => {
    outcome ??= attempt(work);
    if ('thrown' in outcome) throw outcome.thrown;
    return outcome.value;
  };
}

function attempt<T>(work: () => T): { value: T } | { thrown: unknown } {
  try {
    return { value: work() };
  } catch (thrown) {
    return { thrown };
  }
}

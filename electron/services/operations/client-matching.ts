/** More accounts of one name than the journal keeps tell no more than these. */
export const MOST_ALIKE = 100;

/** Names are the same however they are spaced and in either letter case. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Which of the accounts that came is which of the clients that were asked for: by name, and among equal names by their order. Each account
 * is given once; a client for which none is left gets null.
 */
export function matchByName<A extends { name: string | null }>(
  asked: readonly { accountName: string }[],
  came: readonly A[],
): (A | null)[] {
  const left = new Map<string, A[]>();
  for (const account of came) {
    if (account.name === null) continue;
    const name = foldName(account.name);
    left.set(name, [...(left.get(name) ?? []), account]);
  }
  return asked.map(({ accountName }) => left.get(foldName(accountName))?.shift() ?? null);
}

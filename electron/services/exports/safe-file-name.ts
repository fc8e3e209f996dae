/** A name every file system takes: letters and digits of any script, with the rest turned into hyphens. */
export function safeFileName(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}.]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      .slice(0, 120) || 'export'
  );
}

/**
 * Names for new files in one folder, none of which is there already or given twice; file systems that ignore letter case are thought of.
 * @param existing names that the folder has
 * @returns gives the next: `name.csv`, else `name (2).csv`
 */
export function uniqueNames(existing: Iterable<string>): (name: string, ending: string) => string {
  const taken = new Set([...existing].map((name) => name.toLowerCase()));
  return (name, ending) => {
    const base = safeFileName(name);
    for (let count = 1; ; count += 1) {
      const candidate = `${base}${count === 1 ? '' : ` (${count})`}.${ending}`;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  };
}

const INVISIBLE = /[\p{Cf}\u034f\ufe00-\ufe0f]/gu;

/** Letters of other alphabets, and digits, that a reader takes for a Latin letter. */
const LOOKS_LIKE = new Map(
  Object.entries({
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    Х: 'X',
    У: 'Y',
    І: 'l',
    Ѕ: 'S',
    Ј: 'J',
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    х: 'x',
    у: 'y',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    ԁ: 'd',
    һ: 'h',
    ո: 'n',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'l',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
    ο: 'o',
    ν: 'v',
    ι: 'i',
    α: 'a',
    ρ: 'p',
    ı: 'i',
    I: 'l',
    '1': 'l',
    '|': 'l',
    '0': 'O',
  }),
);

/** What a name looks like to a reader: two names with the same look cannot be told apart on screen. */
export function lookOf(name: string): string {
  const visible = name.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/g, ' ').trim();
  return Array.from(visible, (letter) => LOOKS_LIKE.get(letter) ?? letter).join('');
}

/** The accounts whose name looks like that of another: their id has to stand beside the name. */
export function findLookAlikes<A extends { id: string; name: string }>(accounts: readonly A[]): Set<string> {
  const first = new Map<string, string>();
  const twins = new Set<string>();
  for (const { id, name } of accounts) {
    const look = lookOf(name);
    const other = first.get(look);
    if (other === undefined) first.set(look, id);
    else twins.add(other).add(id);
  }
  return twins;
}

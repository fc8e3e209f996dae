/** Format characters (zero-width, direction marks) and the invisible joiner: they change no letter that a person sees. */
const INVISIBLE = /[\p{Cf}\u034f]/gu;
const DIACRITICS = /[\u0300-\u036f]/g;

/** Text for comparing: without case, diacritics, invisible characters and doubled spaces. Folding twice changes nothing. */
export function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .replace(/ς/g, 'σ')
    .replace(/\s+/g, ' ')
    .trim();
}

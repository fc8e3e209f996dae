/** Foreign text where it is shown as it comes: without control and direction characters, at most so many characters. */
export function oneLine(text: string, most: number): string {
  const characters = [...text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
}

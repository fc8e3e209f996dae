/**
 * How well a figure is known.
 * - `missing`: there is nothing to tell it from; it is shown as "—"
 * - `inferred`: reckoned from something near it, made of days that may still change or are not all fetched, or of days whose money is not in order
 * - `exact`: as Spoki told it, of closed days without a gap
 */
export const FIGURE_QUALITIES = ['missing', 'inferred', 'exact'] as const;
export type FigureQuality = (typeof FIGURE_QUALITIES)[number];

/** The number a quality has in a column of numbers: its place in the list. */
export const qualityNumber = (quality: FigureQuality): number => FIGURE_QUALITIES.indexOf(quality);

/** The quality a number stands for. @throws RangeError for any other number */
export function qualityOf(number: number): FigureQuality {
  const quality = FIGURE_QUALITIES[number];
  if (quality === undefined) throw new RangeError(`${number} is no quality of a figure`);
  return quality;
}

/** What a figure made of several is worth: the least of them. Of none: `missing`. */
export function worstQuality(qualities: readonly FigureQuality[]): FigureQuality {
  return qualities.length === 0 ? 'missing' : qualityOf(Math.min(...qualities.map(qualityNumber)));
}

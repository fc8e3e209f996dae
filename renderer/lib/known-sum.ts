import { type Thousandths, thousandths } from '@shared/domain/money';

/** A sum, and how many values it was made of: what is missing is not counted as 0. `null` if all is missing. */
export interface KnownSum<N extends number> {
  sum: N | null;
  known: number;
}

type ValueOf<Row> = (row: Row) => number | null | undefined;

/** A sum that a number does not hold exactly is not shown rather than shown wrong. */
export function sumKnown<Row>(rows: readonly Row[], valueOf: ValueOf<Row>): KnownSum<number> {
  let sum = 0;
  let known = 0;
  let exact = true;
  for (const row of rows) {
    const value = valueOf(row) ?? null;
    if (value === null) continue;
    sum += value;
    known += 1;
    exact &&= Math.abs(sum) <= Number.MAX_SAFE_INTEGER;
  }
  return { sum: known > 0 && exact ? sum : null, known };
}

/** As `sumKnown`, of thousandths. */
export function sumKnownMoney<Row>(rows: readonly Row[], valueOf: ValueOf<Row>): KnownSum<Thousandths> {
  const { sum, known } = sumKnown(rows, valueOf);
  return { sum: sum === null ? null : thousandths(sum), known };
}

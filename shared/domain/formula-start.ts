/**
 * How a text begins that a spreadsheet would run as a formula. For papaparse's `escapeFormulae`, whose own pattern does not see a text
 * of more than one line.
 */
export const FORMULA_START = /^[=+\-@\t\r]/;

import { clamp, moveInGrid } from '@renderer/ui/data-table/grid-keys';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bounds = { rows: 100, columns: 5, page: 10 };
const from = { row: 20, column: 2 };
const press = (key: string, jump = false) => moveInGrid({ key, jump }, from, bounds);

describe('moving in a grid', () => {
  it.each([
    ['ArrowDown', false, { row: 21, column: 2 }],
    ['ArrowUp', false, { row: 19, column: 2 }],
    ['ArrowLeft', false, { row: 20, column: 1 }],
    ['ArrowRight', false, { row: 20, column: 3 }],
    ['Home', false, { row: 20, column: 0 }],
    ['End', false, { row: 20, column: 4 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 4 }],
    ['PageDown', false, { row: 30, column: 2 }],
    ['PageUp', false, { row: 10, column: 2 }],
    ['ArrowDown', true, { row: 99, column: 2 }],
  ] as const)('%s (with Ctrl: %s) leads to %o', (key, jump, to) => {
    expect(press(key, jump)).toEqual(to);
  });

  it('leaves other keys alone', () => {
    expect(press('a')).toBeNull();
    expect(press('Enter')).toBeNull();
  });

  it('reaches the header above the first row, and stays there', () => {
    expect(moveInGrid({ key: 'ArrowUp', jump: false }, { row: 0, column: 1 }, bounds)).toEqual({ row: -1, column: 1 });
    expect(moveInGrid({ key: 'ArrowUp', jump: false }, { row: -1, column: 1 }, bounds)).toEqual({ row: -1, column: 1 });
  });

  it('never leaves the grid, whatever is pressed', () => {
    const keys = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    );
    const steps = fc.array(fc.record({ key: keys, jump: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.nat(30), fc.integer({ min: 1, max: 6 }), (presses, rows, columns) => {
        const grid = { rows, columns, page: 4 };
        const end = presses.reduce(
          (at, pressed) => moveInGrid(pressed, at, grid) ?? at,
          clamp({ row: 0, column: 0 }, grid),
        );
        expect(end).toEqual(clamp(end, grid));
      }),
    );
  });
});

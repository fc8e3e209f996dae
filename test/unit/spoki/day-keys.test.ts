import { describe, expect, it } from 'vitest';
import { Duplicate, hasDuplicate, parseJsonWithDuplicates } from '@electron/spoki/json';
import { doubtfulDays, looksLikeDays, strayKeys } from '@electron/spoki/resources/day-keys';
import { reportDay } from '@shared/domain/report-day';

const asked = { from: reportDay('2026-10-05'), to: reportDay('2026-11-10') };
const days = ['2026-10-06', '2026-10-07', '2026-10-09'];

describe('the keys of a report', () => {
  it.each([
    [days, 'days'],
    [[...days, '2026-10'], 'days'],
    [[...days, '2025-01-01'], 'days'],
    [['2026-10', '2026-11'], 'other'],
    [['2026'], 'other'],
    [['2026-09-28', '2026-10-05', '2026-10-12'], 'other'],
    [['2026-11-01'], 'unclear'],
    [[], 'none'],
  ])('%j are %s', (keys, what) => {
    expect(looksLikeDays(keys, asked)).toBe(what);
  });

  it.each([
    ['2026-10', 27],
    ['2026', 37],
    ['2026-W41', 7],
    ['2026W41', 7],
    ['2026-09', 0],
    ['total', 37],
    ['2026-01-01', 37],
  ])('%s among days may hide %i of the 37 days that were asked for', (key, count) => {
    expect(strayKeys([...days, key], asked)).toEqual([key]);
    expect(doubtfulDays([key], asked)).toHaveLength(count);
  });
});

describe('a name that comes twice in one object', () => {
  it('has all its values under it if they differ', () => {
    const value = parseJsonWithDuplicates('{"reports":{"a":{"n":1},"b":2,"a":{"n":2},"a":{"n":3}}}');
    expect(value).toEqual({ reports: { a: new Duplicate([{ n: 1 }, { n: 2 }, { n: 3 }]), b: 2 } });
    expect(hasDuplicate(value)).toBe(true);
  });

  it.each(['{"a":1,"a":1}', '{"a":{"a":1},"b":[{"a":1},{"a":2}]}', '{"a":"\\"a\\":1, \\"a\\":2"}', '[1,"x",null]'])(
    'is nothing odd in %s',
    (text) => {
      expect(parseJsonWithDuplicates(text)).toEqual(JSON.parse(text));
      expect(hasDuplicate(parseJsonWithDuplicates(text))).toBe(false);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { judgeFigures } from '@shared/domain/watch';
import { quietHistory, seeded } from '@test/support/watch-history';

describe('accounts that go on as they always did', () => {
  it('give few false alarms: at most 3 of a hundred accounts a day', () => {
    const random = seeded(20_260_609);
    const judged = Array.from({ length: 2_000 }, () => judgeFigures(quietHistory(random)));
    const alarmed = judged.filter(({ signals }) => signals.length > 0).length;
    expect(judged.filter((one) => one.judged).length).toBeGreaterThan(1_800);
    expect(alarmed / judged.length).toBeLessThan(0.03);
  });
});

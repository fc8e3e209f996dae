import { describe, expect, it } from 'vitest';
import { createSaveQueue } from '@electron/services/report-sync/save-queue';

describe('saving what comes together', () => {
  it('saves at once what comes alone, and together what comes meanwhile', async () => {
    const saved: number[][] = [];
    const save = createSaveQueue<number>(async (items) => void saved.push(items));
    await Promise.all([1, 2, 3, 4].map((item) => save(item)));
    await save(5);
    expect(saved).toEqual([[1], [2, 3, 4], [5]]);
  });

  it('lets one that cannot be saved fail alone', async () => {
    const kept: number[] = [];
    const save = createSaveQueue<number>(async (items) => {
      if (items.includes(3)) throw new Error('not this one');
      kept.push(...items);
    });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((item) => save(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(kept).toEqual([1, 2, 4]);
  });
});

import { thousandths } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import { marginSet } from '@test/support/margin-sets';
import { recharge, type WritesBench, writesBench } from '@test/support/writes-bench';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let t: WritesBench;
beforeEach(async () => {
  t = await writesBench();
});
afterEach(() => t.close());

describe('an unknown outcome', () => {
  const lose = async (intent: Intent): Promise<void> => {
    const answerBefore = t.onWrite;
    t.onWrite = (_hit, _response, socket) => void socket.resetAndDestroy();
    expect(await t.bench.run('1', intent)).toMatchObject({ type: 'UNKNOWN' });
    t.onWrite = answerBefore;
  };
  const outcome = async (accountId: string, intent: Intent): Promise<string> =>
    (await t.bench.run(accountId, intent)).type;
  const withdraw: Intent = { kind: 'withdraw', amount: thousandths(5) };
  const margins = (marketing: number): Intent => ({ kind: 'set-margins', margins: marginSet({ marketing }) });

  it('of a credit move blocks every credit move on that account, and nothing else', async () => {
    await lose(recharge());
    expect((await t.bench.review('1', withdraw)).blockedBy).not.toBeNull();
    expect(await outcome('1', recharge(7))).toBe('NOT_SENT');
    expect(await outcome('1', withdraw)).toBe('NOT_SENT');
    expect(await outcome('1', { kind: 'recharge-conversations', conversations: 1 })).toBe('NOT_SENT');
    expect(t.writes()).toHaveLength(1);
    expect(await outcome('2', recharge())).toBe('OK');
    expect(await outcome('1', margins(5))).toBe('OK');
  });

  it('of margins lets the same values be set again, which settles it, and makes other values wait', async () => {
    await lose(margins(5));
    expect(await outcome('1', margins(6))).toBe('NOT_SENT');
    const again = await t.bench.run('1', margins(5));
    expect(again.type).toBe('OK');
    expect(t.memory.records.at(-1)).toMatchObject({ type: 'APPLIED', evidence: { supersededBy: again.operationId } });
    expect(await outcome('1', margins(6))).toBe('OK');
  });

  it('of a new key causes no second one, and does not keep it from being revoked', async () => {
    await lose({ kind: 'create-account-key' });
    expect(await outcome('1', { kind: 'create-account-key' })).toBe('NOT_SENT');
    expect(await outcome('1', { kind: 'revoke-account-key' })).toBe('OK');
  });
});

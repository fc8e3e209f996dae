import type { JSHandle, Page } from '@playwright/test';
import type { Operation } from '@electron/journal/journal-api';
import type { Intent } from '@shared/domain/operation';
import type { Result } from '@shared/errors/app-error';
import type { Bridge } from '@shared/ipc/bridge';
import type { CallName } from '@shared/ipc/channels';
import type { Input, Output } from '@shared/ipc/contract';
import type { Desk } from './desk';

/** One call to main, from the page, as the screens make it. @throws Error with what failed */
export async function callMain<C extends CallName>(page: Page, name: C, input: Input<C>): Promise<Output<C>> {
  const answer = await page.evaluate(
    async ([call, json]) => {
      const bridge = Reflect.get(globalThis, 'partnerDesk') as Bridge;
      const result: Result<unknown> = await Reflect.apply(bridge.call, bridge, [call, json && JSON.parse(json)]);
      return JSON.stringify(result);
    },
    [name, input === undefined ? undefined : JSON.stringify(input)] as const,
  );
  const result = JSON.parse(answer) as Result<Output<C>>;
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What main answers to the page from now on, as text; grows. */
export function answersOfMain({ app }: Desk): Promise<JSHandle<string[]>> {
  return app.evaluateHandle(({ ipcMain }) => {
    const seen: string[] = [];
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(handlers instanceof Map)) throw new Error('Electron keeps its handlers elsewhere now');
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...args: unknown[]) => {
        const answer: unknown = await handler(...args);
        seen.push(JSON.stringify(answer) ?? '');
        return answer;
      });
    }
    return seen;
  });
}

/** Every operation of the journal. */
export async function allOperations(page: Page): Promise<Operation[]> {
  const operations: Operation[] = [];
  for (;;) {
    const input = { filter: {}, offset: operations.length, limit: 200 };
    const { operations: more, total } = await callMain(page, 'journal.list', input);
    operations.push(...more);
    if (operations.length >= total || more.length === 0) return operations;
  }
}

interface Moves {
  profileId: string;
  account: string;
  intents: Intent[];
}

/**
 * Reviews and confirms, from the page, one after the other, until all is done or the app has ended. `told` gets the ids of the operations
 * whose results came back.
 */
export async function moveUntilTheEnd(page: Page, moves: Moves, told: Set<string>): Promise<void> {
  const words: Record<string, string> = { withdraw: 'withdraw', recharge: 'recharge' };
  for (const intent of moves.intents) {
    try {
      const whose = { profileId: moves.profileId, accountId: moves.account } as Pick<
        Input<'operations.review'>,
        'profileId' | 'accountId'
      >;
      const { reviewId } = await callMain(page, 'operations.review', { ...whose, intent, note: '' });
      const typed = words[intent.kind] ?? '';
      const confirmation = { reviewId, typed, repeatAcknowledged: false, workId: reviewId };
      told.add((await callMain(page, 'operations.confirm', confirmation)).operationId);
    } catch (thrown) {
      if (page.isClosed() || /closed|destroyed|crashed/i.test(String(thrown))) return;
      throw thrown;
    }
  }
}

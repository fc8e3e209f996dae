import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type AppError, type Result, toAppError } from '@shared/errors/app-error';
import { CALLS, CALL_PREFIX, type CallName } from '@shared/ipc/channels';
import type { Handlers } from './handlers';
import { refuse, runCall } from './run-call';

export interface RegisterOptions {
  /** Calls that come before it wait for it, so that the page can start while the rest does. */
  handlers: Promise<Handlers>;
  /** True only for the main frame of our own window on our own protocol. */
  isTrustedSender: (event: IpcMainInvokeEvent) => boolean;
  /** Told of every refused call and every failure. Never given inputs, which may hold a key. */
  report: (call: CallName, error: AppError) => void;
}

/**
 * Registers every call of the contract, and is the only place that listens to the renderer. For each call: sender check, parse,
 * run, parse the answer. Whatever goes wrong is answered as an error `Result`; nothing is dropped silently.
 */
export function registerIpc({ handlers, isTrustedSender, report }: RegisterOptions): void {
  for (const call of CALLS) {
    ipcMain.handle(CALL_PREFIX + call, async (event, input: unknown): Promise<Result<unknown>> => {
      const answer = isTrustedSender(event)
        ? await handlers.then(
            (ready) => runCall(ready, call, input),
            (thrown: unknown): Result<never> => ({ ok: false, error: toAppError(thrown) }),
          )
        : refuse('not-permitted', 'the call did not come from the app’s own window');
      if (!answer.ok) report(call, answer.error);
      return answer;
    });
  }
}

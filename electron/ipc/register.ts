import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type AppError, type Result, toAppError } from '@shared/errors/app-error';
import { CALLS, CALL_PREFIX, type CallName } from '@shared/ipc/channels';
import { contract } from '@shared/ipc/contract';
import type { Handlers } from './handlers';

export interface RegisterOptions {
  handlers: Handlers;
  /** True only for the main frame of our own window on our own protocol. */
  isTrustedSender: (event: IpcMainInvokeEvent) => boolean;
  /** Told of every refused call and every failure that is our own fault. Never given inputs, which may hold a key. */
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
        ? await runCall(handlers, call, input)
        : refuse('not-permitted', 'the call did not come from the app’s own window');
      if (!answer.ok && ['internal', 'not-permitted'].includes(answer.error.kind)) report(call, answer.error);
      return answer;
    });
  }
}

/** Parses the input, runs the handler and parses its answer. Exported for tests that need no window. */
export async function runCall<C extends CallName>(
  handlers: Handlers,
  call: C,
  input: unknown,
): Promise<Result<unknown>> {
  const { input: inputSchema, output: outputSchema } = contract[call];
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) {
    const fields: Record<string, string[]> = {};
    for (const issue of parsed.error.issues) (fields[issue.path.join('.')] ??= []).push(issue.message);
    return {
      ok: false,
      error: { kind: 'invalid-input', message: `${call} was given something it does not take`, fields },
    };
  }
  try {
    const handler = handlers[call] as (input: unknown) => unknown;
    const value = outputSchema.safeParse(await handler(parsed.data));
    if (value.success) return { ok: true, value: value.data };
    const where = value.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).slice(0, 5);
    return refuse('internal', `${call} answered outside its contract (${where.join('; ')})`);
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}

function refuse(kind: AppError['kind'], message: string): Result<never> {
  return { ok: false, error: { kind, message } };
}

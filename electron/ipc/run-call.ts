import { type AppError, type Result, toAppError } from '@shared/errors/app-error';
import type { CallName } from '@shared/ipc/channels';
import { contract } from '@shared/ipc/contract';
import type { Handlers } from './handlers';

/** Parses the input, runs the handler and parses its answer. Needs no window. */
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

/** A failure as the answer of a call. */
export function refuse(kind: AppError['kind'], message: string): Result<never> {
  return { ok: false, error: { kind, message } };
}

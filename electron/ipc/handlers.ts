import type { CallName } from '@shared/ipc/channels';
import type { Output, ParsedInput } from '@shared/ipc/contract';

/** One function a call: takes what the contract parsed, answers what the contract promises, throws `AppFailure`. */
export type Handlers = {
  [C in CallName]: (input: ParsedInput<C>) => Promise<Output<C>> | Output<C>;
};

/** The handlers of one domain: all calls whose name begins with one of these words. */
export type HandlersOf<Domain extends string> = Pick<Handlers, Extract<CallName, `${Domain}.${string}`>>;

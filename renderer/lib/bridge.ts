import { AppFailure } from '@shared/errors/app-error';
import type { Bridge } from '@shared/ipc/bridge';
import type { CallName } from '@shared/ipc/channels';
import type { Input, Output } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';

declare global {
  interface Window {
    readonly partnerDesk?: Bridge;
  }
}

type Arguments<C extends CallName> = Input<C> extends undefined ? [] : [input: Input<C>];

function bridge(): Bridge {
  const found = window.partnerDesk;
  if (!found) throw new AppFailure({ kind: 'internal', message: 'The preload script did not load' });
  return found;
}

/**
 * Asks the main process. Calls that take nothing are written without an input: `call('settings.get')`.
 * @throws AppFailure with the error as main classified it
 */
export async function call<C extends CallName>(name: C, ...[input]: Arguments<C>): Promise<Output<C>> {
  const result = await bridge().call(name, input as Input<C>);
  if (result.ok) return result.value;
  throw new AppFailure(result.error);
}

/** Calls the listener for each event of main, until the returned function is called. */
export function onEvent(listener: (event: AppEvent) => void): () => void {
  return bridge().onEvent(listener);
}

/** Listens to the events of one type only. */
export function onEventOf<T extends AppEvent['type']>(
  type: T,
  listener: (event: Extract<AppEvent, { type: T }>) => void,
): () => void {
  const isWanted = (event: AppEvent): event is Extract<AppEvent, { type: T }> => event.type === type;
  return onEvent((event) => {
    if (isWanted(event)) listener(event);
  });
}

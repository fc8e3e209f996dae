import type { Result } from '../errors/app-error';
import type { CallName } from './channels';
import type { Input, Output } from './contract';
import type { AppEvent } from './events';

/** What the preload script puts on `window.partnerDesk`: calls, and a subscription to events. Nothing else crosses. */
export interface Bridge {
  call<C extends CallName>(name: C, input: Input<C>): Promise<Result<Output<C>>>;
  /** Calls the listener for each event until the returned function is called. */
  onEvent(listener: (event: AppEvent) => void): () => void;
}

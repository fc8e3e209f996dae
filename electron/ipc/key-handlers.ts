import { fail } from '@shared/errors/app-error';
import type { HandlersOf } from './handlers';

const later = (): never => fail('internal', 'not wired yet');

/** Keys of client accounts. */
export function keyHandlers(): HandlersOf<'keys'> {
  return {
    'keys.list': later,
    'keys.verify': later,
    'keys.copy': later,
    'keys.unsaved': later,
    'keys.saveUnsaved': later,
    'keys.showUnsaved': later,
  };
}

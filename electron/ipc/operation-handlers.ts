import { fail } from '@shared/errors/app-error';
import type { HandlersOf } from './handlers';

const later = (): never => fail('internal', 'not wired yet');

/** Changes at Spoki, one at a time, and the journal of all. */
export function operationHandlers(): HandlersOf<'operations' | 'journal'> {
  return {
    'operations.review': later,
    'operations.confirm': later,
    'operations.unknown': later,
    'operations.evidence': later,
    'operations.settle': later,
    'journal.list': later,
    'journal.verify': later,
    'journal.export': later,
  };
}

import { fail } from '@shared/errors/app-error';
import type { HandlersOf } from './handlers';

const later = (): never => fail('internal', 'not wired yet');

/** Many changes at once, and the files they come from. */
export function jobHandlers(): HandlersOf<'jobs' | 'credit'> {
  return {
    'jobs.review': later,
    'jobs.reviewAgain': later,
    'jobs.start': later,
    'jobs.list': later,
    'jobs.get': later,
    'jobs.pause': later,
    'jobs.resume': later,
    'jobs.cancel': later,
    'credit.pickFile': later,
  };
}

import type { ClosingService } from '@electron/services/closings/closing-service';
import type { HandlersOf } from './handlers';

/** Months that a person has closed. */
export function closingHandlers(closings: ClosingService): HandlersOf<'closings'> {
  return {
    'closings.list': ({ profileId }) => closings.list(profileId),
    'closings.close': (input) => closings.close(input),
    'closings.reopen': (input) => closings.reopen(input),
    'closings.diff': ({ profileId, month }) => closings.diff(profileId, month),
  };
}

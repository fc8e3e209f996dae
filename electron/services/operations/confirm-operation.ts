import type { SettingsService } from '@electron/services/settings-service';
import { isTypedWord, typedActionOf } from '@shared/domain/typed-words';
import { fail } from '@shared/errors/app-error';
import type { OperationService } from './operation-service';
import type { Result } from './records';

export interface Confirmation {
  reviewId: string;
  /** The word of the action, where one is asked for. */
  typed: string;
  repeatAcknowledged: boolean;
}

/**
 * Confirms a review for a person, whose typed word is checked here, against the limit that holds now.
 * @throws AppFailure `invalid-input` for a wrong word; otherwise as `OperationService.confirm`
 */
export async function confirmOperation(
  { operations, settings }: { operations: OperationService; settings: Pick<SettingsService, 'get'> },
  { reviewId, typed, repeatAcknowledged }: Confirmation,
  signal: AbortSignal,
): Promise<Result> {
  const { typedAmountLimit } = await settings.get();
  const action = typedActionOf(operations.reviewed(reviewId).intended.intent, typedAmountLimit);
  if (action !== null && !isTypedWord(action, typed))
    fail('invalid-input', 'the word was not typed as it stands, so nothing was sent', {
      fields: { typed: ['does not match'] },
    });
  return operations.confirm(reviewId, { repeatAcknowledged, signal });
}

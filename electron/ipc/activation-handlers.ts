import type { ActivationService } from '@electron/services/activation/activation-service';
import type { HandlersOf } from './handlers';

/** Clients that are being brought aboard. */
export function activationHandlers({ activations }: { activations: ActivationService }): HandlersOf<'activation'> {
  return {
    'activation.list': ({ profileId }) => activations.list(profileId),
    'activation.start': ({ profileId, accountIds }) => activations.start(profileId, accountIds),
    'activation.stop': ({ profileId, accountId }) => activations.stop(profileId, accountId),
    'activation.skip': ({ profileId, accountId, step, reason }) => activations.skip(profileId, accountId, step, reason),
  };
}

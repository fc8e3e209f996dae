import type { KeyService } from '@electron/services/keys/key-service';
import type { UnsavedKeyService } from '@electron/services/keys/unsaved-key-service';
import type { HandlersOf } from './handlers';

export interface KeyHandlersParts {
  keys: KeyService;
  unsavedKeys: UnsavedKeyService;
}

/** Keys of client accounts; `keys.health` is among the handlers of access. No answer holds one. */
export function keyHandlers({ keys, unsavedKeys }: KeyHandlersParts): Omit<HandlersOf<'keys'>, 'keys.health'> {
  return {
    'keys.list': ({ profileId }) => keys.list(profileId),
    'keys.verify': (account) => keys.verify(account),
    'keys.copy': (account) => keys.copy(account),
    'keys.unsaved': () => unsavedKeys.list(),
    'keys.saveUnsaved': ({ operationId }) => unsavedKeys.save(operationId),
    'keys.showUnsaved': ({ operationId }) => unsavedKeys.show(operationId),
  };
}

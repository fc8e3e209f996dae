import type { Packs } from '@electron/services/packs/create-packs';
import type { HandlersOf } from './handlers';

/** A month's pack and clients' statements, written where the person chooses. */
export function packHandlers(packs: Packs): HandlersOf<'packs'> {
  return {
    'packs.month': (input) => packs.month(input),
    'packs.statements': (input) => packs.statements(input),
    'packs.statement': (input) => packs.statement(input),
  };
}

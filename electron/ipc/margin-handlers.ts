import { fail } from '@shared/errors/app-error';
import type { HandlersOf } from './handlers';

const later = (): never => fail('internal', 'not wired yet');

/** Margins and plans. */
export function marginHandlers(): HandlersOf<'margins' | 'planner'> {
  return {
    'margins.register': later,
    'margins.history': later,
    'margins.presets': later,
    'margins.savePreset': later,
    'margins.removePreset': later,
    'margins.whatIf': later,
    'margins.drift': later,
    'planner.propose': later,
  };
}

import type { MarginService } from '@electron/services/margins/margin-service';
import type { createPlanner } from '@electron/services/planner/planner-service';
import type { HandlersOf } from './handlers';

export interface MarginHandlersParts {
  margins: MarginService;
  planner: ReturnType<typeof createPlanner>;
}

/** Margins and plans. */
export function marginHandlers({ margins, planner }: MarginHandlersParts): HandlersOf<'margins' | 'planner'> {
  return {
    'margins.register': ({ profileId }) => margins.register(profileId),
    'margins.history': ({ profileId, accountId }) => margins.history(profileId, accountId),
    'margins.presets': ({ profileId }) => margins.presets(profileId),
    'margins.savePreset': ({ profileId, preset }) => margins.savePreset(profileId, preset),
    'margins.removePreset': ({ profileId, presetId }) => margins.removePreset(profileId, presetId),
    'margins.whatIf': (input) => margins.whatIf(input),
    'margins.drift': (input) => margins.drift(input),
    'planner.propose': (input) => planner(input),
  };
}

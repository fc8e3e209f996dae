import type { ProfileId } from '@shared/domain/ids';
import type { AppEvent } from '@shared/ipc/events';

/** Tells how far a work is, in steps. */
export interface Steps {
  /** One more is done. */
  step(): void;
}

/** @param total how many steps there are */
export function countSteps(
  emit: (event: AppEvent) => void,
  { profileId, workId }: { profileId: ProfileId; workId: string },
  total: number,
): Steps {
  let done = 0;
  const tell = (): void =>
    emit({ type: 'work-progress', profileId, workId, done, total, failed: 0, etaMs: null, running: done < total });
  tell();
  return {
    step() {
      done += 1;
      tell();
    },
  };
}

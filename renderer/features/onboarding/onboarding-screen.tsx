import { useNavigate } from '@tanstack/react-router';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useBoard, useLoadBoard } from '@renderer/lib/queries/onboarding';
import { useMarkedRows } from '@renderer/lib/selection';
import { useReading } from '@renderer/operations/reading/use-reading';
import { MakeLinksTask } from './bulk/make-links-task';
import { boardViews, type Shape } from './model/board-view';
import { OnboardingFrame } from './onboarding-frame';
import { OnboardingHeader } from './onboarding-header';
import { CardPanel } from './panel/card-panel';
import { Register } from './register';
import { Standings } from './standings';
import { StepDialogs } from './work/step-dialogs';
import { useAdvance } from './work/use-advance';
import { useSteps } from './work/use-steps';
import { useWatch } from './work/use-watch';

interface OnboardingScreenProps {
  profile: Profile;
  /** The `view` of the address: `board`, `table`, `links` or `make-links`; else as it was left. */
  view: string | undefined;
  /** The account whose card is open. */
  openAccount: AccountId | undefined;
}

const NO_CARDS: readonly OnboardingCard[] = [];
export type Part = Shape | 'links';

/** Every client on the way aboard: where it stands, why, and what to do next. */
export function OnboardingScreen({ profile, view: asked, openAccount }: OnboardingScreenProps) {
  const navigate = useNavigate();
  const [view, change] = boardViews.useKept(profile.id);
  const board = useBoard(profile.id);
  const cards = board.data?.cards ?? NO_CARDS;
  const marks = useMarkedRows(profile.id, cards);
  const steps = useSteps();
  const watch = useWatch(profile.id);
  const reading = useReading(useLoadBoard(), (workId) => ({ profileId: profile.id, workId }));
  // Main reads the accounts after each step; what the channels say needs their keys.
  const advance = useAdvance(profile, ({ keyHeld }) => keyHeld && reading.begin());
  const part: Part = asked === 'links' || asked === 'board' || asked === 'table' ? asked : view.shape;

  const show = (next: Part): void => {
    if (next !== 'links') change((before) => ({ ...before, shape: next }));
    void navigate({ to: '/onboarding', search: next === 'links' ? { view: next } : {} });
  };
  const open = (account: AccountId | undefined): void => {
    const kept = asked === undefined ? {} : { view: asked };
    void navigate({ to: '/onboarding', search: account === undefined ? kept : { ...kept, account } });
  };

  if (asked === 'make-links' && profile.kind === 'partner') {
    return (
      <OnboardingFrame>
        <MakeLinksTask profile={profile} marked={marks.marked} />
      </OnboardingFrame>
    );
  }
  return (
    <OnboardingFrame>
      <OnboardingHeader profile={profile} board={board.data} part={part} onPart={show} reading={reading} />
      {part === 'links' ? (
        <Register profileId={profile.id} onBoard={() => show('board')} />
      ) : (
        <Standings
          profile={profile}
          board={board}
          view={{ ...view, shape: part }}
          onChange={(next) => change(() => next)}
          onPart={show}
          marks={marks}
          steps={steps}
          watch={watch}
          reading={reading}
          advance={advance}
          onOpen={({ accountId }) => open(accountId)}
        />
      )}
      <CardPanel
        profile={profile}
        accountId={openAccount}
        board={board.data}
        steps={steps}
        advance={advance}
        onClose={() => open(undefined)}
      />
      <StepDialogs profile={profile} steps={steps} onRefreshed={watch.begin} />
    </OnboardingFrame>
  );
}

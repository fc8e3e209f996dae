import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ONBOARDING_STAGES } from '@shared/domain/onboarding';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { visuallyHidden } from '@renderer/ui/visually-hidden';
import Box from '@mui/material/Box';
import type { TableHandle } from '@renderer/ui/data-table/table-types';
import type { Columns } from '../model/select-cards';
import type { Advance } from '../work/use-advance';
import { moveOnBoard } from './board-keys';
import { StageColumn } from './stage-column';

/** More cards of a stage are found in the table. */
const MOST_IN_COLUMN = 40;

export interface BoardProps {
  profile: Profile;
  columns: Columns;
  selected: ReadonlySet<string>;
  onMark: (accountIds: readonly string[], marked: boolean) => void;
  onOpen: (card: OnboardingCard) => void;
  onAct: (card: OnboardingCard) => void;
  /** Null but for sample data. */
  advance: Advance | null;
  /** Shows a whole stage in the table. */
  onStage: (stage: OnboardingCard['stage']) => void;
  ref: Ref<TableHandle>;
}

/** A column for every stage. Of its cards Tab stops at one; arrows move between all cards of the board. */
export function Board({ columns, ref, ...props }: BoardProps) {
  const { t } = useTranslation('onboarding');
  const board = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [wanted, setWanted] = useState<string | null>(null);
  const shown = ONBOARDING_STAGES.map((stage) => columns[stage].slice(0, MOST_IN_COLUMN));
  const all = shown.flat();
  const active = all.find(({ accountId }) => accountId === wanted) ?? all[0];

  const goTo = (card: OnboardingCard | undefined): void => {
    if (!card) return;
    setWanted(card.accountId);
    const element = board.current?.querySelector<HTMLElement>(`[data-account="${card.accountId}"] .name`);
    element?.focus();
    element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
  useImperativeHandle(ref, () => ({ enter: () => goTo(all[0]) }));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !active) return;
    const column = ONBOARDING_STAGES.indexOf(active.stage);
    const row = shown[column]?.indexOf(active) ?? 0;
    const to = moveOnBoard(
      event.key,
      { column, row },
      shown.map(({ length }) => length),
    );
    if (!to) return;
    event.preventDefault();
    goTo(shown[to.column]?.[to.row]);
  };

  return (
    <div
      ref={board}
      className="board"
      role="group"
      aria-label={t('board.label')}
      aria-describedby={hintId}
      onKeyDown={onKeyDown}
    >
      <Box component="span" id={hintId} sx={visuallyHidden}>
        {t('board.hint')}
      </Box>
      {ONBOARDING_STAGES.map((stage, index) => (
        <StageColumn
          key={stage}
          {...props}
          stage={stage}
          cards={shown[index] ?? []}
          total={columns[stage].length}
          active={active?.accountId ?? null}
          onActive={setWanted}
        />
      ))}
    </div>
  );
}

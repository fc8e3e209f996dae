import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import type { useBoard } from '@renderer/lib/queries/onboarding';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import type { TableHandle } from '@renderer/ui/data-table/table-types';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SearchField } from '@renderer/ui/search-field';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import type { Marks } from '@renderer/lib/selection';
import { ReadingNotice } from '@renderer/operations/reading/reading-notice';
import type { Reading } from '@renderer/operations/reading/use-reading';
import { Board } from './board/board';
import { BoardChips, FacetMenus } from './board-filters';
import { CardTools } from './bulk/card-tools';
import { EmptyBoard } from './empty-board';
import { type BoardView, isNarrowed, widened } from './model/board-view';
import type { Part } from './onboarding-screen';
import { CardTable } from './table/card-table';
import { useShownCards } from './use-shown-cards';
import { AdvanceNotice } from './work/advance-notice';
import type { Advance } from './work/use-advance';
import type { Steps } from './work/use-steps';
import type { Watch } from './work/use-watch';
import { WatchNotice } from './work/watch-notice';

interface StandingsProps {
  profile: Profile;
  board: ReturnType<typeof useBoard>;
  view: BoardView;
  onChange: (view: BoardView) => void;
  onPart: (part: Part) => void;
  marks: Marks<OnboardingCard>;
  steps: Steps;
  watch: Watch;
  reading: Reading;
  advance: Advance | null;
  onOpen: (card: OnboardingCard) => void;
}

const NO_CARDS: readonly OnboardingCard[] = [];

/** Where the accounts stand, as a board or as a table, with what narrows it. */
export function Standings(props: StandingsProps) {
  const { profile, board, view, onChange, onPart, marks, steps, watch, reading, advance, onOpen } = props;
  const { t } = useTranslation('onboarding');
  const { locale } = useFormat();
  const handle = useRef<TableHandle>(null);
  const cards = board.data?.cards ?? NO_CARDS;
  const { found, rows, columns } = useShownCards(cards, view, locale);
  const empty = (
    <EmptyBoard
      profile={profile}
      some={cards.length > 0}
      read={board.data?.asOf !== null}
      reading={reading}
      onWiden={() => onChange(widened(view))}
    />
  );

  const main = (): ReactNode => {
    if (board.error) return <ErrorNotice error={board.error} />;
    if (!board.data) return <SkeletonBlock height={360} />;
    if (rows.length === 0) return empty;
    const shared = { ref: handle, selected: marks.selected, onMark: marks.mark, onOpen };
    return view.shape === 'board' ? (
      <Board
        {...shared}
        profile={profile}
        columns={columns}
        onAct={steps.act}
        advance={advance}
        onStage={(stage) => {
          onChange({ ...view, filters: { ...view.filters, stage: [stage] } });
          onPart('table');
        }}
      />
    ) : (
      <CardTable
        {...shared}
        rows={rows}
        view={view}
        onSort={(sort) => onChange({ ...view, sort })}
        onClear={marks.clear}
        empty={empty}
      />
    );
  };

  return (
    <div className="parts">
      <UnknownOutcomes profileId={profile.id} />
      <ReadingNotice reading={reading} what={t('read.working')} />
      <WatchNotice watch={watch} />
      {advance && <AdvanceNotice advance={advance} />}
      <div className="bar">
        <SearchField
          value={view.search}
          onChange={(search) => onChange({ ...view, search })}
          onEnter={() => handle.current?.enter()}
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
        />
        <FacetMenus view={view} onChange={onChange} found={found} />
      </div>
      {isNarrowed(view) && (
        <div className="bar">
          <Count shown={rows.length} total={cards.length} />
          <BoardChips view={view} onChange={onChange} />
        </div>
      )}
      {profile.kind === 'partner' && (
        <CardTools marked={marks.marked} onMakeOne={(card) => steps.act(card, 'make-link')} onClear={marks.clear} />
      )}
      {main()}
    </div>
  );
}

function Count({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  return (
    <span className="quiet" role="status">
      {t('countOf', { count: total, shown: format.number(shown), number: format.number(total) })}
    </span>
  );
}

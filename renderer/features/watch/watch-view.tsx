import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchKind } from '@shared/domain/watch-kinds';
import { WATCH_SPANS } from '@shared/domain/watch-kinds';
import type { Profile } from '@shared/ipc/models';
import type { WatchList } from '@shared/ipc/watch-models';
import { useFormat } from '@renderer/lib/format';
import { useWatch } from '@renderer/lib/queries/watch';
import { AsOf } from '@renderer/ui/as-of';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SelectionToolbar } from '@renderer/ui/selection-toolbar';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { EmptyWatch } from './empty-watch';
import { countKinds, inOrder, ofKinds } from './model/signals';
import { SignalGroup } from './signal-group';
import { type SeenMarks, useSeenMarks } from './use-seen-marks';

/** Everything that changed on the accounts since yesterday and since last week. */
export function WatchView({ profile }: { profile: Profile }) {
  const { data, error } = useWatch(profile.id);
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <SkeletonBlock height={320} />;
  return (
    <>
      <Looked list={data} />
      {data.signals.length === 0 ? <EmptyWatch list={data} /> : <Signals profile={profile} list={data} />}
    </>
  );
}

function Looked({ list: { judged, notJudged, asOf } }: { list: WatchList }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, color: 'text.secondary', fontSize: '0.75rem' }}>
      <span>{t('judged', { count: judged, number: format.number(judged) })}</span>
      {notJudged > 0 && <span>{t('notJudged', { count: notJudged, number: format.number(notJudged) })}</span>}
      <AsOf at={asOf} />
    </Box>
  );
}

function Signals({ profile, list }: { profile: Profile; list: WatchList }) {
  const { t } = useTranslation('watch');
  const [kinds, setKinds] = useState<ReadonlySet<WatchKind>>(new Set());
  const marks = useSeenMarks(profile.id, list.signals);
  const shown = inOrder(ofKinds(list.signals, kinds));
  return (
    <>
      <KindChips list={list} kinds={kinds} onKinds={setKinds} />
      <Tools marks={marks} unseen={shown.filter(({ seen }) => !seen).map(({ id }) => id)} />
      {marks.error && <ErrorNotice error={marks.error} />}
      {shown.length === 0 ? (
        <EmptyState
          why="nothing-matches"
          title={t('empty.matches')}
          action={<Button onClick={() => setKinds(new Set())}>{t('empty.clear')}</Button>}
        />
      ) : (
        WATCH_SPANS.map((span) => (
          <SignalGroup
            key={span}
            profileId={profile.id}
            span={span}
            signals={shown.filter((signal) => signal.span === span)}
            marks={marks}
          />
        ))
      )}
    </>
  );
}

interface KindChipsProps {
  list: WatchList;
  kinds: ReadonlySet<WatchKind>;
  onKinds: (kinds: ReadonlySet<WatchKind>) => void;
}

function KindChips({ list, kinds, onKinds }: KindChipsProps) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  return (
    <Box role="group" aria-label={t('filterLabel')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {countKinds(list.signals).map(({ kind, count }) => {
        const on = kinds.has(kind);
        return (
          <Chip
            key={kind}
            component="button"
            clickable
            aria-pressed={on}
            color={on ? 'primary' : 'default'}
            variant={on ? 'filled' : 'outlined'}
            label={t('kindCount', { kind: t(`kinds.${kind}`), number: format.number(count) })}
            onClick={() => onKinds(on ? new Set([...kinds].filter((one) => one !== kind)) : new Set([...kinds, kind]))}
          />
        );
      })}
    </Box>
  );
}

function Tools({ marks, unseen }: { marks: SeenMarks; unseen: string[] }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  const { selected, undo } = marks;
  const count = selected.size;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
      <Box sx={{ flex: '1 1 320px' }}>
        <SelectionToolbar
          label={t('toolbar')}
          some={count > 0}
          words={count > 0 ? t('selected', { count, number: format.number(count) }) : t('howToSelect')}
          clearLabel={t('clear')}
          onClear={marks.clear}
        >
          <Button size="small" disabled={marks.working} onClick={() => marks.mark([...selected], true)}>
            {t('markSelected')}
          </Button>
        </SelectionToolbar>
      </Box>
      <Box role="status">
        {undo.length > 0 && t('marked', { count: undo.length, number: format.number(undo.length) })}
      </Box>
      {undo.length > 0 && (
        <Button size="small" disabled={marks.working} onClick={() => marks.mark(undo, false)}>
          {t('undo')}
        </Button>
      )}
      {unseen.length > 0 && (
        <Button size="small" variant="outlined" disabled={marks.working} onClick={() => marks.mark(unseen, true)}>
          {t('markAll', { count: unseen.length, number: format.number(unseen.length) })}
        </Button>
      )}
    </Box>
  );
}

import { useTranslation } from 'react-i18next';
import type { WatchList } from '@shared/ipc/watch-models';
import { EmptyState } from '@renderer/ui/empty-state';
import { TextLink } from '@renderer/ui/links';

/** Why nothing is shown: nothing was synchronised, nothing could be judged, or nothing changed. */
export function EmptyWatch({ list: { judged, asOf } }: { list: WatchList }) {
  const { t } = useTranslation('watch');
  const toSync = (
    <TextLink to="/reports" search={{ view: 'sync' }} underline="always">
      {t('empty.toSync')}
    </TextLink>
  );
  if (asOf === null)
    return <EmptyState why="never-synced" title={t('empty.never')} text={t('empty.neverText')} action={toSync} />;
  if (judged === 0)
    return <EmptyState why="never-synced" title={t('empty.short')} text={t('empty.shortText')} action={toSync} />;
  return <EmptyState why="nothing-matches" title={t('empty.nothing')} text={t('empty.nothingText')} />;
}

import { useTranslation } from 'react-i18next';
import type { JobReviewRow } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useNow } from '@renderer/lib/use-now';
import { useOperationWords } from '../operation-words';

/** The earlier operation that a warning or an error speaks of: how it stands, and how long ago it was. */
export function EarlierCell({ earlier }: { earlier: NonNullable<JobReviewRow['earlier']> }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const now = useNow();
  const words = useOperationWords();
  const text = t('review.earlier', { state: words.state(earlier.state), when: format.age(earlier.at, now) });
  return <span title={`${text} (${format.dateTime(earlier.at)})`}>{text}</span>;
}

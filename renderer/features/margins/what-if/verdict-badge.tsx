import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import type { Verdict } from '../model/what-if-clients';

const TONES = {
  less: 'bad',
  same: 'neutral',
  more: 'good',
  undecided: 'warning',
  unknown: 'neutral',
} as const satisfies Record<Verdict, Tone>;

/** Whether less or more would have been earned: icon, word and colour. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('margins');
  return (
    <span title={t(`whatIf.verdictAbout.${verdict}`)}>
      <StatusBadge tone={TONES[verdict]}>{t(`whatIf.verdicts.${verdict}`)}</StatusBadge>
    </span>
  );
}

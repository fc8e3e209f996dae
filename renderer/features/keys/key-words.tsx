import { useTranslation } from 'react-i18next';
import type { AccountKeyView } from '@shared/ipc/key-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { useNow } from '@renderer/lib/use-now';
import { OperationStateBadge } from '@renderer/operations/operation-state-badge';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import type { KeyState } from './model/key-state';

const TONES: Record<KeyState, Tone> = {
  works: 'good',
  untried: 'info',
  refused: 'bad',
  'other-account': 'bad',
  none: 'neutral',
};

export function KeyStateBadge({ state }: { state: KeyState }) {
  const { t } = useTranslation('keys');
  return <StatusBadge tone={TONES[state]}>{t(`states.${state}`)}</StatusBadge>;
}

/** How long ago; the exact time on hover. */
export function Age({ at }: { at: number | null }) {
  const format = useFormat();
  const now = useNow();
  if (at === null) return MISSING;
  return <span title={format.dateTime(at)}>{format.age(at, now)}</span>;
}

export function LastCheck({ check }: { check: AccountKeyView['lastCheck'] }) {
  if (check === null) return MISSING;
  return (
    <>
      <KeyStateBadge state={check.outcome} />
      <span className="quiet">
        <Age at={check.at} />
      </span>
    </>
  );
}

export function LastOperation({ operation }: { operation: AccountKeyView['lastOperation'] }) {
  const { t } = useTranslation('keys');
  if (operation === null) return MISSING;
  return (
    <>
      <span>{t(operation.kind === 'revoke-account-key' ? 'changes.revoked' : 'changes.created')}</span>
      <OperationStateBadge state={operation.state} />
      <span className="quiet">
        <Age at={operation.at} />
      </span>
    </>
  );
}

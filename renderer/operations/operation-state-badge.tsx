import type { OperationState } from '@shared/domain/operation-state';
import { StatusBadge, type Tone } from '../ui/status-badge';
import { type Decision, useOperationWords } from './operation-words';

const TONES = {
  INTENT: 'info',
  SENDING: 'info',
  OK: 'good',
  REJECTED: 'bad',
  RATE_LIMITED: 'bad',
  NOT_SENT: 'neutral',
  UNKNOWN: 'warning',
  APPLIED: 'good',
  NOT_APPLIED: 'bad',
  MANUAL: 'info',
} as const satisfies Record<OperationState, Tone>;

interface OperationStateBadgeProps {
  state: OperationState;
  /** Of `MANUAL`: see `decisionOf`. */
  decision?: Decision | null;
}

/** Where an operation stands: icon, word and colour. */
export function OperationStateBadge({ state, decision = null }: OperationStateBadgeProps) {
  const words = useOperationWords();
  return <StatusBadge tone={TONES[state]}>{words.state(state, decision)}</StatusBadge>;
}

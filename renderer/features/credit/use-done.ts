import { useNavigate } from '@tanstack/react-router';
import type { Job, OperationView } from '@shared/ipc/operation-models';

const KNOWN_NOT_APPLIED: ReadonlySet<OperationView['state']> = new Set([
  'REJECTED',
  'RATE_LIMITED',
  'NOT_SENT',
  'NOT_APPLIED',
]);

/** What comes after something was sent. */
export function useDone() {
  const navigate = useNavigate();
  return {
    toJob: ({ jobId }: Job) => void navigate({ to: '/jobs/$jobId', params: { jobId } }),
    /** Whether it was done, may have been or may yet be: then what was typed must not stand there to be sent once more. */
    isSent: (result: OperationView | null, goesOn: boolean): boolean =>
      goesOn || (result !== null && !KNOWN_NOT_APPLIED.has(result.state)),
  };
}

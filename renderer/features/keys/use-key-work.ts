import { useRef, useState } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { AccountKeyView, KEY_CHECKS } from '@shared/ipc/key-models';
import { useCopyKey, useVerifyKey } from '@renderer/lib/queries/client-keys';

/** Each key has rate lanes of its own, so a few can be asked at once. */
const AT_ONCE = 4;

export type KeyCheck = (typeof KEY_CHECKS)[number];

export interface Checking {
  running: boolean;
  total: number;
  checked: readonly { row: AccountKeyView; outcome: KeyCheck }[];
  failed: readonly { row: AccountKeyView; error: AppError }[];
}

/** Verifying and copying keys of a profile, and what came of it. */
export function useKeyWork(profileId: ProfileId) {
  const verifyOne = useVerifyKey(profileId);
  const copying = useCopyKey();
  const [checking, setChecking] = useState<Checking | null>(null);
  const [copied, setCopied] = useState<{ accountName: string; clearsAt: number } | null>(null);
  const run = useRef(0);

  const verify = async (rows: readonly AccountKeyView[]): Promise<void> => {
    const mine = (run.current += 1);
    const queue = rows.filter(({ held }) => held !== null);
    let state: Checking = { running: true, total: queue.length, checked: [], failed: [] };
    const show = (next: Checking): void => {
      state = next;
      if (run.current === mine) setChecking(next);
    };
    const work = async (): Promise<void> => {
      for (let row = queue.shift(); row && run.current === mine; row = queue.shift()) {
        try {
          const { outcome } = await verifyOne.mutateAsync(row.accountId);
          show({ ...state, checked: [...state.checked, { row, outcome }] });
        } catch (thrown) {
          show({ ...state, failed: [...state.failed, { row, error: toAppError(thrown) }] });
        }
      }
    };
    show(state);
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    show({ ...state, running: false });
  };

  return {
    checking,
    verify: (rows: readonly AccountKeyView[]) => void verify(rows),
    /** Stops after what is being asked, or puts the results away. */
    endChecking: () => {
      run.current += 1;
      setChecking((now) => (now?.running ? { ...now, running: false } : null));
    },
    copied,
    copyError: copying.error,
    copying: copying.isPending,
    copy: ({ accountId, accountName }: AccountKeyView) => {
      setCopied(null);
      copying.mutate({ profileId, accountId }, { onSuccess: ({ clearsAt }) => setCopied({ accountName, clearsAt }) });
    },
    endCopy: () => {
      setCopied(null);
      copying.reset();
    },
  };
}

export type KeyWork = ReturnType<typeof useKeyWork>;

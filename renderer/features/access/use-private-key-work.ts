import { useState } from 'react';
import type { AccountId } from '@shared/domain/ids';
import type { Role } from '@shared/domain/team';
import { useCheckPrivateKey, useCopyPrivateKey, useForgetPrivateKey } from '@renderer/lib/queries/access';
import { useCheckEmbed, useOpenInbox } from '@renderer/lib/queries/inbox';
import { shownAs } from './called';
import type { Team } from './team-of';

export type KeyDone = 'copied' | 'forgotten' | 'exists' | 'existsNot' | 'inbox' | 'embedWorks' | 'embedFails';

export interface KeyNotice {
  called: string;
  /** Null while Spoki is asked. */
  done: KeyDone | null;
  error: unknown;
}

/** What is done with the private key of a service user without changing anything at Spoki, and what came of it. */
export function usePrivateKeyWork({ profile, accountId }: Team) {
  const [notice, setNotice] = useState<KeyNotice | null>(null);
  const check = useCheckPrivateKey();
  const copy = useCopyPrivateKey();
  const forget = useForgetPrivateKey();
  const inbox = useOpenInbox();
  const embed = useCheckEmbed();

  const run = async (role: Role, ask: () => Promise<{ done: KeyDone; error?: unknown }>): Promise<void> => {
    const called = shownAs(role);
    setNotice({ called, done: null, error: null });
    try {
      setNotice({ called, error: null, ...(await ask()) });
    } catch (error) {
      setNotice({ called, done: null, error });
    }
  };
  const keyOf = (role: Role) => ({ profileId: profile.id, accountId, roleId: role.id });
  return {
    notice,
    dismiss: () => setNotice(null),
    check: (role: Role) =>
      run(role, async () => ({ done: (await check.mutateAsync(keyOf(role))).exists ? 'exists' : 'existsNot' })),
    copy: (role: Role) =>
      run(role, async () => {
        await copy.mutateAsync(keyOf(role));
        return { done: 'copied' };
      }),
    forget: (role: Role) =>
      run(role, async () => {
        await forget.mutateAsync(keyOf(role));
        return { done: 'forgotten' };
      }),
    openInbox: (role: Role, of: AccountId) =>
      run(role, async () => {
        await inbox.mutateAsync({ profileId: profile.id, accountId: of, roleId: role.id });
        return { done: 'inbox' };
      }),
    checkEmbed: (role: Role, of: AccountId) =>
      run(role, async () => {
        const { works, error } = await embed.mutateAsync({ profileId: profile.id, accountId: of, roleId: role.id });
        return { done: works ? 'embedWorks' : 'embedFails', error };
      }),
  };
}

export type PrivateKeyWork = ReturnType<typeof usePrivateKeyWork>;

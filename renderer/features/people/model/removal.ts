import type { Input } from '@shared/ipc/contract';
import type { Person } from '@shared/ipc/support-models';

type Row = Input<'jobs.review'>['rows'][number];

/** One row for every place a person has a role in, the partner's own team last: whoever is removed by mistake can still be seen there. */
export function removalRows({ email, name, places }: Person, note: string): Row[] {
  const called = name === '' ? email : `${name} (${email})`.slice(0, 300);
  return [...places]
    .sort((one, other) => Number(one.accountId === null) - Number(other.accountId === null))
    .map(({ accountId, roleId }) => ({ accountId, intent: { kind: 'delete-role' as const, roleId, called }, note }));
}

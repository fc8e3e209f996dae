import type { OperationView } from '@shared/ipc/operation-models';
import { type AppError } from '@shared/errors/app-error';
import { type FieldSaying, sayingsOf } from '../model/spoki-fields';
import type { CreatedClient } from './created-notice';

interface OneOutcome {
  /** It was done, may have been or may yet be: then what was typed must not stand there to be sent once more. */
  sent: boolean;
  created: CreatedClient | null;
  /** What Spoki says of the fields. */
  said: readonly FieldSaying[];
  error: AppError | null;
}

const NOTHING: OneOutcome = { sent: false, created: null, said: [], error: null };

/** What became of the one client. @param goesOn the dialog was closed while it was being sent */
export function outcomeOf(result: OperationView | null, goesOn: boolean): OneOutcome {
  const last = result?.records.at(-1);
  const [client] = result?.intent.intent.kind === 'add-clients' ? result.intent.intent.clients : [];
  if (!last || !client) return { ...NOTHING, sent: goesOn };
  const { accountName } = client;
  switch (last.type) {
    case 'OK': {
      const accountId = last.made?.what === 'clients' ? (last.made.accounts[0]?.accountId ?? null) : null;
      return { ...NOTHING, sent: true, created: { accountName, accountId } };
    }
    case 'APPLIED':
    case 'MANUAL':
      return last.type === 'MANUAL' && last.decision === 'not-applied'
        ? NOTHING
        : {
            ...NOTHING,
            sent: true,
            created: { accountName, accountId: last.evidence.clients?.[0]?.accountId ?? null },
          };
    case 'REJECTED': {
      const { byPlace, ofAll } = sayingsOf(last.error, 1);
      return { ...NOTHING, said: [...(byPlace.get(0) ?? []), ...ofAll], error: last.error };
    }
    case 'NOT_SENT':
    case 'RATE_LIMITED':
      return { ...NOTHING, error: last.error };
    case 'NOT_APPLIED':
      return NOTHING;
    default:
      return { ...NOTHING, sent: true };
  }
}

import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Intent, Made, SettlementEvidence } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { ClientsTable } from './clients-table';

/** What Spoki says an operation has made, or null. */
export function madeOf({ records }: Pick<OperationView, 'records'>): Made | null {
  const confirmed = records.find((record) => record.type === 'OK');
  return confirmed?.made ?? null;
}

/** What a change has made: the clients with their accounts, a channel, a role, an invitation, where a link leads. */
export function MadeNotice({ operation }: { operation: OperationView }) {
  const { intent } = operation.intent;
  const made = madeOf(operation);
  if (intent.kind === 'add-clients') return <Clients intent={intent} made={made} />;
  return made && <MadeText made={made} />;
}

function MadeText({ made }: { made: Made }) {
  const { t } = useTranslation('operations');
  switch (made.what) {
    case 'onboarding-link':
      return <Box>{t('support.made.onboarding-link', { host: made.host })}</Box>;
    case 'channel':
      return (
        <Box>
          {made.approved !== null && <div>{t(`support.made.${made.approved ? 'approved' : 'underReview'}`)}</div>}
          {made.channelId !== null && <div>{t('support.made.channel', { id: made.channelId })}</div>}
        </Box>
      );
    case 'role':
      return (
        <Box sx={{ overflowWrap: 'anywhere' }}>
          {made.email === null
            ? t('support.made.roleId', { id: made.roleId })
            : t('support.made.role', { email: made.email })}
        </Box>
      );
    case 'invitation':
      return made.invitationId && <Box>{t('support.made.invitation', { id: made.invitationId })}</Box>;
    case 'clients':
      return <MadeCount made={made} />;
  }
}

function MadeCount({ made }: { made: Extract<Made, { what: 'clients' }> }) {
  const { t } = useTranslation('operations');
  const matched = made.accounts.filter(({ accountId }) => accountId !== null).length;
  const unmatched = made.accounts.length - matched;
  return (
    <Box>
      {t('support.made.clients', { count: matched })}{' '}
      {unmatched > 0 && t('support.made.unmatched', { count: unmatched })}
    </Box>
  );
}

function Clients({ intent, made }: { intent: Extract<Intent, { kind: 'add-clients' }>; made: Made | null }) {
  const { t } = useTranslation('operations');
  if (made?.what !== 'clients') return <ClientsTable clients={intent.clients} />;
  const accounts = new Map(made.accounts.map(({ position, accountId }) => [position, accountId]));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <MadeCount made={made} />
      <ClientsTable
        clients={intent.clients}
        became={{
          header: t('support.clients.account'),
          cell: (position) => accounts.get(position) ?? t('support.clients.noMatch'),
        }}
      />
    </Box>
  );
}

/** Of new clients whose outcome is unknown: which are there now that were not there before. */
export function ClientsEvidence({
  intent,
  clients,
}: {
  intent: Extract<Intent, { kind: 'add-clients' }>;
  clients: NonNullable<SettlementEvidence['clients']>;
}) {
  const { t } = useTranslation('operations');
  const found = new Map(clients.map((one) => [one.position, one]));
  return (
    <ClientsTable
      clients={intent.clients}
      became={{
        header: t('support.clients.standing'),
        cell: (position) => {
          const { standing, accountId } = found.get(position) ?? { standing: 'unclear' as const, accountId: null };
          const words = t(`support.clients.standings.${standing}`);
          return accountId === null ? words : `${words}: ${t('dialog.id', { id: accountId })}`;
        },
      }}
    />
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WHATSAPP } from '@shared/domain/channel';
import type { AccountId } from '@shared/domain/ids';
import type { Intent } from '@shared/domain/operation';
import type { Profile } from '@shared/ipc/models';
import type { OperationView } from '@shared/ipc/operation-models';
import { OperationDialog } from '../operation-dialog';
import type { OperationDraft } from '../operation-draft';
import { type AskedLink, LinkDialog } from './link-dialog';
import { type LinkKey, linkKeysOf } from './link-keys';

export interface LinkAccount {
  accountId: AccountId;
  accountName: string;
  /** Whether the account's own key is held here. */
  keyHeld: boolean;
}

interface MakeLinkProps {
  profile: Profile;
  /** Null: closed. */
  account: LinkAccount | null;
  onClose: () => void;
}

const INTENTS: Readonly<Record<LinkKey, Intent>> = {
  partner: { kind: 'create-onboarding-link' },
  account: { kind: 'create-channel', platform: WHATSAPP, name: null, identifier: null, isPrimary: false },
};

/** From the wish for a link to its handing out: by which key, the change itself, then the link. */
export function MakeLink({ account, ...props }: MakeLinkProps) {
  return account && <Flow key={account.accountId} {...props} account={account} />;
}

function Flow({ profile, account, onClose }: MakeLinkProps & { account: LinkAccount }) {
  const { t } = useTranslation('links');
  const ways = linkKeysOf(profile.kind, account.keyHeld);
  const [only] = ways;
  const [by, setBy] = useState<LinkKey | null>(ways.length === 1 ? (only ?? null) : null);
  const [made, setMade] = useState<AskedLink | null>(null);
  const draft = useMemo(
    (): OperationDraft | null =>
      by && {
        profileId: profile.id,
        accountId: account.accountId,
        accountName: account.accountName,
        currency: profile.currency,
        intent: INTENTS[by],
        note: '',
      },
    [by, profile, account],
  );
  const onDone = (operation: OperationView | null): void => {
    if (operation?.state !== 'OK') return onClose();
    const { accountId, accountName } = account;
    setMade({ accountId, accountName, operationId: operation.operationId, purpose: 'invite' });
  };
  if (made) return <LinkDialog profileId={profile.id} asked={made} onClose={onClose} />;
  if (draft) return <OperationDialog draft={draft} title={t('make.title')} verb={t('make.verb')} onClose={onDone} />;
  return <ChooseKey ways={ways} onChoose={setBy} onClose={onClose} />;
}

interface ChooseKeyProps {
  ways: readonly LinkKey[];
  onChoose: (by: LinkKey) => void;
  onClose: () => void;
}

function ChooseKey({ ways, onChoose, onClose }: ChooseKeyProps) {
  const { t } = useTranslation('links');
  const { t: common } = useTranslation();
  const titleId = useId();
  const labelId = useId();
  const [chosen, setChosen] = useState<LinkKey | undefined>(ways[0]);
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('make.title')}</DialogTitle>
      <DialogContent>
        {ways.length === 0 ? (
          <Alert severity="info">{t('make.noWay')}</Alert>
        ) : (
          <FormControl>
            <FormLabel id={labelId}>{t('make.which')}</FormLabel>
            <RadioGroup aria-labelledby={labelId} value={chosen ?? ''}>
              {ways.map((way) => (
                <FormControlLabel
                  key={way}
                  value={way}
                  control={<Radio size="small" onChange={() => setChosen(way)} />}
                  label={t(`make.by.${way}`)}
                />
              ))}
            </RadioGroup>
          </FormControl>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {common(ways.length === 0 ? 'actions.close' : 'actions.cancel')}
        </Button>
        {chosen && (
          <Button variant="contained" onClick={() => onChoose(chosen)}>
            {t('make.next')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { OperationId } from '@shared/domain/operation';
import type { OnboardingLink } from '@shared/ipc/support-models';
import { useLinks } from '@renderer/lib/queries/links';
import { useBoard } from '@renderer/lib/queries/onboarding';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonRows } from '@renderer/ui/skeletons';
import type { Purpose } from './client-message';
import { LinkAddress } from './link-address';
import { LinkFacts } from './link-facts';
import { LinkMessage } from './link-message';
import { useHandOut } from './use-hand-out';

export interface AskedLink {
  accountId: AccountId;
  accountName: string;
  /** The operation that made it; null for the account's latest. */
  operationId: OperationId | null;
  /** The message to begin with. */
  purpose: Purpose;
}

interface LinkDialogProps {
  profileId: ProfileId;
  /** Null: closed. */
  asked: AskedLink | null;
  onClose: () => void;
}

/** An onboarding link, and every way to hand it to the client. */
export function LinkDialog({ asked, ...props }: LinkDialogProps) {
  return asked && <OpenDialog key={`${asked.accountId} ${asked.operationId}`} {...props} asked={asked} />;
}

function OpenDialog({ profileId, asked, onClose }: LinkDialogProps & { asked: AskedLink }) {
  const { t } = useTranslation('links');
  const { t: common } = useTranslation();
  const titleId = useId();
  const { data, error } = useLinks(profileId, asked.accountId);
  const board = useBoard(profileId);
  const language = board.data?.cards.find(({ accountId }) => accountId === asked.accountId)?.language ?? null;
  const [latest, setLatest] = useState(asked.operationId === null);
  const link = data?.find(({ operationId }) => latest || operationId === asked.operationId);
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        <PlainText wrap>{t('dialog.title', { account: asked.accountName })}</PlainText>
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        {error && <ErrorNotice error={error} />}
        {!data && !error && <SkeletonRows count={6} />}
        {data && !link && <EmptyState why="nothing-matches" title={t('dialog.none')} text={t('dialog.noneText')} />}
        {link && link.replacedBy !== null && (
          <Alert
            severity="warning"
            action={
              <Button color="inherit" onClick={() => setLatest(true)}>
                {t('dialog.toLatest')}
              </Button>
            }
          >
            {t('dialog.replaced')}
          </Alert>
        )}
        {link && !board.isPending && (
          <LinkParts
            key={link.operationId}
            profileId={profileId}
            link={link}
            accountName={asked.accountName}
            language={link.language ?? language}
            purpose={asked.purpose}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {common('actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface LinkPartsProps {
  profileId: ProfileId;
  link: OnboardingLink;
  accountName: string;
  /** Of the account, as Spoki has it. */
  language: string | null;
  purpose: Purpose;
}

function LinkParts({ profileId, link, accountName, language, purpose }: LinkPartsProps) {
  const { t } = useTranslation('links');
  const handOut = useHandOut(profileId, link);
  if (!link.safe) {
    return (
      <Alert severity="error">
        <strong>{t('dialog.unsafe')}</strong>
        <div>{t('dialog.unsafeText')}</div>
        <PlainText wrap>{link.url}</PlainText>
      </Alert>
    );
  }
  const { done } = handOut;
  return (
    <>
      <Box>
        <LinkFacts link={link} />
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1 }}>
          {t('dialog.expiry')}
        </Typography>
      </Box>
      <LinkAddress
        link={link}
        working={handOut.working}
        onCopy={handOut.copy}
        onOpen={handOut.open}
        onQr={handOut.noteQr}
      />
      <Box role="status" sx={{ '&:empty': { display: 'none' } }}>
        {done && done !== 'opened' && <Alert severity="success">{t(`dialog.done.${done}`)}</Alert>}
      </Box>
      {handOut.error && <ErrorNotice error={handOut.error} />}
      <LinkMessage
        link={link}
        accountName={accountName}
        language={language}
        purpose={purpose}
        working={handOut.working}
        onCopy={handOut.copyMessage}
      />
    </>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EMBED_LANGUAGES, type EmbedLanguage, embedSnippet } from '@shared/domain/embed-kit';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useCheckEmbed, useCopyForEmbed } from '@renderer/lib/queries/inbox';
import { CodeBlock } from '@renderer/operations/code-block';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { KitValues } from './kit-values';
import { type ServiceUser, useServiceUsers } from './use-service-users';

interface EmbedKitProps {
  profile: Profile;
  page: AccountPage;
}

const NONE = '';

/** What a software vendor needs to show the inbox of this account: a program for their server, and where its values come from. */
export function EmbedKit({ profile, page }: EmbedKitProps) {
  const { t } = useTranslation('embed');
  const { id: accountId } = page.account;
  const { users, isPending, error } = useServiceUsers(profile.id, accountId);
  const [chosen, setChosen] = useState<string | null>(null);
  const first = users.find(({ keyHeld }) => keyHeld);
  const roleId = chosen ?? first?.roleId ?? NONE;
  const user = users.find((one) => one.roleId === roleId) ?? null;
  return (
    <Box
      component="section"
      aria-labelledby="embed-kit"
      sx={{ display: 'flex', flexDirection: 'column', gap: 3, maxWidth: 860, minWidth: 0 }}
    >
      <Typography variant="h2" id="embed-kit">
        {t('title')}
      </Typography>
      <Box sx={{ color: 'text.secondary' }}>{t('about')}</Box>
      {error && <ErrorNotice error={error} />}
      <TextField
        select
        label={t('user.label')}
        helperText={t(user === null ? 'user.noneHelp' : user.keyHeld ? 'user.heldHelp' : 'user.notHeldHelp')}
        value={user?.roleId ?? NONE}
        disabled={isPending}
        onChange={(event) => setChosen(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        sx={{ maxWidth: 480 }}
      >
        <MenuItem value={NONE}>{t('user.none')}</MenuItem>
        {users.map((one) => (
          <MenuItem key={one.roleId} value={one.roleId}>
            <PlainText>{one.email}</PlainText>
          </MenuItem>
        ))}
      </TextField>
      <KitValues key={roleId} profile={profile} accountId={accountId} user={user} />
      <Snippet />
      {user?.keyHeld && <PairCheck key={`check ${roleId}`} profile={profile} page={page} user={user} />}
    </Box>
  );
}

function Snippet() {
  const { t } = useTranslation('embed');
  const [language, setLanguage] = useState<EmbedLanguage>('node');
  const copying = useCopyForEmbed();
  const { fileName, code } = embedSnippet(language);
  return (
    <>
      <Tabs
        value={language}
        onChange={(_event, next: EmbedLanguage) => {
          setLanguage(next);
          copying.reset();
        }}
        aria-label={t('snippet.languages')}
      >
        {EMBED_LANGUAGES.map((one) => (
          <Tab
            key={one}
            value={one}
            label={t(`snippet.${one}`)}
            id={`embed-tab-${one}`}
            aria-controls={`embed-panel-${one}`}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`embed-panel-${language}`}
        aria-labelledby={`embed-tab-${language}`}
        sx={{ display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 }}
      >
        <CodeBlock label={t('snippet.code', { fileName })}>{code}</CodeBlock>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <Button
            variant="outlined"
            disabled={copying.isPending}
            onClick={() => copying.mutate({ what: 'program', language })}
          >
            {t('snippet.copy', { fileName })}
          </Button>
          <span role="status">{copying.isSuccess && t('snippet.copied', { fileName })}</span>
        </Box>
        {copying.error && <ErrorNotice error={copying.error} />}
      </Box>
    </>
  );
}

function PairCheck({ profile, page, user }: EmbedKitProps & { user: ServiceUser }) {
  const { t } = useTranslation('embed');
  const format = useFormat();
  const check = useCheckEmbed();
  const whose = { profileId: profile.id, accountId: page.account.id, roleId: user.roleId };
  return (
    <>
      <Box>
        <Button variant="contained" disabled={check.isPending} onClick={() => check.mutate(whose)}>
          {t(check.isPending ? 'check.checking' : 'check.verb')}
        </Button>
      </Box>
      <Box role="status" sx={{ '&:empty': { display: 'none' } }}>
        {check.data?.works && (
          <Alert severity="success">{t('check.works', { time: format.dateTime(check.data.at) })}</Alert>
        )}
        {check.data?.works === false && !check.data.error && <Alert severity="error">{t('check.fails')}</Alert>}
        {check.data?.error && <ErrorNotice error={check.data.error} />}
      </Box>
      {check.error && <ErrorNotice error={check.error} />}
    </>
  );
}

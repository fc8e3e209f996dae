import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingLink } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { FilterToggles } from '../jobs/filter-toggles';
import {
  clientMessage,
  MESSAGE_LANGUAGES,
  messageLanguage,
  type MessageLanguage,
  type Purpose,
  PURPOSES,
  type Way,
  WAYS,
} from './client-message';

const LONGEST = 5_000;

interface LinkMessageProps {
  link: OnboardingLink;
  /** As Spoki has it. */
  accountName: string;
  /** Of the account, as Spoki has it. */
  language: string | null;
  purpose: Purpose;
  working: boolean;
  onCopy: (way: Way, message: string) => void;
}

/** A ready text for the client, in the client's language, which may be changed before it is copied. */
export function LinkMessage({ link, accountName, language: own, purpose: first, working, onCopy }: LinkMessageProps) {
  const { t } = useTranslation('links');
  const [purpose, setPurpose] = useState(first);
  const [way, setWay] = useState<Way>('email');
  const [language, setLanguage] = useState<MessageLanguage>(messageLanguage(own) ?? 'en');
  const [changed, setChanged] = useState<string | null>(null);
  const ready = clientMessage(t, { language, purpose, way, client: accountName, link: link.url });
  const text = changed ?? ready;
  const hasLink = text.includes(link.url);
  /** Another choice is another text: what was typed into the old one goes. */
  const choose = (set: () => void): void => {
    set();
    setChanged(null);
  };
  return (
    <Box component="section" aria-label={t('message.title')}>
      <Typography variant="h3" sx={{ mb: 2 }}>
        {t('message.title')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 3 }}>
        <FilterToggles
          label={t('message.way')}
          value={way}
          onChange={(next) => choose(() => setWay(next))}
          options={WAYS.map((value) => ({ value, label: t(`message.ways.${value}`) }))}
        />
        <FilterToggles
          label={t('message.purpose')}
          value={purpose}
          onChange={(next) => choose(() => setPurpose(next))}
          options={PURPOSES.map((value) => ({ value, label: t(`message.purposes.${value}`) }))}
        />
        <LanguageChoice language={language} ofAccount={own} onChange={(next) => choose(() => setLanguage(next))} />
      </Box>
      <LanguageNote ofAccount={own} />
      <TextField
        label={t('message.text')}
        multiline
        minRows={4}
        maxRows={12}
        fullWidth
        value={text}
        onChange={(event) => setChanged(event.target.value)}
        error={!hasLink}
        helperText={hasLink ? way === 'email' && t('message.emailHelp') : t('message.withoutLink')}
        slotProps={{ htmlInput: { maxLength: LONGEST, lang: language } }}
      />
      <Box sx={{ display: 'flex', gap: 2, mt: 2 }}>
        <Button variant="outlined" disabled={!hasLink || working} onClick={() => onCopy(way, text)}>
          {t(`message.copy.${way}`)}
        </Button>
        {changed !== null && changed !== ready && (
          <Button color="inherit" onClick={() => setChanged(null)}>
            {t('message.restore')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

interface LanguageChoiceProps {
  language: MessageLanguage;
  ofAccount: string | null;
  onChange: (language: MessageLanguage) => void;
}

function LanguageChoice({ language, ofAccount, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation('links');
  const { locale } = useFormat();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const own = messageLanguage(ofAccount);
  return (
    <TextField
      select
      size="small"
      label={t('message.language')}
      value={language}
      onChange={({ target: { value } }) => {
        const known = MESSAGE_LANGUAGES.find((one) => one === value);
        if (known) onChange(known);
      }}
      sx={{ minWidth: 160 }}
    >
      {MESSAGE_LANGUAGES.map((one) => (
        <MenuItem key={one} value={one}>
          {names.of(one) ?? one}
          {one === own && ` · ${t('message.languageOfAccount')}`}
        </MenuItem>
      ))}
    </TextField>
  );
}

function LanguageNote({ ofAccount }: { ofAccount: string | null }) {
  const { t } = useTranslation('links');
  if (messageLanguage(ofAccount) !== null) return null;
  return (
    <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 2 }}>
      {ofAccount === null || ofAccount.trim() === ''
        ? t('message.languageUnknown')
        : t('message.languageWithout', { language: ofAccount })}
    </Typography>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ParsedMoney, toAmountText } from '@shared/domain/money-input';
import type { Settings } from '@shared/ipc/models';
import { useActiveProfile } from '../../lib/queries/profiles';
import { useSetSettings, useSettings } from '../../lib/queries/settings';
import { AmountField } from '../../operations/amount-field';
import { ErrorNotice } from '../../ui/error-notice';

type Limit = Extract<keyof Settings, 'typedAmountLimit' | 'jobCap'>;

function LimitForm({ limit }: { limit: Limit }) {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const set = useSetSettings();
  const currency = useActiveProfile()?.currency ?? settings.currency;
  const [typed, setTyped] = useState(() => toAmountText(settings[limit], settings.language));
  const [parsed, setParsed] = useState<ParsedMoney>();
  const changed = parsed?.ok === true && parsed.value !== settings[limit];

  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (changed && !set.isPending) set.mutate({ [limit]: parsed.value });
  };

  return (
    <Box
      component="form"
      noValidate
      onSubmit={save}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 3,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 240 }}>
        <Typography>{t(`limits.${limit}`)}</Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t(`limits.${limit}Help`)}
        </Typography>
      </Box>
      <Box sx={{ width: 280 }}>
        <AmountField
          quietLabel
          touched
          label={t(`limits.${limit}`)}
          value={typed}
          onChange={setTyped}
          currency={currency}
          onParsed={setParsed}
          disabled={set.isPending}
        />
      </Box>
      <Button
        type="submit"
        variant="outlined"
        disabled={!changed || set.isPending}
        aria-label={t('limits.saveOne', { what: t(`limits.${limit}`) })}
      >
        {t('limits.save')}
      </Button>
      {set.error && (
        <Box sx={{ flexBasis: '100%' }}>
          <ErrorNotice error={set.error} />
        </Box>
      )}
    </Box>
  );
}

/** What the app asks and allows when money is moved. They hold for every profile, each in its own currency. */
export function LimitsSection() {
  const { t } = useTranslation('settings');
  const { language } = useSettings();
  return (
    <Box>
      <Typography sx={{ color: 'text.secondary', maxWidth: 640, mb: 3 }}>{t('limits.what')}</Typography>
      <LimitForm key={`typed ${language}`} limit="typedAmountLimit" />
      <LimitForm key={`cap ${language}`} limit="jobCap" />
    </Box>
  );
}

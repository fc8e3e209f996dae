import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { currencySchema } from '@shared/domain/money';
import { LANGUAGES } from '@shared/ipc/languages';
import { THEMES } from '@shared/ipc/models';
import { useSetSettings, useSettings } from '../../lib/queries/settings';
import { CurrencyField } from '../../ui/currency-field';
import { ErrorNotice } from '../../ui/error-notice';

interface ChoiceProps<T extends string> {
  label: string;
  help: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

function Row({
  label,
  help,
  labelId,
  children,
}: {
  label: string;
  help: string;
  labelId: string;
  children: ReactNode;
}) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 3,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 240 }}>
        <Typography id={labelId}>{label}</Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {help}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}

function Choice<T extends string>({ label, help, value, options, onChoose }: ChoiceProps<T>) {
  const labelId = useId();
  return (
    <Row label={label} help={help} labelId={labelId}>
      <ToggleButtonGroup
        exclusive
        aria-labelledby={labelId}
        value={value}
        onChange={(_event, chosen: T | null) => chosen && onChoose(chosen)}
      >
        {options.map((option) => (
          <ToggleButton key={option.value} value={option.value}>
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Row>
  );
}

/** Language, theme, and the currency that new profiles are proposed. Each applies at once. */
export function AppearanceSection() {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { language, theme, currency } = useSettings();
  const set = useSetSettings();
  const currencyId = useId();
  return (
    <Box>
      {set.error && <ErrorNotice error={set.error} />}
      <Choice
        label={t('appearance.language')}
        help={t('appearance.languageHelp')}
        value={language}
        options={LANGUAGES.map((one) => ({ value: one, label: common(`languages.${one}`) }))}
        onChoose={(chosen) => set.mutate({ language: chosen })}
      />
      <Choice
        label={t('appearance.theme')}
        help={t('appearance.themeHelp')}
        value={theme}
        options={THEMES.map((one) => ({ value: one, label: common(`themes.${one}`) }))}
        onChoose={(chosen) => set.mutate({ theme: chosen })}
      />
      <Row label={t('appearance.currency')} help={t('appearance.currencyHelp')} labelId={currencyId}>
        <Box sx={{ width: 280 }}>
          <CurrencyField
            quietLabel
            label={t('appearance.currency')}
            value={currency}
            onChange={(code) => set.mutate({ currency: currencySchema.parse(code) })}
          />
        </Box>
      </Row>
    </Box>
  );
}

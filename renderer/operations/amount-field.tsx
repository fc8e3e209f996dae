import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useEffect, useEffectEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Currency, type Thousandths, thousandths } from '@shared/domain/money';
import { type ParsedMoney, toAmountText } from '@shared/domain/money-input';
import { useSettings } from '../lib/queries/settings';
import { useMoneyFormat } from './use-money-format';
import { useParsedAmount } from './use-parsed-amount';

interface AmountFieldProps {
  label: string;
  /** In a row of a table, whose header names it: the label is only spoken, and there is no example. */
  quietLabel?: boolean;
  /** As typed. */
  value: string;
  onChange: (typed: string) => void;
  currency: Currency;
  /** Told of each new reading; see also `useParsedAmount`. */
  onParsed?: (parsed: ParsedMoney) => void;
  disabled?: boolean;
  autoFocus?: boolean;
  /** Shows also that nothing was typed as a mistake. */
  touched?: boolean;
}

const EXAMPLE = thousandths(1_234_500);

interface EchoProps {
  typed: string;
  parsed: ParsedMoney;
  currency: Currency;
  touched: boolean;
  quiet: boolean;
  onRead: (value: Thousandths) => void;
}

function Echo({ typed, parsed, currency, touched, quiet, onRead }: EchoProps) {
  const { t } = useTranslation('operations');
  const { language } = useSettings();
  const money = useMoneyFormat(currency);
  if (parsed.ok) return t('amount.echo', { money: money.exact(parsed.value), thousandths: parsed.value });
  if (parsed.why === 'ambiguous') {
    return (
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
        {t('amount.which', { typed: typed.trim() })}
        {[parsed.readings.grouped, parsed.readings.decimal].map((value) => (
          <Button key={value} variant="outlined" sx={{ minHeight: 24, py: 0, px: 2 }} onClick={() => onRead(value)}>
            {money.exact(value)}
          </Button>
        ))}
      </Box>
    );
  }
  const example = toAmountText(EXAMPLE, language);
  if (parsed.why === 'empty' && !touched) return quiet ? null : t('amount.hint', { example });
  return t(`amount.refusals.${parsed.why}`, { currency, example });
}

/** An amount as people type it, echoed in the currency and in thousandths, or why it is refused. The echo's line is always there. */
export function AmountField(props: AmountFieldProps) {
  const { label, value, onChange, currency, onParsed, disabled = false, autoFocus = false, touched = false } = props;
  const { quietLabel = false } = props;
  const { language } = useSettings();
  const parsed = useParsedAmount(value);
  const echoId = useId();
  const tell = useEffectEvent((reading: ParsedMoney) => onParsed?.(reading));
  useEffect(() => tell(parsed), [parsed]);
  const refused = !parsed.ok && (parsed.why !== 'empty' || touched);
  return (
    <Box>
      <TextField
        label={quietLabel ? undefined : label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        disabled={disabled}
        autoFocus={autoFocus}
        error={refused}
        fullWidth
        slotProps={{
          htmlInput: {
            inputMode: 'decimal',
            autoComplete: 'off',
            spellCheck: false,
            'aria-label': quietLabel ? label : undefined,
            'aria-describedby': echoId,
            maxLength: 40,
          },
          input: {
            endAdornment: (
              <Box component="span" sx={{ color: 'text.secondary', pl: 2 }}>
                {currency}
              </Box>
            ),
          },
        }}
      />
      <Box
        id={echoId}
        role="status"
        sx={{
          // As high as the buttons of two readings, so that nothing below moves.
          minHeight: 28,
          pt: 0.5,
          px: 0.5,
          fontSize: '0.75rem',
          lineHeight: '20px',
          color: refused ? 'error.main' : 'text.secondary',
        }}
      >
        <Echo
          typed={value}
          parsed={parsed}
          currency={currency}
          touched={touched}
          quiet={quietLabel}
          onRead={(read) => onChange(toAmountText(read, language))}
        />
      </Box>
    </Box>
  );
}

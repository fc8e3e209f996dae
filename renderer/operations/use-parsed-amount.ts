import { useMemo } from 'react';
import { type ParsedMoney, parseAmount } from '@shared/domain/money-input';
import { useSettings } from '../lib/queries/settings';

/** What was typed into an `AmountField`, read in the language of the settings. */
export function useParsedAmount(typed: string): ParsedMoney {
  const { language } = useSettings();
  return useMemo(() => parseAmount(typed, language), [typed, language]);
}

import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES, countryName } from '@shared/domain/countries';

interface CountryChoiceProps {
  country: string | null;
  onCountry: (country: string | null) => void;
}

/** Chooses a country by its name in the person's language, or by its code. */
export function CountryChoice({ country, onCountry }: CountryChoiceProps) {
  const { t, i18n } = useTranslation('account');
  const { language } = i18n;
  const codes = useMemo(() => {
    const collator = new Intl.Collator(language);
    const all = country === null || COUNTRY_CODES.includes(country) ? COUNTRY_CODES : [country, ...COUNTRY_CODES];
    const named = all.map((code) => ({ code, name: countryName(code, language) }));
    return named.sort((a, b) => collator.compare(a.name, b.name)).map(({ code }) => code);
  }, [language, country]);
  return (
    <Autocomplete
      options={codes}
      value={country}
      onChange={(_, next) => onCountry(next)}
      getOptionLabel={(code) => `${countryName(code, language)} (${code})`}
      sx={{ width: 320 }}
      renderInput={(params) => <TextField {...params} label={t('forecast.country')} />}
    />
  );
}

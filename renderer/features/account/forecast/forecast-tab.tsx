import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryOf } from '@shared/domain/account';
import type { AccountRow } from '@shared/ipc/models';
import { useForecast, useRefreshForecast } from '@renderer/lib/queries/usage';
import { AsOf } from '@renderer/ui/as-of';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { Money } from '@renderer/ui/money';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { forecastItems } from '../model/forecast-items';
import { useOfferRefresh } from '../page-work';
import type { Whose } from '../usage/use-usage-work';
import { ForecastCard } from './forecast-card';
import { CountryChoice } from './country-choice';

interface ForecastTabProps {
  whose: Whose;
  account: AccountRow;
}

const CODE = /^[A-Z]{2}$/;

/** How many messages of each kind the present credit buys in a country, as Spoki works it out. */
export function ForecastTab({ whose, account }: ForecastTabProps) {
  const { t } = useTranslation('account');
  const own = countryOf(account);
  const [country, setCountry] = useState(own !== null && CODE.test(own) ? own : null);
  const forecast = useForecast(whose, country);
  const refresh = useRefreshForecast(whose);
  const error = refresh.error ?? forecast.error;
  useOfferRefresh({
    busy: refresh.isPending || forecast.isFetching,
    asOf: null,
    refresh: () => {
      if (country !== null) refresh.mutate(country);
    },
  });
  return (
    <Box
      component="section"
      aria-label={t('forecast.title')}
      sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, alignItems: 'center' }}>
        <Typography variant="h2">
          {t('forecast.title')}: <Money value={account.credit} />
        </Typography>
        <CountryChoice
          country={country}
          onCountry={(next) => {
            refresh.reset();
            setCountry(next);
          }}
        />
        {forecast.data && <AsOf at={forecast.data.fetchedAt} />}
      </Box>
      {error && <ErrorNotice error={error} slim={forecast.data !== undefined} />}
      {country === null && <EmptyState why="never-synced" title={t('forecast.choose')} />}
      {country !== null && forecast.isPending && !error && <SkeletonBlock height={96} />}
      {forecast.data && country !== null && <Cards items={forecastItems(forecast.data.forecast)} />}
    </Box>
  );
}

function Cards({ items }: { items: ReturnType<typeof forecastItems> }) {
  const { t } = useTranslation('account');
  if (items.length === 0) return <EmptyState why="nothing-matches" title={t('forecast.empty')} />;
  return (
    <>
      <Box
        component="dl"
        sx={{ display: 'grid', gap: 4, m: 0, gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' }}
      >
        {items.map((item) => (
          <ForecastCard key={item.key} item={item} />
        ))}
      </Box>
      <Typography sx={{ color: 'text.secondary' }}>{t('forecast.explain')}</Typography>
    </>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { MISSING, useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import type { ForecastItem } from '../model/forecast-items';

/** One kind of message and how many of it the credit buys. */
export function ForecastCard({ item }: { item: ForecastItem }) {
  const { t } = useTranslation('account');
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 4, minHeight: 96 }}>
      <Typography component="dt" sx={{ color: 'text.secondary' }}>
        {item.kind ? t(`forecast.kinds.${item.kind}`) : <PlainText>{item.key}</PlainText>}
      </Typography>
      <Typography component="dd" variant="h1" sx={{ m: 0, mt: 1 }}>
        <Value value={item.value} />
      </Typography>
      <Typography component="dd" variant="caption" sx={{ m: 0, color: 'text.secondary' }}>
        {item.kind ? t('forecast.messages') : t('forecast.unknownKind')}
      </Typography>
    </Box>
  );
}

function Value({ value }: { value: ForecastItem['value'] }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  switch (value.is) {
    case 'count':
      return format.number(value.count);
    case 'unlimited':
      return t('forecast.unlimited');
    case 'words':
      return <PlainText>{value.words}</PlainText>;
    case 'missing':
      return MISSING;
  }
}

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';

interface BlockProps {
  /** Pixels or a CSS length: the size of what will stand here. */
  height: number | string;
  width?: number | string;
}

/** A quiet surface of the final size, so that nothing jumps when the content comes. */
export function SkeletonBlock({ height, width = '100%' }: BlockProps) {
  const { t } = useTranslation();
  return <Skeleton role="status" aria-label={t('loading')} height={height} width={width} />;
}

/** Lines of text or rows of a table to come. */
export function SkeletonRows({ count, rowHeight = 36 }: { count: number; rowHeight?: number }) {
  const { t } = useTranslation();
  return (
    <Box role="status" aria-label={t('loading')}>
      {Array.from({ length: count }, (_, index) => (
        <Box
          key={index}
          sx={{ height: rowHeight, display: 'flex', alignItems: 'center', borderBottom: 1, borderColor: 'divider' }}
        >
          <Skeleton height={12} width={`${40 + ((index * 37) % 45)}%`} />
        </Box>
      ))}
    </Box>
  );
}

import type { margins as english } from '../en/margins';
import type { Translation } from '../translation';

export const margins: Translation<typeof english> = {
  title: 'Margini',
};

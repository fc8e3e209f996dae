import type { credit as english } from '../en/credit';
import type { Translation } from '../translation';

export const credit: Translation<typeof english> = {
  title: 'Credito',
};

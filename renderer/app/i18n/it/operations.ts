import type { operations as english } from '../en/operations';
import type { Translation } from '../translation';

export const operations: Translation<typeof english> = {
  title: 'Operazioni',
};

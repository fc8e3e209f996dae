import type { jobs as english } from '../en/jobs';
import type { Translation } from '../translation';

export const jobs: Translation<typeof english> = {
  title: 'Lavori',
};

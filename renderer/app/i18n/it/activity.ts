import type { activity as english } from '../en/activity';
import type { Translation } from '../translation';

export const activity: Translation<typeof english> = {
  title: 'Attività',
};

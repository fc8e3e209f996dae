import type { team as english } from '../en/team';
import type { Translation } from '../translation';

export const team: Translation<typeof english> = {
  title: 'Team',
  about: 'Chi lavora in {{partner}}, con la chiave del partner.',
  views: { label: 'Viste del team', team: 'Il proprio team', people: 'Persone' },
};

export const team = {
  title: 'Team',
  about: 'Who works in {{partner}} itself, with the partner’s own key.',
  views: { label: 'Views of the team', team: 'Own team', people: 'People' },
} as const;

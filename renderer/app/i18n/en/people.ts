export const people = {
  read: {
    first: 'Read everybody',
    again: 'Read again',
    working: 'Reading the people of all teams',
    about: 'Read are your own team and the accounts whose key is held here.',
  },
  never: {
    title: 'Nobody has been read yet',
    text: 'Spoki lets each key ask five times a minute, so a large portfolio takes a while; you can go on with something else.',
  },
  search: { label: 'Search people', placeholder: 'Name or e-mail', clear: 'Clear the search for people' },
  accounts: { label: 'Search accounts', placeholder: 'Account', clear: 'Clear the search for accounts' },
  kinds: { label: 'Who is shown', all: 'Everybody', people: 'People', services: 'Service users' },
  shown: '{{shown}} of {{count}}',
  tooWide:
    '{{drawn}} of {{count}} accounts are shown beside each other. Search an account by its name to see the others.',
  nothing: { title: 'Nobody matches', widen: 'Show everybody' },
  table: 'People by accounts',
  columns: { person: 'Person', places: 'Roles', team: 'Own team' },
  inactive: 'not active',
  service: 'Service user',
  ownTeam: 'Own team',
  problems_one: 'One team could not be read whole: who is in it may be missing here',
  problems_other: '{{count}} teams could not be read whole: who is in them may be missing here',
  remove: 'Remove everywhere…',
  removeOf: 'Remove {{person}} everywhere',
  removeNote: 'Removed everywhere',
} as const;

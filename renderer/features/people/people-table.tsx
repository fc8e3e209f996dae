import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Person } from '@shared/ipc/support-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { TextLink } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { type RowColumn, RowTable } from '@renderer/ui/row-table';
import type { AccountColumn } from './model/shown-people';

interface PeopleTableProps {
  people: readonly Person[];
  columns: readonly AccountColumn[];
  onRemove: (person: Person) => void;
}

const ROW_HEIGHT = 44;
const PERSON_WIDTH = 260;
const COUNT_WIDTH = 90;
const TEAM_WIDTH = 150;
const ACCOUNT_WIDTH = 150;
const ACTION_WIDTH = 184;

/** People by accounts: the role that each has in each. */
export function PeopleTable({ people, columns, onRemove }: PeopleTableProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const roleIn = (person: Person, accountId: string | null) => {
    const place = person.places.find((one) => one.accountId === accountId);
    if (!place)
      return (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          ·
        </Box>
      );
    return (
      <>
        <PlainText>{place.role ?? MISSING}</PlainText>
        {place.isActive === false && <small>{t('inactive')}</small>}
      </>
    );
  };
  const first: RowColumn<Person>[] = [
    {
      id: 'person',
      header: t('columns.person'),
      width: `${PERSON_WIDTH}px`,
      cell: ({ name, email, isService }) => (
        <>
          <PlainText>{name === '' ? email : name}</PlainText>
          <small>
            {isService && <>{t('service')} · </>}
            <PlainText>{email}</PlainText>
          </small>
        </>
      ),
    },
    {
      id: 'places',
      header: t('columns.places'),
      width: `${COUNT_WIDTH}px`,
      align: 'end',
      cell: ({ places }) => format.number(places.length),
    },
    {
      id: 'remove',
      header: '',
      width: `${ACTION_WIDTH}px`,
      cell: (person) => (
        <Button
          size="small"
          color="inherit"
          aria-label={t('removeOf', { person: person.name === '' ? person.email : person.name })}
          onClick={() => onRemove(person)}
        >
          {t('remove')}
        </Button>
      ),
    },
    { id: 'team', header: t('columns.team'), width: `${TEAM_WIDTH}px`, cell: (person) => roleIn(person, null) },
  ];
  const accounts = columns.map(({ accountId, name }): RowColumn<Person> => ({
    id: accountId,
    header: (
      <Box component="span" title={name} sx={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' }}>
        <TextLink to="/accounts/$accountId" params={{ accountId }} search={{ tab: 'access' }} color="inherit">
          <PlainText>{name}</PlainText>
        </TextLink>
      </Box>
    ),
    width: `${ACCOUNT_WIDTH}px`,
    cell: (person) => roleIn(person, accountId),
  }));
  return (
    <RowTable
      label={t('table')}
      columns={[...first, ...accounts]}
      rows={people}
      rowId={({ email, isService }) => `${isService} ${email}`}
      rowHeight={ROW_HEIGHT}
      maxHeight={560}
      minWidth={PERSON_WIDTH + COUNT_WIDTH + TEAM_WIDTH + ACTION_WIDTH + columns.length * ACCOUNT_WIDTH}
    />
  );
}

import {
  Button,
  CheckboxField,
  FilterBar,
  filterValues,
  formatDay,
  formValues,
  HiddenField,
  Paragraph,
  PostForm,
  SelectField,
  TextField,
} from '../../../../ui/index.ts';
import type { People } from './load.ts';

/** Looks for somebody by name. */
export function NameSearch({ name }: { readonly name: string }) {
  return (
    <search>
      <PostForm values={formValues({ naam: name })}>
        <div className="wk-search">
          <TextField name="naam" label="Zoek op naam" autoComplete="off" />
          <Button kind="secondary">Zoek</Button>
        </div>
      </PostForm>
    </search>
  );
}

function Months({ people, search }: { readonly people: People; readonly search: URLSearchParams }) {
  const { enteredIn, leftIn } = people.filter;
  const month = enteredIn ?? leftIn;
  if (month == null) return null;
  const name = leftIn == null ? 'instroom' : 'uitstroom';
  return (
    <>
      <HiddenField name={name} value={search.get(name) ?? ''} />
      <Paragraph>
        Alleen wie vanaf {formatDay(month.from)} tot {formatDay(month.to)} is{' '}
        {leftIn == null ? 'aangemeld' : 'afgerond'}.
      </Paragraph>
    </>
  );
}

type PeopleFiltersProps = { readonly people: People; readonly search: URLSearchParams };

/** The questions that can be put to the list; all of them stand in the address. */
export function PeopleFilters({ people, search }: PeopleFiltersProps) {
  return (
    <FilterBar values={filterValues(search)} clearHref="/deelnemers" label="Beperk de lijst">
      <SelectField name="fase" label="Fase" options={people.phases} />
      {people.programmes.length < 2 ? null : (
        <SelectField name="programma" label="Programma" options={people.programmes} />
      )}
      <SelectField
        name="begeleider"
        label="Begeleider"
        options={[{ value: 'niemand', label: 'Nog niemand' }, ...people.coaches]}
      />
      <CheckboxField
        name="alleen"
        label="Alleen"
        options={[
          ...(people.isCoach ? [{ value: 'mijn', label: 'Mijn mensen' }] : []),
          { value: 'opnieuw', label: 'Tweede ronde of later' },
          { value: 'afgerond', label: 'Wie is afgerond' },
        ]}
      />
      <Months people={people} search={search} />
      {people.sort === 'since' ? <HiddenField name="volgorde" value="sinds" /> : null}
    </FilterBar>
  );
}

import {
  permit,
  type Rows,
  rows,
  settingSql,
  type TableAccess,
  tableAccess,
} from '../../platform/database/access.ts';

const municipal = ['referrer', 'income-adviser'] as const;
const guiding = ['coach', 'planner', 'training-coordinator'] as const;

const self = rows.own('participant_id', 'participant', 'their own');
const putForward = rows.own(
  'referring_organisation_id',
  'organisation',
  'people their organisation put forward',
);
const guided = rows.own('firm_organisation_id', 'organisation', 'people their social firm guides');
const visiblePerson = rows.of('participant', 'participant_id', 'of people they see');

/** Employers lose sight of somebody when the placement ends. */
const workingHere = rows.where(
  'people who work there now or soon',
  `t.id in (select w.participant_id from placement w where w.partnership_id = ${settingSql('partnership')}
    and w.organisation_id = ${settingSql('organisation')} and (w.to_date is null or w.to_date > ${settingSql('today')}))`,
);

/**
 * Who measures the wage value or pays a subsidy sees about whom it is, also where another desk put the person forward.
 * `column` names the person in the row.
 */
export function decidedOn(column: string): Rows {
  const ours = (table: string) => `select s.participant_id from ${table} s
    where s.partnership_id = ${settingSql('partnership')} and s.municipality_organisation_id = ${settingSql('organisation')}`;
  return rows.where(
    'people on whose wage value or subsidy their municipality decides',
    `t.${column} in (${ours('subsidy')} union ${ours('wage_value')})`,
  );
}

/**
 * Policies of the module. A name is shared with all who share the case; everything else has a table of its own with
 * fewer readers. Employers never read benefit, distance or limits (mission: "never benefit, debt, health").
 */
export const access: readonly TableAccess[] = [
  tableAccess(
    'participant',
    'name and language of a person',
    permit(municipal, ['select', 'insert', 'update'], putForward),
    permit([...guiding, 'finance'], ['select'], guided),
    permit(['income-adviser', 'finance'], ['select'], decidedOn('id')),
    permit(['coach'], ['insert', 'update'], guided),
    permit(['floor-supervisor', 'employer-contact'], ['select'], workingHere),
    permit(['programme-manager'], ['select'], rows.all),
    permit(['participant'], ['select'], rows.own('id', 'participant', 'themselves')),
  ),
  tableAccess(
    'participant_contact',
    'birth date, address, reach, hours, transport, language level',
    permit([...municipal, 'coach'], ['select', 'insert', 'update'], visiblePerson),
    permit(['planner', 'training-coordinator'], ['select'], visiblePerson),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'participant_identity',
    'the citizen service number, encrypted',
    permit(municipal, ['select', 'insert'], visiblePerson),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'participant_benefit',
    'benefit',
    permit(municipal, ['select', 'insert', 'update'], visiblePerson),
    permit(['coach'], ['select'], visiblePerson),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'possibility',
    'possibilities and limits',
    permit(['coach', 'referrer'], ['select', 'insert', 'update'], visiblePerson),
    permit(['planner'], ['select'], visiblePerson),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'distance',
    'the four causes of distance',
    permit(['coach', 'referrer'], ['select', 'insert', 'update'], visiblePerson),
    permit(
      ['planner', 'training-coordinator'],
      ['select'],
      rows.both(visiblePerson, rows.where('without the social domain', `t.cause <> 'social-domain'`)),
    ),
    permit(['participant'], ['select'], self),
  ),
];

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0030-learning': {
    up: async (db) => {
      await sql`
        create table course (
          partnership_id uuid not null references partnership (id),
          id uuid not null,
          name text not null,
          valid_months integer check (valid_months > 0),
          primary key (partnership_id, id),
          unique (partnership_id, name)
        );
        create table course_result (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          course_id uuid not null,
          result text not null check (result in ('passed', 'not-yet')),
          on_date date not null,
          valid_until date,
          recorded_by uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, participant_id, course_id, on_date),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, course_id) references course (partnership_id, id)
        );
        create index course_result_passed on course_result (partnership_id, on_date) where result = 'passed';
      `.execute(db);
    },
  },
};

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0040-trajectories': {
    up: async (db) => {
      await sql`
        create table programme (
          partnership_id uuid not null references partnership (id),
          id uuid not null,
          key text not null,
          primary key (partnership_id, id),
          unique (partnership_id, key)
        );
        create table programme_version (
          partnership_id uuid not null,
          programme_id uuid not null,
          version integer not null check (version > 0),
          name text not null,
          content jsonb not null,
          published_at timestamptz not null,
          published_by uuid not null,
          primary key (partnership_id, programme_id, version),
          foreign key (partnership_id, programme_id) references programme (partnership_id, id)
        );
        create table trajectory (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          programme_id uuid not null,
          programme_version integer not null,
          referring_organisation_id uuid not null,
          firm_organisation_id uuid not null,
          coach_membership_id uuid,
          source text not null,
          phase text not null,
          phase_since date not null,
          lap integer not null check (lap > 0),
          referred_on date not null,
          started_on date,
          completed_on date,
          ended_on date,
          end_reason text,
          placement_ends_on date,
          contract_ends_on date,
          primary key (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, programme_id, programme_version)
            references programme_version (partnership_id, programme_id, version),
          foreign key (partnership_id, coach_membership_id) references membership (partnership_id, id),
          check ((phase = 'ended') = (ended_on is not null))
        );
        create unique index trajectory_one_open on trajectory (partnership_id, participant_id) where ended_on is null;
        create index trajectory_circle on trajectory (partnership_id, firm_organisation_id, phase) where ended_on is null;
        create index trajectory_referring on trajectory (partnership_id, referring_organisation_id, phase) where ended_on is null;
        create index trajectory_participant on trajectory (partnership_id, participant_id);
        create index trajectory_started on trajectory (partnership_id, programme_id, started_on);
        create index trajectory_coach on trajectory (partnership_id, coach_membership_id) where ended_on is null;
        create table trajectory_step (
          partnership_id uuid not null,
          trajectory_id uuid not null,
          seq integer not null,
          from_phase text,
          to_phase text not null,
          lap integer not null,
          on_date date not null,
          at timestamptz not null,
          by_membership_id uuid not null,
          by_role text not null,
          reason text,
          primary key (partnership_id, trajectory_id, seq),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id)
        );
        create table introduction (
          partnership_id uuid not null,
          id uuid not null,
          trajectory_id uuid not null,
          planned_at timestamptz not null,
          place text not null,
          invited_on date not null,
          invited_by uuid not null,
          reply text check (reply in ('coming', 'cannot')),
          replied_on date,
          primary key (partnership_id, id),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id)
        );
        create index introduction_trajectory on introduction (partnership_id, trajectory_id, planned_at);
        create table introduction_answer (
          partnership_id uuid not null,
          id uuid not null,
          trajectory_id uuid not null,
          side text not null check (side in ('participant', 'firm')),
          answer text not null check (answer in ('yes', 'no')),
          reason text check (answer = 'yes' or reason is not null),
          at timestamptz not null,
          by_membership_id uuid not null,
          by_role text not null,
          primary key (partnership_id, id),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id)
        );
        create index introduction_answer_trajectory on introduction_answer (partnership_id, trajectory_id, at);
        create table review (
          partnership_id uuid not null,
          id uuid not null,
          trajectory_id uuid not null,
          held_on date not null,
          went_well text not null,
          next text not null,
          by_membership_id uuid not null,
          primary key (partnership_id, id),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id)
        );
        create index review_trajectory on review (partnership_id, trajectory_id, held_on);
        create table clock_extension (
          partnership_id uuid not null,
          id uuid not null,
          trajectory_id uuid not null,
          clock text not null,
          until date not null,
          reason text not null,
          requested_by uuid not null,
          requested_at timestamptz not null,
          decision text check (decision in ('granted', 'refused')),
          decision_reason text,
          decided_by uuid,
          decided_at timestamptz,
          primary key (partnership_id, id),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id),
          check (decided_by is null or decided_by <> requested_by),
          check ((decision is null) = (decided_by is null))
        );
        create unique index clock_extension_one_open on clock_extension (partnership_id, trajectory_id, clock) where decision is null;
        create table goal (
          partnership_id uuid not null,
          id uuid not null,
          trajectory_id uuid not null,
          title text not null,
          agreed_on date not null,
          reached_on date,
          primary key (partnership_id, id),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id)
        );
        create index goal_trajectory on goal (partnership_id, trajectory_id);
        create table goal_action (
          partnership_id uuid not null,
          id uuid not null,
          goal_id uuid not null,
          trajectory_id uuid not null,
          words text not null,
          by_role text not null,
          due_on date not null,
          done_on date,
          primary key (partnership_id, id),
          foreign key (partnership_id, goal_id) references goal (partnership_id, id)
        );
        create index goal_action_goal on goal_action (partnership_id, goal_id);
        create index goal_action_due on goal_action (partnership_id, trajectory_id, due_on) where done_on is null;
        create table deadline (
          partnership_id uuid not null,
          trajectory_id uuid not null,
          clock text not null,
          participant_id uuid not null,
          due_on date not null,
          show_from date not null,
          role text not null,
          organisation_id uuid not null,
          task jsonb not null,
          primary key (partnership_id, trajectory_id, clock),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id)
        );
        create index deadline_list on deadline (partnership_id, organisation_id, role, due_on);
      `.execute(db);
    },
  },
  // What is sent twice, by a double click or by a system that tries again, is recorded once.
  '0041-sent-twice': {
    up: async (db) => {
      await sql`
        create unique index review_once on review
          (partnership_id, trajectory_id, held_on, md5(went_well), md5(next));
        create unique index introduction_once on introduction (partnership_id, trajectory_id, planned_at, place);
        create unique index goal_once on goal (partnership_id, trajectory_id, title, agreed_on);
        create unique index goal_action_once on goal_action
          (partnership_id, goal_id, words, by_role, due_on) where done_on is null;
      `.execute(db);
    },
  },
};

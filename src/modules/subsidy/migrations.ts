import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What was proposed, decided, measured or paid is written once: no role may update those tables. Only an assessment is closed when
 * its result is there, so that who gives a view knows it without reading the result. That nobody decides on
 * their own proposal stands here as well: the decision carries the account of the proposer, the key to the proposal makes
 * that the true one, and the check refuses the same account.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0065-subsidy': {
    up: async (db) => {
      await sql`
        create table wage_value (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          placement_id uuid not null,
          seq integer not null,
          workplace_organisation_id uuid not null,
          employer_organisation_id uuid not null,
          firm_organisation_id uuid not null,
          municipality_organisation_id uuid not null,
          expert_membership_id uuid not null,
          norm_job text not null,
          hours_per_week integer not null check (hours_per_week between 1 and 60),
          days_per_week integer not null check (days_per_week between 1 and 7),
          planned_on date not null,
          asked_on date not null,
          asked_by uuid not null,
          settled_on date,
          primary key (partnership_id, id),
          unique (partnership_id, placement_id, seq),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, placement_id) references placement (partnership_id, id)
        );
        create index wage_value_participant on wage_value (partnership_id, participant_id, asked_on);
        create index wage_value_workplace on wage_value (partnership_id, workplace_organisation_id, planned_on);

        create table wage_value_tasks (
          partnership_id uuid not null,
          id uuid not null,
          wage_value_id uuid not null,
          seq integer not null,
          tasks jsonb not null,
          at timestamptz not null,
          by_membership_id uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, wage_value_id, seq),
          foreign key (partnership_id, wage_value_id) references wage_value (partnership_id, id)
        );

        create table wage_value_moment (
          partnership_id uuid not null,
          id uuid not null,
          wage_value_id uuid not null,
          participant_id uuid not null,
          seq integer not null,
          on_date date not null,
          observations jsonb not null,
          remark text,
          at timestamptz not null,
          by_membership_id uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, wage_value_id, seq),
          foreign key (partnership_id, wage_value_id) references wage_value (partnership_id, id)
        );

        create table wage_value_view (
          partnership_id uuid not null,
          id uuid not null,
          wage_value_id uuid not null,
          participant_id uuid not null,
          side text not null check (side in ('employer', 'participant')),
          goes_well text not null,
          could_help text,
          at timestamptz not null,
          by_membership_id uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, wage_value_id, side),
          foreign key (partnership_id, wage_value_id) references wage_value (partnership_id, id)
        );

        create table wage_value_result (
          partnership_id uuid not null,
          id uuid not null,
          wage_value_id uuid not null,
          participant_id uuid not null,
          measured_on date not null,
          tasks jsonb not null,
          percent integer not null check (percent between 0 and 100),
          receipt jsonb not null,
          explanation text not null,
          look_again_on date not null,
          at timestamptz not null,
          by_membership_id uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, wage_value_id),
          foreign key (partnership_id, wage_value_id) references wage_value (partnership_id, id)
        );
        create index wage_value_result_participant
          on wage_value_result (partnership_id, participant_id, measured_on);

        create table target_group (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          municipality_organisation_id uuid not null,
          member boolean not null,
          ground text not null,
          from_date date not null,
          at timestamptz not null,
          by_membership_id uuid not null,
          primary key (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create index target_group_participant on target_group (partnership_id, participant_id, at);

        create table subsidy (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          placement_id uuid,
          contract_id uuid,
          attempt integer not null,
          employer_organisation_id uuid not null,
          firm_organisation_id uuid not null,
          municipality_organisation_id uuid not null,
          requested_on date not null,
          requested_by uuid not null,
          requested_role text not null,
          primary key (partnership_id, id),
          check (num_nonnulls(placement_id, contract_id) = 1),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, placement_id) references placement (partnership_id, id),
          foreign key (partnership_id, contract_id) references pool_contract (partnership_id, id)
        );
        create index subsidy_participant on subsidy (partnership_id, participant_id);
        create index subsidy_employer on subsidy (partnership_id, employer_organisation_id);
        create index subsidy_municipality on subsidy (partnership_id, municipality_organisation_id, requested_on);
        create unique index subsidy_placement on subsidy (partnership_id, placement_id, attempt) where placement_id is not null;
        create unique index subsidy_contract on subsidy (partnership_id, contract_id, attempt) where contract_id is not null;

        create table subsidy_proposal (
          partnership_id uuid not null,
          id uuid not null,
          subsidy_id uuid not null,
          participant_id uuid not null,
          seq integer not null,
          kind text not null,
          from_date date not null,
          to_date date check (to_date > from_date),
          route text check (route in ('loonwaarde', 'forfaitair')),
          wage_value_result_id uuid,
          percent integer check (percent between 0 and 100),
          hours_per_week integer check (hours_per_week between 1 and 60),
          full_time_hours integer,
          holiday_percent text,
          cents_per_month integer check (cents_per_month >= 0),
          exact_cents_per_month text,
          reason text not null,
          receipt jsonb,
          right_receipt jsonb,
          at timestamptz not null,
          proposed_by uuid,
          proposed_account uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, subsidy_id, seq),
          unique (partnership_id, id, proposed_account),
          check ((receipt is null) = (cents_per_month is null)),
          foreign key (partnership_id, subsidy_id) references subsidy (partnership_id, id),
          foreign key (partnership_id, wage_value_result_id) references wage_value_result (partnership_id, id)
        );
        create index subsidy_proposal_subsidy on subsidy_proposal (partnership_id, subsidy_id, at);

        create table subsidy_decision (
          partnership_id uuid not null,
          id uuid not null,
          proposal_id uuid not null,
          subsidy_id uuid not null,
          participant_id uuid not null,
          outcome text not null check (outcome in ('agreed', 'returned')),
          explanation text,
          at timestamptz not null,
          proposed_account uuid not null,
          decided_by uuid not null,
          decided_account uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, proposal_id),
          constraint four_eyes check (decided_account <> proposed_account),
          foreign key (partnership_id, proposal_id, proposed_account)
            references subsidy_proposal (partnership_id, id, proposed_account)
        );
        create index subsidy_decision_subsidy on subsidy_decision (partnership_id, subsidy_id);

        create table subsidy_claim (
          partnership_id uuid not null,
          id uuid not null,
          employer_organisation_id uuid not null,
          municipality_organisation_id uuid not null,
          seq integer not null,
          month date not null check (extract(day from month) = 1),
          total_cents integer not null,
          at timestamptz not null,
          prepared_by uuid not null,
          prepared_account uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, municipality_organisation_id, employer_organisation_id, seq),
          unique (partnership_id, id, prepared_account),
          foreign key (partnership_id, employer_organisation_id) references organisation (partnership_id, id)
        );
        create index subsidy_claim_employer
          on subsidy_claim (partnership_id, employer_organisation_id, month);

        create table subsidy_claim_line (
          partnership_id uuid not null,
          id uuid not null,
          claim_id uuid not null,
          subsidy_id uuid not null,
          participant_id uuid not null,
          month date not null check (extract(day from month) = 1),
          name text not null,
          due_cents integer not null check (due_cents >= 0),
          earlier_cents integer not null,
          cents integer not null check (cents = due_cents - earlier_cents),
          receipt jsonb,
          primary key (partnership_id, id),
          unique (partnership_id, claim_id, subsidy_id, month),
          foreign key (partnership_id, claim_id) references subsidy_claim (partnership_id, id),
          foreign key (partnership_id, subsidy_id) references subsidy (partnership_id, id)
        );
        create index subsidy_claim_line_participant on subsidy_claim_line (partnership_id, participant_id);

        create table subsidy_claim_decision (
          partnership_id uuid not null,
          id uuid not null,
          claim_id uuid not null,
          outcome text not null check (outcome in ('agreed', 'returned')),
          explanation text,
          at timestamptz not null,
          prepared_account uuid not null,
          decided_by uuid not null,
          decided_account uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, claim_id),
          constraint claim_four_eyes check (decided_account <> prepared_account),
          foreign key (partnership_id, claim_id, prepared_account)
            references subsidy_claim (partnership_id, id, prepared_account)
        );

        create table subsidy_due (
          partnership_id uuid not null,
          subject_id uuid not null,
          rule text not null,
          participant_id uuid,
          role text not null,
          organisation_id uuid not null,
          due_on date not null,
          show_from date not null,
          task jsonb not null,
          reason jsonb not null,
          href text not null,
          not_account uuid,
          primary key (partnership_id, subject_id, rule)
        );
        create index subsidy_due_list on subsidy_due (partnership_id, organisation_id, role, show_from);
      `.execute(db);
    },
  },
};

import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { numberTyped } from '../../../../kernel/reading.ts';
import { type Refusal, type Result, refuse } from '../../../../kernel/result.ts';
import { households } from '../../../../law/bijstand/norm.ts';
import { field, formInput, inputRefusals } from '../../../../platform/input.ts';
import { type JobEffect, jobEffect } from '../../rules/job-effect.ts';

/** Exemptions that people can know of; who does not know reckons without one. */
const exemptionAnswers = ['unknown', 'none', 'n', 'r', 'z'] as const;

const euros = () => field.euros(99_999);

const jobInput = z.object({
  hoursPerWeek: field.decimal(0, 999).transform(Number),
  wage: euros().optional(),
  net: euros().optional(),
});
const livingInput = z.object({
  household: field.choice(households),
  costSharers: field.decimal(0, 99).transform(Number).optional(),
  exemption: field.choice(exemptionAnswers),
});

/** What the page knows of the person. */
export type Known = { readonly birthDate: LocalDate; readonly onAssistance: boolean };

const askedAs: Readonly<Record<string, string>> = { wageCents: 'wage', netCents: 'net' };
const numbers = ['hoursPerWeek', 'wage', 'net', 'costSharers'];

/** Reads what was filled in and reckons, or refuses beside the questions. */
export function effectOf(
  form: FormData,
  { birthDate, onAssistance }: Known,
  today: LocalDate,
): Result<JobEffect> {
  const sent = Object.fromEntries(
    Object.entries(formInput(form)).map(([name, value]) => [
      name,
      numbers.includes(name) ? numberTyped(value) : value,
    ]),
  );
  const job = jobInput.safeParse(sent);
  const living = onAssistance ? livingInput.safeParse(sent) : null;
  const wrong = [job, living].flatMap((read) => (read?.success === false ? inputRefusals(read.error) : []));
  if (!job.success || living?.success === false) return refuse(...wrong);
  const found = jobEffect({
    date: today,
    birthDate,
    hoursPerWeek: job.data.hoursPerWeek,
    wageCents: job.data.wage,
    netCents: job.data.net,
    living: living === null ? null : livingOf(living.data),
  });
  return found.ok ? found : refuse(...found.refusals.map(besideQuestion));
}

function livingOf({ household, costSharers, exemption }: z.infer<typeof livingInput>) {
  const letter = exemption === 'unknown' || exemption === 'none' ? undefined : exemption;
  return { household, costSharers, exemption: letter };
}

function besideQuestion(refusal: Refusal): Refusal {
  const asked = refusal.field === undefined ? undefined : askedAs[refusal.field];
  return asked === undefined ? refusal : { ...refusal, field: asked };
}

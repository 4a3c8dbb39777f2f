import type { Answers } from '../../../../platform/web/journey.ts';
import type { Programme } from '../../rules/programme.ts';

const parts = { months: 'months', days: 'days', notice: 'notice' } as const;
type Part = keyof typeof parts;

/** The names of the fields of the form. */
export const fieldName = {
  phase: (key: string) => `phase-${key}`,
  clock: (key: string, part: Part) => `clock-${key}-${part}`,
  target: (index: number) => `target-${index}`,
} as const;

/** The place of the new target that can be added. */
const added = 'new';

export const newTarget = {
  measure: `target-${added}-measure`,
  pillar: `target-${added}-pillar`,
  year: `target-${added}-year`,
  value: `target-${added}-value`,
} as const;

type Raw = { readonly content: unknown; readonly fields: Readonly<Record<string, string>> };

/**
 * The programme as the form says it should become, not yet checked; and for each place in it the field of the form
 * that can mend it. Steps and phases stay as they are: changing those is a change of the process itself.
 */
export function editedProgramme(programme: Programme, answers: Answers): Raw {
  const fields: Record<string, string> = {
    'content.agreement': 'agreement',
    'content.invitation': 'invitation',
  };
  const whole = (name: string, path: string) => {
    fields[path] = name;
    return Number(answers[name] ?? Number.NaN);
  };
  const words = (name: string, path: string) => {
    fields[path] = name;
    return unixLines(answers[name]);
  };
  const content = {
    ...programme,
    phases: programme.phases.map((phase, index) => ({
      ...phase,
      name: {
        ...phase.name,
        nl: words(fieldName.phase(phase.key), `content.phases.${index}.name.nl`),
      },
    })),
    clocks: programme.clocks.map((clock, index) => ({
      ...clock,
      months: whole(fieldName.clock(clock.key, 'months'), `content.clocks.${index}.months`),
      days: whole(fieldName.clock(clock.key, 'days'), `content.clocks.${index}.days`),
      notice: whole(fieldName.clock(clock.key, 'notice'), `content.clocks.${index}.notice`),
    })),
    targets: [
      ...programme.targets.map((target, index) => ({
        ...target,
        value: whole(fieldName.target(index), `content.targets.${index}.value`),
      })),
      ...addedTarget(answers, programme.targets.length, fields),
    ],
    agreement: unixLines(answers.agreement),
    invitation: unixLines(answers.invitation),
  };
  return { content, fields };
}

function addedTarget(answers: Answers, index: number, fields: Record<string, string>): readonly unknown[] {
  const names = Object.entries(newTarget);
  if (names.every(([, name]) => answers[name] === undefined)) return [];
  for (const [part, name] of names) fields[`content.targets.${index}.${part}`] = name;
  return [
    {
      measure: answers[newTarget.measure],
      pillar: answers[newTarget.pillar],
      year: Number(answers[newTarget.year] ?? Number.NaN),
      value: Number(answers[newTarget.value] ?? Number.NaN),
    },
  ];
}

/** Browsers send lines with a carriage return; without this every text would count as changed. */
function unixLines(text: Answers[string] | undefined): string {
  return String(text ?? '')
    .replaceAll('\r\n', '\n')
    .trim();
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import { isId } from '../../kernel/ids.ts';
import { dayOf, type LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Action } from '../action.ts';
import type { Transaction } from '../database/database.ts';
import { asActor } from '../session.ts';
import { type Command, performOnce, rehearse } from '../submission/confirm.ts';
import { toldOf } from '../submission/store.ts';
import type { Told } from '../submission/tables.ts';
import {
  type Answers,
  answersOf,
  type FormShape,
  inputProblems,
  ofThisStep,
  stepAfter,
  stepAsked,
  stepOf,
  valuesOf,
  withoutStrayFields,
} from './journey-steps.ts';
import { type PageContext, type Visit, visit } from './visit.ts';

export type { Answers } from './journey-steps.ts';

/** Who is where, on which day: all that the parts of a journey may know besides their facts. */
export type JourneyVisit = Visit & {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly path: string;
  readonly search: URLSearchParams;
  readonly today: LocalDate;
};

/** A doing page as data: form → check your answers → done. Without JavaScript; see README.md. */
export type JourneyDefinition<Facts, Form extends FormShape, Check, Done> = {
  readonly action: Action<unknown>;
  /** The facts it needs, as the visitor may see them; null when there is nothing to see, and then it is a 404. */
  readonly load: (db: Transaction, at: JourneyVisit) => Promise<Facts | null>;
  /** Notes that somebody looked, for pages that show more of a person than the name. */
  readonly look?: (db: Transaction, facts: Facts, at: JourneyVisit) => Promise<void>;
  /** What makes the journey impossible now, whatever is filled in; shown in place of the form. */
  readonly stop?: (facts: Facts, at: JourneyVisit) => readonly Refusal[];
  readonly form: (facts: Facts, at: JourneyVisit) => Form;
  /** The answers as input of the action; more than one when the form asks for several at once. */
  readonly commands: (facts: Facts, answers: Answers, at: JourneyVisit) => readonly Command[];
  /** What stands on the check page besides, or in place of, the questions and their answers. */
  readonly check?: (facts: Facts, answers: Answers, at: JourneyVisit) => Check;
  /** What happened and what follows, from what the action told. */
  readonly done: (facts: Facts, told: Told, at: JourneyVisit) => Done;
};

type Values = Readonly<Record<string, readonly string[]>>;

/** What the page shows after a post: a step of the form, or all answers to be checked. */
export type JourneyAnswer<Check> = {
  readonly at: string;
  readonly refusals: readonly Refusal[];
  readonly values: Values;
  /** On the check page: makes that confirming twice counts once. */
  readonly submission: string | null;
  readonly check: Check | null;
};

export type JourneyView<Form, Done> =
  | { readonly kind: 'form'; readonly form: Form; readonly stop: readonly Refusal[] }
  | { readonly kind: 'done'; readonly done: Done };

/** Loader and action of a journey, to be exported by its page. */
export function journeyOf<Facts, Form extends FormShape, Check = null, Done = null>(
  journey: JourneyDefinition<Facts, Form, Check, Done>,
) {
  return {
    loader: async (args: LoaderFunctionArgs): Promise<JourneyView<Form, Done>> => {
      const at = enter(args, journey.action);
      const sent = at.search.get('klaar');
      const { facts, told } = await asActor(at.platform, at.actor, async (db) => {
        const loaded = await journey.load(db, at);
        if (loaded !== null) await journey.look?.(db, loaded, at);
        return { facts: loaded, told: sent !== null && isId(sent) ? await toldOf(db, sent) : null };
      });
      if (facts === null) throw data(null, { status: 404 });
      if (told !== null) return { kind: 'done', done: journey.done(facts, told, at) };
      return { kind: 'form', form: journey.form(facts, at), stop: journey.stop?.(facts, at) ?? [] };
    },
    action: async (args: ActionFunctionArgs) => {
      const at = enter(args, journey.action);
      const facts = await asActor(at.platform, at.actor, (db) => journey.load(db, at));
      if (facts === null) throw data(null, { status: 404 });
      return answer(journey, facts, await args.request.formData(), at);
    },
  };
}

type Arrival = {
  readonly context: PageContext;
  readonly params: JourneyVisit['params'];
  readonly request: Request;
};

/** Who comes in: a role that may do this, at an address that can exist. */
function enter(args: Arrival, action: Action<unknown>): JourneyVisit {
  const { platform, actor } = visit(args.context);
  if (!action.who.includes(actor.role)) throw data(null, { status: 403 });
  const ids = Object.entries(args.params).filter(([name]) => name === 'id' || name.endsWith('Id'));
  if (ids.some(([, value]) => !isId(value ?? ''))) throw data(null, { status: 404 });
  const { pathname: path, searchParams: search } = new URL(args.request.url);
  return { platform, actor, params: args.params, path, search, today: dayOf(platform.clock.now()) };
}

async function answer<Facts, Form extends FormShape, Check, Done>(
  journey: JourneyDefinition<Facts, Form, Check, Done>,
  facts: Facts,
  sent: FormData,
  at: JourneyVisit,
) {
  const form = journey.form(facts, at);
  const values = valuesOf(form, sent);
  const answers = answersOf(form, values);
  const commands = journey.commands(facts, answers, at);
  const here = String(sent.get('at') ?? '');
  const go = String(sent.get('go') ?? '');
  const page = (step: string, more: Partial<JourneyAnswer<Check>> = {}) =>
    data<JourneyAnswer<Check>>(
      { at: step, refusals: [], values, submission: null, check: null, ...more },
      { status: (more.refusals ?? []).length > 0 ? 422 : 200 },
    );
  const refused = (refusals: readonly Refusal[]) =>
    page(stepOf(form, here, refusals).key, { refusals: withoutStrayFields(form, refusals) });

  const submission = String(sent.get('submission') ?? '');
  if (here === 'check' && go === '' && isId(submission)) {
    const refusals = await performOnce(at.platform, at.actor, journey.action, commands, submission);
    return refusals.length > 0 ? refused(refusals) : redirect(donePath(at, submission));
  }

  const stop = journey.stop?.(facts, at) ?? [];
  if (stop.length > 0) return refused(stop);
  if (go !== '') return page(stepAsked(form, here, go).key);

  const refusals = await judged(journey.action, form, here, commands, at);
  if (refusals.length > 0) return refused(refusals);
  const next = stepAfter(form, here);
  if (next !== undefined) return page(next.key);
  return page('check', {
    submission: at.platform.newId(),
    check: journey.check?.(facts, answers, at) ?? null,
  });
}

/** What stands in the way of going on from this step. */
async function judged(
  action: Action<unknown>,
  form: FormShape,
  here: string,
  commands: readonly Command[],
  at: JourneyVisit,
): Promise<readonly Refusal[]> {
  const { now, later } = inputProblems(form, here, action, commands);
  // The rules can judge only once the whole input is readable; then an early step already hears of them.
  if (now.length > 0 || later) return now;
  return ofThisStep(form, here, await rehearse(at.platform, at.actor, action, commands));
}

function donePath({ path, search }: JourneyVisit, submission: string): string {
  const query = new URLSearchParams(search);
  query.set('klaar', submission);
  return `${path}?${query}`;
}

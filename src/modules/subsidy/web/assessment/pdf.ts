import { data, type LoaderFunctionArgs } from 'react-router';
import type { Block, Document } from '../../../../kernel/document.ts';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { pdfAnswer } from '../../../../platform/documents/pdf.ts';
import { asActor } from '../../../../platform/session.ts';
import { visit } from '../../../../platform/web/visit.ts';
import { formatDay, receiptBlocks } from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { viewSideNames, wageValueLook } from '../../words.ts';
import { organisationName } from '../subject.ts';
import { type Assessment, loadAssessment } from './load.ts';
import { percentText, tempoText } from './shown.ts';

/** The report of the expert (Regeling LKS Participatiewet 2021 art. 2), once the wage value was recorded. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { platform, actor } = visit(context);
  const id = params.wageValueId ?? '';
  const report = await asActor(platform, actor, async (db) => {
    const page = isId(id) ? await loadAssessment(db, id) : null;
    if (page === null || page.result === null) return null;
    const { assessment, result } = page;
    await noteLook(db, platform, actor, assessment.participant_id, wageValueLook);
    const expert = await db
      .selectFrom('membership')
      .select('name')
      .where('id', '=', result.by_membership_id)
      .executeTakeFirst();
    const municipality = await organisationName(db, assessment.municipality_organisation_id);
    return reportOf({ ...page, result }, municipality, expert?.name ?? 'een deskundige');
  });
  if (report === null) throw data(null, { status: 404 });
  return pdfAnswer(report, `rapport-loonwaarde-${id}.pdf`);
}

type Reported = Assessment & { readonly result: NonNullable<Assessment['result']> };

function reportOf(page: Reported, municipality: string, expert: string): Document {
  const { assessment, result, who, workplace, views } = page;
  return {
    title: 'Rapport loonwaarde',
    language: 'nl',
    from: municipality,
    on: dayOf(result.at),
    blocks: [
      {
        kind: 'paragraph',
        text: `De loonwaarde van ${who.name} bij ${workplace} is ${result.percent} procent van het minimumloon.`,
      },
      { kind: 'paragraph', text: result.explanation },
      {
        kind: 'facts',
        facts: [
          { label: 'Werknemer', value: who.name },
          { label: 'Werkplek', value: workplace },
          { label: 'Vergeleken met', value: assessment.norm_job },
          {
            label: 'Werktijd',
            value: `${assessment.hours_per_week} uur in ${assessment.days_per_week} dagen per week`,
          },
          { label: 'Deskundige', value: expert },
          { label: 'Gemeten op', value: formatDay(result.measured_on) },
          { label: 'Opnieuw kijken', value: formatDay(result.look_again_on) },
        ],
      },
      { kind: 'heading', text: 'Wat er gemeten is' },
      momentsOf(page),
      {
        kind: 'small',
        text: 'Bij meer metingen telt het gemiddelde, op één decimaal. De wet zegt niet hoe; dit is onze keuze.',
      },
      { kind: 'heading', text: 'Hoe het werk gaat' },
      ...(views.length === 0
        ? [{ kind: 'paragraph', text: 'Werkgever en werknemer hebben niets laten weten.' } as const]
        : views.flatMap(viewBlocks)),
      ...receiptBlocks(result.receipt, 'nl'),
      {
        kind: 'small',
        text: 'Begeleiding, herstelwerk en aanpassingen tellen niet mee in de loonwaarde. De gemeente stelt de loonwaarde vast met haar besluit over de subsidie.',
      },
    ],
  };
}

function momentsOf({ tasks, moments }: Assessment): Block {
  return {
    kind: 'table',
    head: ['Taak', 'Dag', 'Deel', 'Tempo', 'Kwaliteit', 'Netto werktijd'],
    numeric: [2, 3, 4, 5],
    rows: moments.flatMap(({ on, observations }) =>
      tasks.flatMap(({ name, share, norm }, place) => {
        const seen = observations[place];
        if (seen === undefined) return [];
        const tempo =
          norm === null
            ? percentText(seen.tempo)
            : `${tempoText(seen.tempo)} van ${tempoText(norm.count)} ${norm.unit}`;
        return [
          [
            name,
            formatDay(on, 'nl', 'short'),
            percentText(share),
            tempo,
            percentText(seen.quality),
            percentText(seen.availability),
          ],
        ];
      }),
    ),
  };
}

function viewBlocks({ side, goesWell, couldHelp }: Assessment['views'][number]): Block[] {
  return [
    { kind: 'paragraph', text: `De ${viewSideNames[side].nl}: ${goesWell}` },
    ...(couldHelp === null ? [] : [{ kind: 'paragraph', text: `Wat zou helpen: ${couldHelp}` } as const]),
  ];
}

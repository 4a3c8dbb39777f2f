import { data, type LoaderFunctionArgs } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { platformContext } from '../../../../platform/web/visit.ts';
import { type Calculator, calculate } from '../calculator.ts';
import { calculators } from '../calculators/index.ts';

/** The calculator of an address, and what it makes of the questions in it; 404 when there is none. */
export function calculated({ context, params, request }: LoaderFunctionArgs) {
  const asked = calculatorAt(params.calculator);
  if (asked === null) throw data(null, { status: 404 });
  const today = dayOf(context.get(platformContext).clock.now());
  const { searchParams, search } = new URL(request.url);
  return { calculator: asked, today, search, calculated: calculate(asked, searchParams, today) };
}

export function calculatorAt(slug: string | undefined): Calculator | null {
  return calculators.find((each) => each.slug === slug) ?? null;
}

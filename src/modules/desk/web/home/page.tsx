import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { AdministratorHome } from './AdministratorHome.tsx';
import { answerFromHome } from './answers.ts';
import { DeskHome } from './DeskHome.tsx';
import { type Home, loadHome } from './load.ts';
import { ParticipantHome } from './ParticipantHome.tsx';
import { CountsHome, FinanceHome, ProfessionalHome } from './ProfessionalHome.tsx';
import { WorkplaceHome } from './WorkplaceHome.tsx';

export function action(args: ActionFunctionArgs) {
  return answerFromHome(args);
}

export function loader({ context, request }: LoaderFunctionArgs): Promise<Home> {
  return loadHome(context, new URL(request.url).searchParams);
}

/** What somebody sees when they come in, by what they are there for. */
export default function HomePage() {
  const home = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  switch (home.kind) {
    case 'professional':
      return <ProfessionalHome home={home} />;
    case 'finance':
      return <FinanceHome home={home} />;
    case 'desk':
      return <DeskHome home={home} />;
    case 'counts':
      return <CountsHome home={home} />;
    case 'administrator':
      return <AdministratorHome home={home} />;
    case 'workplace':
      return <WorkplaceHome home={home} />;
    case 'participant':
      return <ParticipantHome home={home} answer={answer} />;
  }
}

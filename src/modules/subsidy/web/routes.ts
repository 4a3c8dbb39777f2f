import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Wage value, wage-cost subsidy and claims. */
export const subsidyRoutes = [
  route('subsidie', './overview/page.tsx'),
  route('subsidie/bedragen', './proposal/new-year.tsx'),
  route('subsidie/:subsidyId', './overview/one.tsx'),
  route('subsidie/:subsidyId/voorstel', './propose/amount.tsx'),
  route('subsidie/:subsidyId/afwijzen', './propose/rejection.tsx'),
  route('subsidie/:subsidyId/einde', './propose/end.tsx'),
  route('subsidie/voorstel/:proposalId', './proposal/page.tsx'),
  route('subsidie/voorstel/:proposalId/besluit', './proposal/decide.tsx'),
  route('subsidie/voorstel/:proposalId/besluit.pdf', './proposal/pdf.ts'),
  route('werk/:placementId/subsidie', './request/page.tsx', { id: 'subsidy-for-job' }),
  route('contract/:contractId/subsidie', './request/page.tsx', { id: 'subsidy-for-contract' }),
  route('deelnemers/:id/doelgroep', './request/target-group.tsx'),
  route('werk/:placementId/loonwaarde', './assessment/plan.tsx'),
  route('loonwaarde/:wageValueId', './assessment/page.tsx'),
  route('loonwaarde/:wageValueId/taken', './assessment/tasks.tsx'),
  route('loonwaarde/:wageValueId/meting', './assessment/moment.tsx'),
  route('loonwaarde/:wageValueId/kijk', './assessment/view.tsx'),
  route('loonwaarde/:wageValueId/vastleggen', './assessment/settle.tsx'),
  route('loonwaarde/:wageValueId/rapport.pdf', './assessment/pdf.ts'),
  route('mijn/loonwaarde', './mine/page.tsx'),
  route('declaraties', './claims/page.tsx'),
  route('declaraties/nieuw', './claims/prepare.tsx'),
  route('declaraties/:claimId', './claims/one.tsx'),
  route('declaraties/:claimId/besluit', './claims/decide.tsx'),
  route('declaraties/:claimId/regels.csv', './claims/csv.ts'),
  route('declaraties/:claimId/regels.json', './claims/json.ts'),
];

import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** The calculators: open to everybody. */
export const calculationRoutes = [
  route('rekenen', './overview/page.tsx'),
  route('rekenen/:calculator', './calculator/page.tsx'),
  route('rekenen/:calculator/bon.json', './calculator/receipt.ts'),
];

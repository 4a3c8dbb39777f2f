import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const accessRoutes = [route('inloggen', './sign-in.tsx'), route('rol', './choose-role.tsx')];

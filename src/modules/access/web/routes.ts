import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const accessRoutes = [
  route('inloggen', './sign-in.tsx'),
  route('rol', './choose-role.tsx'),
  route('organisaties', './organisations/list.tsx'),
  route('organisaties/nieuw', './organisations/add.tsx'),
  route('organisaties/:id', './organisations/view.tsx'),
  route('organisaties/:id/wijzigen', './organisations/change.tsx'),
  route('organisaties/:id/medewerker-toevoegen', './people/add.tsx'),
  route('medewerkers', './people/list.tsx'),
  route('medewerkers/nieuw', './people/choose-organisation.tsx'),
  route('medewerkers/:id/beeindigen', './people/end.tsx'),
  route('logboek', './log/page.tsx'),
];

import { useText } from '../page-context.ts';
import { words } from '../words.ts';

type BreadcrumbProps = { readonly trail: readonly { readonly href: string; readonly label: string }[] };

/** The pages above this one, outermost first; the page itself is its title. Stands before `PageTitle`. */
export function Breadcrumb({ trail }: BreadcrumbProps) {
  const t = useText();
  return (
    <nav className="utrecht-breadcrumb-nav wk-breadcrumb" aria-label={t(words.breadcrumb)}>
      <ol>
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

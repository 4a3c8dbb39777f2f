import { Link, LinkButton, Paragraph } from '../../../../ui/index.ts';
import type { NearlyShown } from './place.ts';

/** One rule that keeps one person away, what the roster would be without it, and the way to change it. */
export function NearlyWords({ nearly }: { readonly nearly: NearlyShown }) {
  const { name, href, title, why, more } = nearly;
  return (
    <>
      <Link href={href}>{name}</Link>
      {` kan alleen niet door één regel. ${title}: ${why} Zonder dat wordt het rooster ${more}.`}
    </>
  );
}

/** The smallest change that fills a place, with the page on which it is done. */
export function SmallestChange({ nearly }: { readonly nearly: NearlyShown }) {
  const { remedy } = nearly;
  return (
    <>
      <Paragraph>
        <NearlyWords nearly={nearly} />
      </Paragraph>
      {remedy === null ? null : (
        <LinkButton kind="secondary" href={remedy.href}>
          {remedy.label}
        </LinkButton>
      )}
    </>
  );
}

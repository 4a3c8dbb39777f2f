import { describe, expect, it } from 'vitest';
import { htmlOf } from '../testing.tsx';
import { PageFrame } from './PageFrame.tsx';
import { ProblemPage } from './ProblemPage.tsx';
import { problemOf } from './problem.ts';

const navigation = [
  { href: '/', label: 'De cirkel', current: true },
  { href: '/mensen', label: 'Mensen', current: false },
];
const actor = {
  name: 'Samira',
  roleName: 'Trajectbegeleider',
  organisationName: 'Milieuwerk',
  canSwitch: false,
};

describe('the frame of a page', () => {
  const html = htmlOf(<PageFrame shell={{ actor, navigation, demo: true }}>inhoud</PageFrame>);

  it('begins with a way past the menu to the content', () =>
    expect(html.indexOf('href="#inhoud"')).toBeLessThan(html.indexOf('<nav')));

  it('says which page of the menu this is', () =>
    expect(html).toContain('<a href="/" aria-current="page">De cirkel</a>'));

  it('opens the menu of a phone without JavaScript', () =>
    expect(html).toMatch(/popovertarget="hoofdmenu".*id="hoofdmenu"[^>]*popover="auto"/i));

  it('goes out and changes language by forms with a proof', () => {
    expect(html).toMatch(/action="\/uitloggen"[^>]*><input type="hidden" name="csrf" value="proof"/);
    expect(html).toMatch(/action="\/taal"/);
    expect(html).toContain('<input type="hidden" name="return" value="/deelnemers/nieuw"/>');
  });

  it('offers another role only to who has one', () => {
    const two = { ...actor, canSwitch: true };
    expect(html).not.toContain('href="/rol"');
    expect(htmlOf(<PageFrame shell={{ actor: two, navigation, demo: true }}>inhoud</PageFrame>)).toContain(
      'href="/rol"',
    );
  });

  it('says that it is a demonstration, only when it is', () => {
    expect(html).toContain('Dit is een demonstratie');
    const real = htmlOf(<PageFrame shell={{ actor, navigation, demo: false }}>inhoud</PageFrame>);
    expect(real).not.toContain('demonstratie');
  });

  it('stands even when nothing is known of the visitor', () => {
    const bare = htmlOf(<PageFrame shell={null}>inhoud</PageFrame>);
    expect(bare).toContain('inhoud');
    expect(bare).not.toContain('<form');
  });
});

describe('a page that cannot be shown', () => {
  it('never shows the error itself', () => {
    const html = htmlOf(<ProblemPage error={new Error('column bsn of relation person')} />);
    expect(html).toContain('Er ging iets mis bij ons');
    expect(html).not.toContain('bsn');
  });

  it.each([
    [403, 'U mag deze pagina niet zien'],
    [404, 'Deze pagina is er niet'],
    [413, 'Dit is te groot om te sturen'],
    [500, 'Er ging iets mis bij ons'],
    [503, 'Er ging iets mis bij ons'],
  ])('%i: %s', (status, title) => expect(problemOf(status).title.nl).toBe(title));
});

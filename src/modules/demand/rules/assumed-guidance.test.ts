import { describe, expect, it } from 'vitest';
import { assumedGuidance, assumedInWords } from './assumed-guidance.ts';

describe('whether a mentor is there, where a message cannot say it', () => {
  it.each([
    ['follows the newest work of the site, with a mentor', 2, true, null, true, 'newest'],
    ['follows the newest work of the site, without one', 2, false, null, false, 'newest'],
    ['follows the site where nothing was asked yet', 2, null, null, true, 'site'],
    ['is no at a site without a mentor, whatever was asked before', 0, true, null, false, 'none'],
    ['is no at a site without a mentor where nothing was asked', 0, null, null, false, 'none'],
    ['stays as it was taken over, also when the site changed since', 0, false, true, true, 'before'],
  ] as const)('%s', (_, mentorPlaces, newest, before, guided, basis) =>
    expect(assumedGuidance({ mentorPlaces, newest, before })).toEqual({ guided, basis }),
  );

  it('is told, with what follows from it and how to mend it', () => {
    const { nl, en } = assumedInWords({ guided: false, basis: 'none' });
    expect(nl).toContain('Daarom kan alleen komen wie zelfstandig werkt.');
    expect(nl).toContain('Zet eerst bij de werkplek hoeveel begeleiding er is. Verander dan de vraag.');
    expect(en).toContain('only people who need no mentor can come');
    const yes = assumedInWords({ guided: true, basis: 'newest' });
    expect(yes.nl).toContain('Wij nemen aan dat er een begeleider bij is. Zo is het nieuwste werk');
    expect(yes.nl).not.toContain('zelfstandig');
  });
});

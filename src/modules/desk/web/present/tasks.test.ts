import { describe, expect, it } from 'vitest';
import { westpoortWerkt2 } from '../../../trajectories/index.ts';
import type { TaskRow } from '../../queries/tasks.ts';
import { taskWords } from './tasks.ts';

const review = westpoortWerkt2.clocks.find(({ key }) => key === 'review') ?? null;

const row: TaskRow = {
  kind: 'clock',
  key: 'review',
  participantId: 'p',
  name: 'Zeynep van der Kuipers',
  words: 'Houd een voortgangsgesprek',
  detail: null,
  dueOn: '2026-11-20',
  until: null,
  byParticipant: false,
  unclaimed: false,
  href: null,
  clock: review,
  programme: 'Westpoort Werkt 2.0',
  version: 3,
};

describe('a task as a sentence with its reason and its way', () => {
  it.each<[string, Partial<TaskRow>, string, string, string]>([
    [
      'a clock',
      {},
      'Houd een voortgangsgesprek: Zeynep van der Kuipers',
      'Elke 6 weken (Westpoort Werkt 2.0, versie 3).',
      '/deelnemers/p/gesprek',
    ],
    [
      'somebody whom nobody guides',
      { unclaimed: true },
      'Houd een voortgangsgesprek: Zeynep van der Kuipers',
      'Elke 6 weken (Westpoort Werkt 2.0, versie 3). Nog niemand begeleidt: neem over.',
      '/deelnemers/p/overdragen',
    ],
    [
      'a question',
      { words: 'Zeggen beide kanten ja of nee?' },
      'Zeggen beide kanten ja of nee? Zeynep van der Kuipers',
      'Elke 6 weken (Westpoort Werkt 2.0, versie 3).',
      '/deelnemers/p/gesprek',
    ],
    [
      'an action of the plan',
      { kind: 'action', key: 'a', words: 'bel de taalschool', detail: 'Nederlands spreken', clock: null },
      'Bel de taalschool: Zeynep van der Kuipers',
      'Afspraak in het plan: Nederlands spreken.',
      '/deelnemers/p/actie/a/gedaan',
    ],
    [
      'an action of the participant that is late',
      { kind: 'action', key: 'a', words: 'Rijbewijs zoeken', detail: 'Heftruck', byParticipant: true },
      'Vraag Zeynep van der Kuipers hoe het gaat met: Rijbewijs zoeken',
      'Afspraak in het plan: Heftruck.',
      '/deelnemers/p#plan',
    ],
    [
      'a request for more time',
      { kind: 'extension', key: 'e', words: '', detail: 'Was twee maanden weg', until: '2027-01-31' },
      'Beslis over meer tijd: Zeynep van der Kuipers',
      'Gevraagd tot 31 januari 2027: „Was twee maanden weg”',
      '/verlengingen/e',
    ],
    [
      'a proposal for a subsidy',
      {
        kind: 'subsidy',
        key: 's decide',
        words: 'Beslis',
        detail: 'Binnen vijf weken.',
        href: '/subsidie/s',
      },
      'Beslis: Zeynep van der Kuipers',
      'Binnen vijf weken.',
      '/subsidie/s',
    ],
    [
      'a claim, which is of nobody alone',
      { kind: 'subsidy', words: 'Beslis over AEB', name: '', participantId: null, href: '/declaraties/c' },
      'Beslis over AEB',
      '',
      '/declaraties/c',
    ],
  ])('%s', (_, more, sentence, reason, href) => {
    expect(taskWords({ ...row, ...more })).toMatchObject({ sentence, reason, href });
  });

  it('leads who was asked to do an action to where they say that it is done, and the coach of who is late to the plan', () => {
    const asked = { ...row, kind: 'action', key: 'a' } as const;
    expect(taskWords(asked).href).toBe('/deelnemers/p/actie/a/gedaan');
    expect(taskWords({ ...asked, byParticipant: true }).href).toBe('/deelnemers/p#plan');
  });
});

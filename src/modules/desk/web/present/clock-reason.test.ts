import { describe, expect, it } from 'vitest';
import { westpoortWerkt2 } from '../../../trajectories/index.ts';
import { clockReason } from './clock-reason.ts';

describe('the reason under a task', () => {
  it.each([
    ['review', 'Elke 6 weken (Westpoort Werkt 2.0, versie 3)'],
    ['floor-work', '6 maanden na het begin van deze fase (Westpoort Werkt 2.0, versie 3)'],
    ['trajectory', '1 jaar na de start van het traject (Westpoort Werkt 2.0, versie 3)'],
    ['invitation', '1 week na de uitnodiging (Westpoort Werkt 2.0, versie 3)'],
    ['placement-end', '2 weken voor het einde van het werk (Westpoort Werkt 2.0, versie 3)'],
    ['contract-end', '2 maanden voor het einde van het contract (Westpoort Werkt 2.0, versie 3)'],
    ['between-assignments', '3 dagen na het begin van deze fase (Westpoort Werkt 2.0, versie 3)'],
    ['between-assignments-planner', 'Meteen bij het begin van deze fase (Westpoort Werkt 2.0, versie 3)'],
  ])('names the clock %s', (key, words) => {
    const clock = westpoortWerkt2.clocks.find((each) => each.key === key);
    expect(clock).toBeDefined();
    expect(clockReason(clock, westpoortWerkt2.name, 3)).toBe(words);
  });

  it('names the programme when its version no longer knows the clock', () => {
    expect(clockReason(undefined, 'Westpoort Werkt', 1)).toBe('Westpoort Werkt, versie 1');
  });
});

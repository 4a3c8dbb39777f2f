import type { Actor } from '../../src/kernel/actor.ts';
import * as board from '../../src/modules/roster/web/board/page.tsx';
import * as newDraft from '../../src/modules/roster/web/overview/new.tsx';
import * as overview from '../../src/modules/roster/web/overview/page.tsx';
import * as publish from '../../src/modules/roster/web/publish/page.tsx';
import * as askRepair from '../../src/modules/roster/web/repair/ask.tsx';
import * as repair from '../../src/modules/roster/web/repair/page.tsx';
import * as run from '../../src/modules/roster/web/run/page.tsx';
import { type Seen, visitorOf } from './pages.ts';
import type { TestPlatform } from './platform.ts';

const pages = {
  '/rooster': overview,
  '/rooster/nieuw': newDraft,
  '/rooster/berekening/:runId': run,
  '/rooster/concept/:id': board,
  '/rooster/concept/:id/publiceren': publish,
  '/rooster/herstel': askRepair,
  '/rooster/herstel/:runId': repair,
};

/** Whoever makes the roster, at the pages, without JavaScript; `work` does what stands in the queue while they wait. */
export function plannerAt(platform: TestPlatform, planner: Actor, work: () => Promise<void>) {
  // The frame around a page knows the day on which it was opened.
  const visitor = () => visitorOf(platform, planner, pages);
  const idIn = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
  return {
    /** Begins a draft, has it calculated, and gives the id of the proposal. */
    proposal: async (draft: Readonly<Record<'name' | 'fromDate' | 'weeks', string>>, seconds: number) => {
      const begun = await visitor().send(await visitor().open('/rooster/nieuw'), draft);
      const asked = await visitor().send(begun, { seconds: String(seconds) }, 'do=run');
      await work();
      const over = await visitor().open(asked.path);
      return idIn(over.html, /\/rooster\/concept\/([0-9a-f-]{36})"[^>]*>Bekijk het voorstel/);
    },
    /** The page that says what publishing a draft does, and what comes of its button. */
    publishing: (draftId: string) => visitor().open(`/rooster/concept/${draftId}/publiceren`),
    publish: (page: Seen) => visitor().send(page),
    /** Asks for ways to mend the roster; gives the id of the repair and the page with what was found. */
    repaired: async () => {
      const asked = await visitor().send(await visitor().open('/rooster/herstel'));
      await work();
      return {
        runId: idIn(asked.path, /\/rooster\/herstel\/([0-9a-f-]{36})/),
        page: await visitor().open(asked.path),
      };
    },
    choose: (page: Seen, draftId: string) => visitor().send(page, { draftId }),
  };
}

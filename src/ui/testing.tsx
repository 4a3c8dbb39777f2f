import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { Language } from '../kernel/text.ts';
import { PageProvider } from './page-context.ts';

/** The HTML of a component on a page, for tests: on 22 November 2026, with the proof `proof`. */
export function htmlOf(component: ReactElement, language: Language = 'nl'): string {
  const page = (
    <PageProvider value={{ language, csrf: 'proof', today: '2026-11-22' }}>{component}</PageProvider>
  );
  return renderToStaticMarkup(
    <MemoryRouter initialEntries={['/deelnemers/nieuw']}>
      <Routes>
        <Route path="*" element={page} />
      </Routes>
    </MemoryRouter>,
  );
}

import { createElement, type FunctionComponent } from 'react';
import { renderToString } from 'react-dom/server';
import {
  type ActionFunction,
  createStaticHandler,
  createStaticRouter,
  type LoaderFunction,
  StaticRouterProvider,
} from 'react-router';
import type { Actor } from '../../src/kernel/actor.ts';
import { dayOf } from '../../src/kernel/local-date.ts';
import { modules } from '../../src/modules.ts';
import { trailWordsOf } from '../../src/platform/module.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { contextOf } from '../../src/platform/web/visit.ts';

type PageModule = {
  readonly default?: FunctionComponent;
  readonly loader?: LoaderFunction;
  readonly action?: ActionFunction;
};

const Nothing: FunctionComponent = () => null;

/** What somebody sees: the status, where they are after redirects, and the page. */
export type Seen = {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  readonly text: string;
};

type Fill = Readonly<Record<string, string | readonly string[]>>;

/** A visitor without JavaScript: opens pages and sends their forms, with what stands in the fields unless told otherwise. */
export type Visitor = {
  open(path: string): Promise<Seen>;
  /** Sends the form on a page; `button` is `name=value` of another button than the first. */
  send(from: Seen, fill?: Fill, button?: string): Promise<Seen>;
};

/** What a page knows of who asks; null for somebody who is not signed in. */
export function visitOf(platform: Platform, actor: Actor | null, today = dayOf(platform.clock.now())) {
  return contextOf({
    platform,
    actor,
    accountId: actor?.accountId ?? null,
    shell: { language: 'nl', nonce: '', actor: null, navigation: [], csrf: 'proof', demo: false, today },
    problem: null,
    trailWords: trailWordsOf(modules),
  });
}

/** Pages by address, for one person, on a real database; the door, the frame and its CSRF check are tested elsewhere. */
export function visitorOf(
  platform: Platform,
  actor: Actor,
  pages: Readonly<Record<string, PageModule>>,
): Visitor {
  const handler = createStaticHandler(
    Object.entries(pages).map(([path, page]) => ({
      id: path,
      path,
      Component: page.default ?? Nothing,
      loader: page.loader ?? (() => null),
      ErrorBoundary: Nothing,
      ...(page.action === undefined ? {} : { action: page.action }),
    })),
  );
  const today = dayOf(platform.clock.now());

  const ask = async (path: string, form?: URLSearchParams): Promise<Seen> => {
    const request = new Request(
      new URL(path, 'http://werkkring.test'),
      form === undefined ? {} : { method: 'POST', body: form },
    );
    const answer = await handler.query(request, {
      requestContext: visitOf(platform, actor, today),
    });
    if (answer instanceof Response) {
      const location = answer.headers.get('location');
      if (location !== null) return ask(location);
      return { status: answer.status, path, html: '', text: '' };
    }
    const failed = Object.values(answer.errors ?? {})[0];
    if (failed instanceof Error) throw failed;
    const router = createStaticRouter(handler.dataRoutes, answer);
    const html = renderToString(
      createElement(StaticRouterProvider, { router, context: answer, hydrate: false }),
    );
    return { status: answer.statusCode, path, html, text: textOf(html) };
  };

  return {
    open: (path) => ask(path),
    send: (from, fill = {}, button = '') => {
      const values = { ...fieldsOf(from.html), ...fill };
      const form = new URLSearchParams();
      for (const [name, value] of Object.entries(values)) {
        for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
      }
      const [name = '', chosen = ''] = button.split('=');
      if (name !== '') form.append(name, chosen);
      return ask(from.path, form);
    },
  };
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : plain(found);
}

function plain(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function textOf(html: string): string {
  return plain(html.replaceAll('<!-- -->', '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
}

/** What a browser would send of the fields on a page. */
export function fieldsOf(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string | null, value: string) => {
    if (name !== null) fields[name] = [...(fields[name] ?? []), value];
  };
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const type = attribute(tag, 'type');
    const chosen = !(type === 'radio' || type === 'checkbox') || / checked/.test(tag);
    if (chosen && type !== 'submit') add(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', held = ''] of html.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)) {
    add(attribute(tag, 'name'), plain(held));
  }
  for (const [, tag = '', options = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const selected = /<option\b[^>]*selected[^>]*>/.exec(options)?.[0];
    add(attribute(tag, 'name'), selected === undefined ? '' : (attribute(selected, 'value') ?? ''));
  }
  return fields;
}

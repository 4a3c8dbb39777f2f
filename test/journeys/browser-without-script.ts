import type { Role } from '../../src/kernel/actor.ts';
import { roleNames } from '../../src/kernel/words.ts';
import { fieldsOf } from '../builders/pages.ts';

/** A page as it came over HTTP. */
export type Answer = {
  readonly status: number;
  readonly url: URL;
  readonly html: string;
  readonly text: string;
};

/** A visitor with cookies and without JavaScript, over real HTTP. */
export type HttpVisitor = {
  open(path: string): Promise<Answer>;
  /** Sends the form of a page that holds a field or button named `marker`, or a button that says so. */
  send(from: Answer, marker: string, fill?: Readonly<Record<string, string>>): Promise<Answer>;
};

/** Signs in through the page for it, as the first person of the demonstration in this role, or the one of this name. */
export async function signedIn(address: string, role: Role, name = ''): Promise<HttpVisitor> {
  const visitor = visitorAt(address);
  const door = await visitor.open('/inloggen');
  const buttons = [...door.html.matchAll(/<button\b([^>]*name="person"[^>]*)>(.*?)<\/button>/gs)];
  const wanted = buttons.find(
    ([, , words = '']) => words.includes(name) && words.toLowerCase().includes(roleNames[role].nl),
  );
  const person = /\bvalue="([^"]+)"/.exec(wanted?.[1] ?? '')?.[1];
  if (person === undefined) throw new Error(`nobody at the door is ${role}`);
  await visitor.send(door, 'person', { person });
  return visitor;
}

function visitorAt(address: string): HttpVisitor {
  const cookies = new Map<string, string>();

  async function ask(url: URL, body?: URLSearchParams): Promise<Answer> {
    const response = await fetch(url, {
      redirect: 'manual',
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { origin: url.origin }),
      },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) return ask(new URL(location, url));
    const html = await response.text();
    return { status: response.status, url, html, text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
  }

  return {
    open: (path) => ask(new URL(path, address)),
    send: (from, marker, fill = {}) => {
      const forms = [...from.html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].map(([form]) => form);
      const form = forms.find((each) => each.includes(`name="${marker}"`) || each.includes(`>${marker}<`));
      if (form === undefined) throw new Error(`no form with ${marker} on ${from.url.pathname}`);
      const action = /<form\b[^>]*\baction="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const body = new URLSearchParams();
      for (const [name, values] of Object.entries({ ...fieldsOf(form), ...fill })) {
        for (const value of [values].flat()) body.append(name, value);
      }
      return ask(new URL(action === '' ? from.url.href : action, from.url), body);
    },
  };
}

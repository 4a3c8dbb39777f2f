import { type Config, isLoopback } from '../config.ts';

type Place = Pick<Config, 'publicUrl' | 'demo'>;

/** The name of a `Host` header without its port; an IPv6 address keeps its brackets. */
function hostname(host: string): string {
  return host.replace(/:\d+$/, '');
}

/**
 * Whether a request was addressed to us by a name that is ours. A demonstration has no sign-in, so a web page elsewhere
 * that points its own name at this machine (DNS rebinding) must get nothing.
 */
export function isOurHost(host: string | undefined, { demo }: Pick<Config, 'demo'>): boolean {
  return !demo || (host !== undefined && isLoopback(hostname(host)));
}

/** The origin under which pages are seen: a demonstration is reached by any name of this machine and any forwarded port. */
export function ourOrigin(host: string | undefined, { publicUrl, demo }: Place): string {
  return demo && host !== undefined ? `http://${host}` : publicUrl.origin;
}

/**
 * Whether a form was sent from one of our own pages. Every browser of today sends `Origin` with a POST; one that is
 * missing or `null` therefore counts as foreign.
 */
export function isOurOrigin(origin: string | undefined, host: string | undefined, place: Place): boolean {
  return origin !== undefined && origin === ourOrigin(host, place);
}

/** A path on this site to go back to; anything else, such as `//elsewhere.nl`, becomes the home page. */
export function localPath(path: string | null | undefined): string {
  if (path === null || path === undefined || !/^\/(?![/\\])[^\\\s]*$/.test(path)) return '/';
  const base = new URL('http://localhost');
  const url = URL.parse(path, base);
  // `/.//elsewhere.nl` is ours until its dots are gone.
  if (url === null || url.origin !== base.origin || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search;
}

/**
 * Whether a page can be at this address: it can be read, holds nothing that is no text, which the database refuses, and
 * does not begin with what a browser takes for the name of another server.
 */
export function isAddress({ pathname, search }: Pick<URL, 'pathname' | 'search'>): boolean {
  if (pathname.startsWith('//')) return false;
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(pathname)) && !search.includes('%00');
  } catch {
    return false;
  }
}

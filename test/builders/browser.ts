/** What answers: a running server (`fetch`) or an app in the same process. */
type Answer = (request: Request) => Response | Promise<Response>;

/** A browser without a screen: it keeps cookies and sends forms as browsers do, but goes on only when told. */
export type Browser = {
  get(address: string): Promise<Response>;
  post(address: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** Goes where the answer sends it, until there is a page. */
  follow(response: Response): Promise<Response>;
  /** The cookies for a place, as name and value. */
  cookies(place: string): ReadonlyMap<string, string>;
};

/** `home` is the address that relative addresses are meant in. */
export function browserOn(home: string, answer: Answer = (request) => fetch(request)): Browser {
  const jars = new Map<string, Map<string, string>>();

  const jarOf = (url: URL): Map<string, string> => {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    return jar;
  };

  const keep = (url: URL, response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const gone = attributes.some((each) => /^max-age=0$/i.test(each) || /^expires=.*1970/i.test(each));
      if (gone) jarOf(url).delete(name);
      else jarOf(url).set(name, pair.slice(name.length + 1));
    }
  };

  const ask = async (url: URL, init: RequestInit): Promise<Response> => {
    const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('Cookie', cookie);
    headers.set('Host', url.host);
    const response = await answer(new Request(url, { ...init, headers, redirect: 'manual' }));
    keep(url, response);
    Object.defineProperty(response, 'url', { value: url.href });
    return response;
  };

  const get = (address: string): Promise<Response> => ask(new URL(address, home), {});

  return {
    get,
    post: (address, form, headers = {}) => {
      const url = new URL(address, home);
      return ask(url, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { Origin: url.origin, ...headers },
      });
    },
    follow: async (response) => {
      let current = response;
      for (let steps = 0; steps < 12; steps += 1) {
        const next = current.headers.get('Location');
        if (next === null) return current;
        current = await get(new URL(next, current.url).href);
      }
      throw new Error(`goes on without end at ${current.url}`);
    },
    cookies: (place) => jarOf(new URL(place, home)),
  };
}

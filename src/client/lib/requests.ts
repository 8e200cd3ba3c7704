import type { TypedDocumentNode } from '@apollo/client';
import { print } from '@apollo/client/utilities';
import { ofAnswer, ofErrors, toTallyError, userErrorOf, type Problem } from '../errors.js';

/** Sends one GraphQL operation without a cache. Throws a TallyError, also for `userErrors`. */
export async function request<Data, Variables>(
  fetch: typeof globalThis.fetch,
  url: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  init: { headers?: Record<string, string>; keepalive?: boolean } = {},
): Promise<Data> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      ...(init.keepalive ? { keepalive: true } : {}),
      headers: { 'content-type': 'application/json', ...init.headers },
      body: bodyOf(document, variables),
    });
    const text = await response.text();
    if (!response.ok) throw ofAnswer(response.status, text);
    const { data, errors } = JSON.parse(text) as Answer<Data>;
    if (errors) throw ofErrors(errors);
    for (const payload of Object.values<Payload | null>(data ?? {})) {
      const refused = userErrorOf(payload?.userErrors);
      if (refused) throw refused;
    }
    return data as Data;
  } catch (error) {
    throw toTallyError(error);
  }
}

export function bodyOf<Variables>(document: TypedDocumentNode<unknown, Variables>, variables: Variables): string {
  return JSON.stringify({ query: print(document), variables });
}

interface Answer<Data> {
  data?: Data | null;
  errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

interface Payload {
  readonly userErrors?: readonly Problem[];
}

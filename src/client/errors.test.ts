import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import * as server from '../shared/error.codes.js';
import {
  FAULT_CODES,
  ofAnswer,
  TallyError,
  toTallyError,
  USER_ERROR_CODES,
  userErrorOf,
  type Problem,
} from './errors.js';
import { showOnForm } from './forms.js';

const problem = (field: string[], message = `${field.join('.')} is wrong.`): Problem => ({
  code: 'INVALID',
  message,
  field,
  allowed: [],
});

describe('the codes', () => {
  it('are those of the server, each and no other', () => {
    expect([...FAULT_CODES].sort()).toEqual(Object.keys(server.ERROR_CODES).sort());
    expect([...USER_ERROR_CODES].sort()).toEqual(Object.keys(server.USER_ERROR_CODES).sort());
  });

  it('are worth another try where the server says so', () => {
    for (const code of FAULT_CODES) {
      expect([code, new TallyError(code, '').retryable]).toEqual([code, server.ERROR_CODES[code].retryable]);
    }
  });
});

describe('toTallyError', () => {
  it('reads the first of errors[]', () => {
    const extensions = { code: 'RATE_LIMITED', retryAfter: 7 };
    const error = toTallyError(new CombinedGraphQLErrors({ errors: [{ message: 'Too often.', extensions }] }));
    expect(error).toMatchObject({ code: 'RATE_LIMITED', message: 'Too often.', retryAfter: 7, retryable: true });
  });

  it('keeps the id of a fault of the server', () => {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', errorId: 'err_1' };
    expect(toTallyError(new CombinedGraphQLErrors({ errors: [{ message: '', extensions }] })).errorId).toBe('err_1');
  });

  it('takes a code that it does not know for UNKNOWN_ERROR', () => {
    const errors = [{ message: 'New.', extensions: { code: 'OF_A_LATER_VERSION' } }];
    expect(toTallyError(new CombinedGraphQLErrors({ errors }))).toMatchObject({
      code: 'UNKNOWN_ERROR',
      message: 'New.',
    });
  });

  it('reads the body of an answer that is no success', () => {
    const body = JSON.stringify({ errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] });
    const response = new Response(body, { status: 401 });
    expect(toTallyError(new ServerError('401', { response, bodyText: body })).code).toBe('UNAUTHENTICATED');
  });

  it('knows RFC 9457, and the page of a proxy', () => {
    const body = JSON.stringify({ title: 'Too Many Requests', code: 'RATE_LIMITED', detail: 'Wait.', retryAfter: 3 });
    expect(ofAnswer(429, body)).toMatchObject({ code: 'RATE_LIMITED', message: 'Wait.', retryAfter: 3 });
    expect(ofAnswer(502, '<html>Bad gateway</html>')).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryable: true });
    expect(ofAnswer(418, 'teapot').code).toBe('UNKNOWN_ERROR');
  });

  it('tells a lost network and a cancelled call from other faults', () => {
    expect(toTallyError(new TypeError('Failed to fetch'))).toMatchObject({ code: 'NETWORK_ERROR', retryable: true });
    expect(toTallyError(new DOMException('', 'AbortError')).code).toBe('CANCELLED');
    expect(toTallyError(new Error('Boom')).code).toBe('UNKNOWN_ERROR');
    expect(toTallyError('Boom').code).toBe('UNKNOWN_ERROR');
  });
});

describe('what a person can mend', () => {
  const error = userErrorOf([
    problem(['input', 'subject'], 'First.'),
    problem(['input', 'subject'], 'Second.'),
    problem(['input', 'tags', '0']),
    problem([], 'The whole.'),
    problem(['id']),
  ]);

  it('stands by the names of the fields, the first of several', () => {
    expect(error?.fieldErrors).toEqual({ subject: 'First.', 'tags.0': 'input.tags.0 is wrong.', id: 'id is wrong.' });
    expect(error?.formErrors).toEqual(['The whole.']);
    expect(error?.retryable).toBe(false);
  });

  it('is shown at the fields that the form has, and the rest at its root', () => {
    const shown: Record<string, string> = {};
    if (error) showOnForm(error, (name, { message }) => void (shown[name] = message), ['subject', 'tags']);
    expect(shown).toEqual({ subject: 'First.', tags: 'input.tags.0 is wrong.', root: 'The whole. id is wrong.' });
  });

  it('is shown at the root where it names no field', () => {
    const shown: Record<string, string> = {};
    showOnForm(new TallyError('NETWORK_ERROR', 'Away.'), (name, { message }) => void (shown[name] = message), [
      'subject',
    ]);
    expect(shown).toEqual({ root: 'Away.' });
  });

  it('is nothing where there are no errors', () => {
    expect(userErrorOf([])).toBeUndefined();
    expect(userErrorOf(null)).toBeUndefined();
  });
});

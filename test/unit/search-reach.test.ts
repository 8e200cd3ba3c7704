import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SEARCH_REACH } from '../../web/app/components/search-reach.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** The description of every field named `search`, by the input that has it. */
const searches = Object.values(schema.getTypeMap()).flatMap((type) => {
  const field = isInputObjectType(type) ? type.getFields()['search'] : undefined;
  return field ? [[type.name, field.description ?? ''] as const] : [];
});
const told = searches.map(([name, text]) => [name, Number(/the first (\d+) distinct words/.exec(text)?.[1] ?? 0)]);

describe('how far a search reaches', () => {
  it('is said at every search field; of an account all words are searched', () => {
    expect(Object.fromEntries(told)).toEqual({
      FavoriteFilter: 100,
      GroupFilter: 200,
      JobApplicationFilter: 200,
      JobPostingFilter: 200,
      MyTicketFilter: 400,
      SuggestionFilter: 200,
      TicketFilter: 400,
      UserFilter: 0,
      WebinarFilter: 200,
    });
  });

  it('is the same number in the console', () => {
    expect(Object.entries(SEARCH_REACH).sort()).toEqual(told.filter(([, words]) => words !== 0).sort());
  });
});

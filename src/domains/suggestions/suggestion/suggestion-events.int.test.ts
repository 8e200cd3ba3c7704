import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { eventsOf } from '../../../../test/testkit/live.js';
import { aSuggestion, storedSuggestion } from '../../../../test/testkit/suggestions.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { SuggestionStatus, VoteChoice } from './suggestion.enums.js';
import { CommunitySuggestionModel } from './suggestion.model.js';
import { castTogether } from '../suggestion-vote/suggestion-vote.service.js';

const graph = useGraph();

const document = `subscription ($id: ID!) { suggestionUpdated(id: $id) { id title status votes { up } myVote commentCount author { name } availableTransitions } }`;

interface Listener {
  events: Record<string, unknown>[];
  stop: () => Promise<void>;
}

async function listen(viewer: Viewer, id: string): Promise<Listener> {
  const stream = await eventsOf(graph, viewer, document, { id });
  const events: Record<string, unknown>[] = [];
  const reading = (async () => {
    for await (const { data, errors } of stream)
      events.push({ ...(data?.['suggestionUpdated'] as object), ...(errors ? { errors } : {}) });
  })();
  return {
    events,
    async stop() {
      await stream.return(undefined);
      await reading;
    },
  };
}

/** Changes another record last, so that all events before it have arrived once that one has. */
async function settled(listeners: readonly Listener[]): Promise<void> {
  const last = await aSuggestion();
  const sentinel = await listen(anonymous, last);
  await CommunitySuggestionModel.updateOne({ _id: last }, { $set: { title: 'The last change' } });
  await expect.poll(() => sentinel.events.length).toBeGreaterThan(0);
  await Promise.all([sentinel, ...listeners].map(({ stop }) => stop()));
}

describe('suggestionUpdated', () => {
  it('tells everybody about a public suggestion, and about no other', async () => {
    const [anna, mod] = [await aUser({ name: 'Anna' }), await aModerator()];
    const [id, other] = [await aSuggestion({ authorId: anna.userId }), await aSuggestion()];
    const [stranger, moderator] = [await listen(anonymous, id), await listen(mod, id)];
    await castTogether(id, [{ userId: anna.userId, value: VoteChoice.UP }]);
    await graph.data(
      anna,
      'mutation ($id: ID!) { commentOnSuggestion(id: $id, input: { body: "Hello" }) { userErrors { code } } }',
      { id },
    );
    await graph.data(
      mod,
      'mutation ($id: ID!) { changeSuggestionStatus(id: $id, input: { status: PLANNED }) { userErrors { code } } }',
      { id: other },
    );
    await graph.data(
      mod,
      'mutation ($id: ID!) { changeSuggestionStatus(id: $id, input: { status: DECLINED, response: "No." }) { userErrors { code } } }',
      { id },
    );
    await settled([stranger, moderator]);
    expect(stranger.events.map(({ status }) => status)).toEqual(expect.arrayContaining(['DECLINED']) as unknown);
    expect(new Set(stranger.events.map((event) => event['id']))).toEqual(new Set([id]));
    expect(stranger.events.at(-1)).toEqual({
      id,
      title: 'A wish of somebody',
      status: 'DECLINED',
      votes: { up: 1 },
      myVote: 'NONE',
      commentCount: 1,
      author: { name: 'Anna' },
      availableTransitions: [],
    });
    expect(moderator.events.at(-1)).toMatchObject({ availableTransitions: ['OPEN'] });
  });

  it('tells nobody but the author and moderators about what is pending', async () => {
    const [author, mod] = [await aUser(), await aModerator()];
    const id = await aSuggestion({ authorId: author.userId, status: SuggestionStatus.PENDING_REVIEW });
    const listeners = [await listen(author, id), await listen(mod, id)];
    for (const viewer of [await aUser(), anonymous]) {
      await expect(listen(viewer, id)).rejects.toThrow('Suggestion not found.');
      await expect(listen(viewer, newId('sug'))).rejects.toThrow('Suggestion not found.');
    }
    await CommunitySuggestionModel.updateOne({ _id: id }, { $set: { title: 'Changed while pending' } });
    await graph.data(
      mod,
      'mutation ($id: ID!) { changeSuggestionStatus(id: $id, input: { status: REJECTED, response: "Spam." }) { userErrors { code } } }',
      { id },
    );
    await settled(listeners);
    expect(listeners.map(({ events }) => events.length > 0)).toEqual([true, true]);
  });

  it('tells nothing more of what is not public any more', async () => {
    const id = await aSuggestion();
    const [stranger, mod] = [await listen(anonymous, id), await listen(await aModerator(), id)];
    await CommunitySuggestionModel.updateOne({ _id: id }, { $set: { title: 'Taken back', isPublic: false } });
    await settled([stranger, mod]);
    expect(stranger.events.filter(({ title }) => title === 'Taken back')).toEqual([]);
    expect(mod.events.at(-1)).toMatchObject({ title: 'Taken back' });
  });

  it('is silent about what moderators say among themselves', async () => {
    const [author, mod] = [await aUser(), await aModerator()];
    const id = await aSuggestion({ authorId: author.userId });
    const before = await storedSuggestion(id);
    // The event of its creation may still be in flight.
    await settled([]);
    const listeners = [await listen(author, id), await listen(anonymous, id), await listen(mod, id)];
    await graph.data(
      mod,
      'mutation ($id: ID!) { addInternalSuggestionComment(id: $id, input: { body: "Between us" }) { userErrors { code } } }',
      { id },
    );
    await settled(listeners);
    expect(listeners.map(({ events }) => events.length)).toEqual([0, 0, 1]);
    const after = await storedSuggestion(id);
    expect(after.updatedAt).toEqual(before.updatedAt);
    expect(after.internalComments).toHaveLength(1);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent, aUser } from '../../../../test/testkit/callers.js';
import { act, anApplication, aPosting, aRecruiter, done, readApplication } from '../../../../test/testkit/careers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { JobApplicationModel } from './job-application.model.js';

const graph = useGraph();
let recruiter: UserViewer;
let jobId: string;

beforeAll(async () => {
  recruiter = await aRecruiter();
  jobId = await aPosting(graph, recruiter);
});

interface NoteView {
  body: string;
  createdAt: string;
  author: { id: string } | null;
}

async function notesFor(viewer: Viewer, id: string): Promise<NoteView[] | null | undefined> {
  const { application } = await graph.data<{ application: { notes: NoteView[] | null } | null }>(
    viewer,
    'query ($id: ID!) { application(id: $id) { notes { body createdAt author { id } } } }',
    { id },
  );
  return application?.notes;
}

describe('addApplicationNote', () => {
  it('shows to recruiters, oldest first, with who wrote it, and moves nothing that the applicant sees', async () => {
    const anna = await aUser();
    const { id } = await anApplication(graph, anna, jobId);
    const before = await readApplication(graph, anna, id);
    const other = await aRecruiter();
    await done(graph, recruiter, 'addApplicationNote', id, { body: 'Knows our field.\nAsk for references.' });
    await done(graph, other, 'addApplicationNote', id, { body: 'Prefers mornings.' });
    expect(await notesFor(other, id)).toMatchObject([
      {
        body: 'Knows our field.\nAsk for references.',
        author: { id: recruiter.userId },
      },
      { body: 'Prefers mornings.', author: { id: other.userId } },
    ]);
    expect(await readApplication(graph, anna, id)).toEqual(before);
  });

  it('is for recruiters alone, and not about themselves', async () => {
    const anna = await aUser();
    const { id } = await anApplication(graph, anna, jobId);
    await done(graph, recruiter, 'addApplicationNote', id, { body: 'secret remark' });
    const read = await graph.run(anna, 'query ($id: ID!) { application(id: $id) { notes { body } } }', { id });
    expect(JSON.stringify(read)).not.toContain('secret remark');
    for (const viewer of [anna, await anAgent()]) {
      const { errors } = await graph.run(
        viewer,
        'mutation ($id: ID!) { addApplicationNote(id: $id, input: { body: "x" }) { application { id } } }',
        { id },
      );
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    const own = await anApplication(graph, recruiter, jobId);
    expect((await act(graph, recruiter, 'addApplicationNote', own.id, { body: 'Great.' })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    await done(graph, await aRecruiter(), 'addApplicationNote', own.id, { body: 'secret remark' });
    expect(await notesFor(recruiter, own.id)).toEqual([]);
  });

  it('is added once for a key, and refuses an empty or endless text', async () => {
    const { id } = await anApplication(graph, await aUser(), jobId);
    const input = { body: 'Once.', idempotencyKey: newId('usr') };
    await Promise.all([1, 2, 3].map(() => done(graph, recruiter, 'addApplicationNote', id, input)));
    expect(await notesFor(recruiter, id)).toHaveLength(1);
    const other = await act(graph, recruiter, 'addApplicationNote', id, { ...input, body: 'Twice.' });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
    const faults = [
      ['', 'REQUIRED'],
      ['x'.repeat(5_001), 'TOO_LONG'],
    ];
    for (const [body, code] of faults) {
      const { userErrors } = await act(graph, recruiter, 'addApplicationNote', id, { body });
      expect(userErrors).toMatchObject([{ code }]);
    }
  });

  it('has a limit, works on applications from before there were notes, and not on anonymised ones', async () => {
    const { id } = await anApplication(graph, await aUser(), jobId);
    await JobApplicationModel.collection.updateOne({ _id: id as never }, { $unset: { notes: 1 } });
    expect(await notesFor(recruiter, id)).toEqual([]);
    await done(graph, recruiter, 'addApplicationNote', id, { body: 'The first one.' });
    const notes = Array.from({ length: 200 }, (_, place) => ({
      ...{ _id: `ano_${String(place)}`, authorId: recruiter.userId, body: 'Full.', createdAt: new Date() },
    }));
    await JobApplicationModel.collection.updateOne({ _id: id as never }, { $set: { notes } });
    expect((await act(graph, recruiter, 'addApplicationNote', id, { body: 'x' })).userErrors).toMatchObject([
      { code: 'LIMIT_REACHED' },
    ]);
    await JobApplicationModel.collection.updateOne({ _id: id as never }, { $set: { notes: [], anonymized: true } });
    expect((await act(graph, recruiter, 'addApplicationNote', id, { body: 'x' })).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { aUser, service } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { FAILURE, labDone, labStep, readRun, storedRun, type Problem } from '../../../../test/testkit/lab.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { LabExperimentStatus } from '../lab-experiment/lab.enums.js';
import { VoiceConsentModel } from './voice-consent.model.js';

const graph = useGraph();
const audio = { url: 'https://files.example/voice.wav', sha256: 'b'.repeat(64), mediaType: 'audio/wav' };
const RESULT = { result: { voiceCloning: { audio, durationSeconds: 3 } } };

function consentInput(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    speakerName: 'Mara Lind',
    scopes: ['PERSONAL', 'COMMERCIAL'],
    statement: 'I agree that my voice is cloned by this account.',
    recording: audio,
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    ...fields,
  };
}

interface ConsentPayload {
  consent: { id: string; status: string; runs: number } | null;
  userErrors: Problem[];
}

async function record(viewer: Viewer, fields: Record<string, unknown> = {}): Promise<ConsentPayload> {
  const { recordVoiceConsent } = await graph.data<{ recordVoiceConsent: ConsentPayload }>(
    viewer,
    `mutation ($input: RecordVoiceConsentInput!) { recordVoiceConsent(input: $input) {
      consent { id status runs speakerName scopes statement recording { url sha256 } expiresAt } userErrors { code field message allowed } } }`,
    { input: consentInput(fields) },
  );
  return recordVoiceConsent;
}

async function aConsent(viewer: Viewer, fields: Record<string, unknown> = {}): Promise<string> {
  const { consent, userErrors } = await record(viewer, fields);
  expect(userErrors).toEqual([]);
  return consent?.id ?? '';
}

async function revoke(viewer: Viewer, id: string): Promise<ConsentPayload> {
  const { revokeVoiceConsent } = await graph.data<{ revokeVoiceConsent: ConsentPayload }>(
    viewer,
    'mutation ($id: ID!) { revokeVoiceConsent(id: $id, input: { reason: "Changed my mind" }) { consent { id status runs } userErrors { code field message allowed } } }',
    { id },
  );
  return revokeVoiceConsent;
}

const clone = (consentId: string, purpose = 'PERSONAL'): Record<string, unknown> => ({
  request: { voiceCloning: { consentId, purpose, sample: audio, text: 'Hello' } },
});

describe('cloning a voice', () => {
  it('needs a consent that stands and covers the purpose', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const consent = await aConsent(anna);
    const foreign = await aConsent(ben);
    const past = await aConsent(anna);
    await VoiceConsentModel.updateOne({ _id: past }, { $set: { expiresAt: new Date(Date.now() - 1_000) } });
    const field = ['input', 'request', 'voiceCloning', 'consentId'];
    const problems = async (input: object): Promise<Problem[]> =>
      (await labStep(graph, anna, 'start', { input })).userErrors;
    expect(await problems(clone(consent))).toEqual([]);
    expect(await problems(clone(consent, 'BROADCAST'))).toMatchObject([{ code: 'NOT_ALLOWED', field }]);
    expect(await problems(clone(past))).toMatchObject([{ code: 'NOT_ALLOWED', field }]);
    const [missing] = await problems(clone('vcs_01h455vb4pex5vsknk084sn02q'));
    expect(missing).toMatchObject({ code: 'NOT_FOUND', field });
    expect(await problems(clone(foreign))).toEqual([missing]);
    const told = { ...clone(foreign), ...RESULT, clientEventId: 'told' };
    expect((await labStep(graph, anna, 'track', { input: told })).userErrors).toEqual([missing]);
  });

  it('ends when the consent is taken back, for good', async () => {
    const anna = await aUser();
    const consent = await aConsent(anna);
    const start = () => labDone(graph, anna, 'start', { input: clone(consent) });
    const [made, queued, working, failed] = [await start(), await start(), await start(), await start()];
    for (const { id } of [made, working, failed]) await labDone(graph, service, 'claim', { input: { id } });
    await labDone(graph, service, 'complete', { id: made.id, input: RESULT });
    await labDone(graph, service, 'fail', { id: failed.id, input: FAILURE });
    expect((await storedRun(made.id)).output).not.toBeNull();

    expect(await revoke(anna, consent)).toMatchObject({ consent: { status: 'REVOKED', runs: 1 }, userErrors: [] });
    expect((await storedRun(made.id)).output).toBeNull();
    for (const { id } of [queued, working]) expect((await readRun(graph, anna, id)).status).toBe('CANCELLED');
    expect((await labStep(graph, anna, 'start', { input: clone(consent) })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    expect((await labStep(graph, anna, 'retry', { id: failed.id })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['id'] },
    ]);
    expect(await labStep(graph, service, 'complete', { id: working.id, input: RESULT })).toMatchObject({
      discarded: true,
      experiment: { output: null },
    });
    expect((await revoke(anna, consent)).userErrors).toMatchObject([{ code: 'ALREADY_DONE', field: ['id'] }]);
  });

  it('keeps no result that comes after the consent is gone: the run fails, and its cost counts', async () => {
    const anna = await aUser();
    const consent = await aConsent(anna);
    const { id } = await labDone(graph, anna, 'start', { input: clone(consent) });
    await labDone(graph, service, 'claim', { input: { id } });
    await VoiceConsentModel.updateOne({ _id: consent }, { $set: { revokedAt: new Date() } });
    const usage = [{ unit: 'CHARACTERS', quantity: 5 }];
    const run = await labDone(graph, service, 'complete', { id, input: { ...RESULT, usage } });
    expect(run).toMatchObject({ status: 'FAILED', output: null, costMicros: 150 });
    expect((await storedRun(id)).error?.code).toBe('CONSENT_REVOKED');
  });

  it('leaves no result, whichever comes first of many completions and the revocation', async () => {
    const anna = await aUser();
    const consent = await aConsent(anna);
    const ids: string[] = [];
    for (let run = 0; run < 10; run += 1) {
      const { id } = await labDone(graph, anna, 'start', { input: clone(consent) });
      await labDone(graph, service, 'claim', { input: { id } });
      ids.push(id);
    }
    await Promise.all([
      ...ids.slice(0, 5).map((id) => labStep(graph, service, 'complete', { id, input: RESULT })),
      revoke(anna, consent),
      ...ids.slice(5).map((id) => labStep(graph, service, 'complete', { id, input: RESULT })),
    ]);
    for (const id of ids) {
      const { status, output, error } = await storedRun(id);
      expect(['completed', 'cancelled', 'failed']).toContain(status);
      if (status === LabExperimentStatus.FAILED) expect(error?.code).toBe('CONSENT_REVOKED');
      expect(output).toBeNull();
    }
  });

  it('leaves no result of runs that are told of at the moment of the revocation', async () => {
    const anna = await aUser();
    const field = ['input', 'request', 'voiceCloning', 'consentId'];
    for (let round = 0; round < 6; round += 1) {
      const consent = await aConsent(anna);
      const told = (): object => ({ ...clone(consent), ...RESULT, clientEventId: newId('told') });
      const track = () => labStep(graph, anna, 'track', { input: told() });
      const [, ...tracked] = await Promise.all([revoke(anna, consent), track(), track(), track()]);
      for (const { experiment, userErrors } of tracked) {
        if (experiment) expect((await storedRun(experiment.id)).output).toBeNull();
        else expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field }]);
      }
      const kept = tracked.filter(({ experiment }) => experiment).length;
      expect((await VoiceConsentModel.findOne({ _id: consent }).lean())?.runs).toBe(kept);
    }
  });

  it('counts a run that is told of with its result, and none that failed', async () => {
    const anna = await aUser();
    const consent = await aConsent(anna);
    const input = { ...clone(consent), ...RESULT, clientEventId: 'told-once' };
    for (let time = 0; time < 2; time += 1) await labDone(graph, anna, 'track', { input });
    await labDone(graph, anna, 'track', { input: { ...clone(consent), ...FAILURE, clientEventId: 'told-failed' } });
    expect(await revoke(anna, consent)).toMatchObject({ consent: { status: 'REVOKED', runs: 1 }, userErrors: [] });
  });
});

describe('a consent', () => {
  it.each([
    [{ expiresAt: new Date(Date.now() - 1_000).toISOString() }, 'OUT_OF_RANGE', 'expiresAt'],
    [{ expiresAt: new Date(Date.now() + 6 * 366 * 86_400_000).toISOString() }, 'OUT_OF_RANGE', 'expiresAt'],
    [{ scopes: [] }, 'TOO_SHORT', 'scopes'],
    [{ statement: 'Yes.' }, 'TOO_SHORT', 'statement'],
    [{ recording: { ...audio, mediaType: 'image/png' } }, 'INVALID', 'recording'],
  ])('with %j is refused as %s', async (fields, code, field) => {
    expect(await record(await aUser(), fields)).toMatchObject({
      consent: null,
      userErrors: [{ code, field: ['input', field] }],
    });
  });

  it('is recorded once for a key, and only its owner finds and revokes it', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const fixed = consentInput();
    const made = await Promise.all(
      Array.from({ length: 10 }, () => record(anna, { ...fixed, idempotencyKey: 'once' })),
    );
    const [id, ...others] = new Set(made.map(({ consent }) => consent?.id));
    expect(others).toEqual([]);
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await graph.data(anna, node, { id })).toEqual({ node: { id } });
    expect(await graph.data(ben, node, { id })).toEqual({ node: null });
    const foreign = await revoke(ben, id ?? '');
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect(await revoke(ben, 'vcs_01h455vb4pex5vsknk084sn02q')).toEqual(foreign);
  });

  it('is listed in one command, newest first', async () => {
    const anna = await aUser();
    const ids = [await aConsent(anna), await aConsent(anna), await aConsent(anna)];
    const list = 'query ($first: Int!) { myVoiceConsents(first: $first) { nodes { id status } } }';
    const read = (first: number) =>
      commandsOf(() => graph.data<{ myVoiceConsents: { nodes: { id: string }[] } }>(anna, list, { first }));
    const [one, many] = [await read(1), await read(50)];
    expect(many.result.myVoiceConsents.nodes.map(({ id }) => id)).toEqual(ids.reverse());
    expect([one.commands.length, many.commands.length]).toEqual([1, 1]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { aUser, service } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { COMPLETION, labDone, labStep, storedRun, STORY, type Problem } from '../../../../test/testkit/lab.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { LabExperimentType } from './lab.enums.js';
import { LAB_KINDS } from './lab.kinds.js';

const graph = useGraph();
let anna: UserViewer;
let consentId: string;

const HASH = 'a'.repeat(64);
const asset = (mediaType: string): Record<string, unknown> => ({
  url: `https://files.example/${mediaType}`,
  sha256: HASH,
  mediaType,
  bytes: 12_345,
});

const CONSENT = {
  speakerName: 'Mara Lind',
  scopes: ['PERSONAL'],
  statement: 'I agree that my voice is cloned for personal use.',
  recording: asset('audio/wav'),
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
};

beforeAll(async () => {
  anna = await aUser();
  const { recordVoiceConsent } = await graph.data<{ recordVoiceConsent: { consent: { id: string } } }>(
    anna,
    'mutation ($input: RecordVoiceConsentInput!) { recordVoiceConsent(input: $input) { consent { id } } }',
    { input: CONSENT },
  );
  consentId = recordVoiceConsent.consent.id;
});

interface Shape {
  request: () => Record<string, unknown>;
  result: Record<string, unknown>;
  /** The maximum cost of this request, at the prices since October. */
  micros: number;
}

const SHAPES: Record<LabExperimentType, Shape> = {
  [LabExperimentType.NEURAL_ART]: {
    request: () => ({ prompt: 'A harbour at dawn', style: 'watercolor', width: 512, height: 768, count: 2, seed: 7 }),
    result: { images: [asset('image/png'), asset('image/webp')], seed: 7 },
    micros: 80_000,
  },
  [LabExperimentType.MUSIC_GENERATOR]: {
    request: () => ({ prompt: 'Slow piano', durationSeconds: 30, genre: 'ambient', instrumental: true }),
    result: { audio: asset('audio/mpeg'), durationSeconds: 30, title: 'Rain' },
    micros: 60_000,
  },
  [LabExperimentType.VOICE_CLONING]: {
    request: () => ({
      consentId,
      purpose: 'PERSONAL',
      sample: asset('audio/wav'),
      text: 'Hello there',
      language: 'en',
    }),
    result: { audio: asset('audio/mpeg'), durationSeconds: 2 },
    micros: 330,
  },
  [LabExperimentType.IMAGE_EDITOR]: {
    request: () => ({ image: asset('image/png'), instruction: 'Remove the lamp', mask: asset('image/png') }),
    result: { image: asset('image/png') },
    micros: 60_000,
  },
  [LabExperimentType.VIDEO_GENERATOR]: {
    request: () => ({ prompt: 'Waves', durationSeconds: 4, firstFrame: asset('image/png') }),
    result: { video: asset('video/mp4'), durationSeconds: 4 },
    micros: 400_000,
  },
  [LabExperimentType.TEXT_TO_SPEECH]: {
    request: () => ({ text: 'Good morning', voice: 'nova', language: 'en', speed: 1.25 }),
    result: { audio: asset('audio/mpeg'), durationSeconds: 1 },
    micros: 180,
  },
  [LabExperimentType.SPEECH_TO_TEXT]: {
    request: () => ({ recording: asset('audio/wav'), durationSeconds: 60, language: 'en' }),
    result: { text: 'Good morning\nto all', language: 'en' },
    micros: 6_000,
  },
  [LabExperimentType.STORY_WRITER]: {
    request: () => ({ prompt: 'A lighthouse keeper', genre: 'mystery', words: 100 }),
    result: { text: 'The lamp was lit.', title: 'The lamp' },
    micros: 3_190,
  },
  [LabExperimentType.CODE_ASSISTANT]: {
    request: () => ({ instruction: 'Sort them', programmingLanguage: 'TypeScript', code: 'const a = [2, 1];' }),
    result: { code: 'a.sort();', explanation: 'It sorts in place.' },
    micros: 160_260,
  },
  [LabExperimentType.TRANSLATOR]: {
    request: () => ({ text: 'Guten Tag', targetLanguage: 'en', sourceLanguage: 'de' }),
    result: { text: 'Good day', language: 'de' },
    micros: 135,
  },
  [LabExperimentType.DOCUMENT_QA]: {
    request: () => ({ document: asset('application/pdf'), question: 'Who signed it?' }),
    result: { answer: 'Both parties.', citations: [{ quote: 'signed by both', page: 3 }] },
    micros: 400_000,
  },
  [LabExperimentType.DATA_ANALYST]: {
    request: () => ({ dataset: asset('text/csv'), question: 'Which month was best?' }),
    result: { answer: 'May.', charts: [asset('image/png')] },
    micros: 600_000,
  },
};

const TYPES = Object.values(LabExperimentType).map((type): [LabExperimentType, Shape] => [type, SHAPES[type]]);
const ASSET = '{ url sha256 mediaType bytes }';

/** A selection of all fields of a value. */
function selectionOf(value: Record<string, unknown>): string {
  const fields = Object.entries(value).map(([key, part]) => {
    const [item] = Array.isArray(part) ? (part as unknown[]) : [part];
    if (typeof item !== 'object' || item === null) return key;
    return `${key} ${'sha256' in item ? ASSET : selectionOf(item as Record<string, unknown>)}`;
  });
  return `{ ${fields.join(' ')} }`;
}

describe('each type of experiment', () => {
  it('is one of twelve', () => {
    expect(TYPES).toHaveLength(12);
    expect(new Set(TYPES.map(([type]) => LAB_KINDS[type].field)).size).toBe(12);
  });

  it.each(TYPES)('%s keeps its request and its result', async (type, { request, result, micros }) => {
    const { field } = LAB_KINDS[type];
    const asked = request();
    const run = await labDone(graph, anna, 'start', { input: { request: { [field]: asked } } });
    expect(run).toMatchObject({ experimentType: type.replaceAll('-', '_').toUpperCase(), reservation: { micros } });
    const { id } = run;
    await labDone(graph, service, 'claim', { input: { id } });
    await labDone(graph, service, 'complete', { id, input: { result: { [field]: result } } });

    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    const query = `query ($id: ID!) { labExperiment(id: $id) {
      input { __typename ... on ${name}Request ${selectionOf(asked)} }
      output { __typename ... on ${name}Result ${selectionOf(result)} } } }`;
    const { labExperiment } = await graph.data<{ labExperiment: unknown }>(anna, query, { id });
    expect(labExperiment).toEqual({
      input: { __typename: `${name}Request`, ...asked },
      output: { __typename: `${name}Result`, ...result },
    });
    expect((await storedRun(id)).experimentType).toBe(type);
  });

  it.each(TYPES)('%s takes no result of another type', async (type, { request }) => {
    const { field } = LAB_KINDS[type];
    const { id } = await labDone(graph, anna, 'start', { input: { request: { [field]: request() } } });
    await labDone(graph, service, 'claim', { input: { id } });
    const [, other] = TYPES.find(([one]) => one !== type) ?? [];
    const otherField = LAB_KINDS[TYPES.find(([one]) => one !== type)?.[0] ?? type].field;
    const { userErrors } = await labStep(graph, service, 'complete', {
      id,
      input: { result: { [otherField]: other?.result } },
    });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'result'], allowed: [field] }]);
    await labDone(graph, anna, 'cancel', { id });
  });
});

describe('a request', () => {
  const refused = async (request: Record<string, unknown>): Promise<Problem[]> => {
    const { experiment, userErrors } = await labStep(graph, anna, 'start', { input: { request } });
    expect(experiment).toBeNull();
    return userErrors;
  };

  it('has exactly one field', async () => {
    const fields = Object.values(LAB_KINDS).map(({ field }) => field);
    expect(await refused({})).toMatchObject([{ code: 'REQUIRED', field: ['input', 'request'], allowed: fields }]);
    expect(await refused({ storyWriter: null })).toMatchObject([{ code: 'REQUIRED' }]);
    const two = { ...STORY, translator: { text: 'a', targetLanguage: 'b' } };
    expect(await refused(two)).toMatchObject([
      { code: 'INVALID', field: ['input', 'request'], allowed: ['storyWriter', 'translator'] },
    ]);
  });

  it.each([
    [{ neuralArt: { prompt: '  ' } }, 'REQUIRED', 'neuralArt.prompt'],
    [{ neuralArt: { prompt: 'x'.repeat(4_001) } }, 'TOO_LONG', 'neuralArt.prompt'],
    [{ neuralArt: { prompt: 'a\u0007' } }, 'INVALID', 'neuralArt.prompt'],
    [{ neuralArt: { prompt: 'a', count: 9 } }, 'OUT_OF_RANGE', 'neuralArt.count'],
    [{ neuralArt: { prompt: 'a', width: 63 } }, 'OUT_OF_RANGE', 'neuralArt.width'],
    [{ musicGenerator: { prompt: 'a', durationSeconds: 0 } }, 'OUT_OF_RANGE', 'musicGenerator.durationSeconds'],
    [{ textToSpeech: { text: 'a', voice: 'nova', speed: 3 } }, 'OUT_OF_RANGE', 'textToSpeech.speed'],
    [{ imageEditor: { image: asset('audio/wav'), instruction: 'a' } }, 'INVALID', 'imageEditor.image'],
    [
      { imageEditor: { image: { ...asset('image/png'), sha256: 'x' }, instruction: 'a' } },
      'INVALID',
      'imageEditor.image.sha256',
    ],
    [
      { imageEditor: { image: { ...asset('image/png'), url: 'data:image/png;base64,AAAA' }, instruction: 'a' } },
      'INVALID',
      'imageEditor.image.url',
    ],
    [{ documentQa: { document: asset('image/png'), question: 'a' } }, 'INVALID', 'documentQa.document'],
  ])('%j is refused as %s', async (request, code, path) => {
    expect(await refused(request)).toMatchObject([{ code, field: ['input', 'request', ...path.split('.')] }]);
  });

  it('is quoted before it runs', async () => {
    const query = `query ($input: EstimateLabExperimentInput!) { estimateLabExperiment(input: $input) {
      experimentType costMicros priceVersion leftMicros isAffordable usage { unit quantity } } }`;
    const ben = await aUser();
    expect(await graph.data(ben, query, { input: { request: STORY } })).toEqual({
      estimateLabExperiment: {
        experimentType: 'STORY_WRITER',
        costMicros: 3_190,
        priceVersion: 'lab-2026-10-01',
        leftMicros: 50_000_000,
        isAffordable: true,
        usage: [{ unit: 'TOKENS', quantity: 319 }],
      },
    });
    const { errors } = await graph.run(ben, query, { input: { request: {} } });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('a result', () => {
  it.each([
    [{ result: { storyWriter: { text: '' } } }, 'REQUIRED', 'result.storyWriter.text'],
    [{ ...COMPLETION, usage: [{ unit: 'TOKENS', quantity: -1 }] }, 'OUT_OF_RANGE', 'usage.0.quantity'],
    [{ ...COMPLETION, processingTime: -1 }, 'OUT_OF_RANGE', 'processingTime'],
    [{ result: {} }, 'REQUIRED', 'result'],
  ])('%j is refused as %s', async (input, code, path) => {
    const { id } = await labDone(graph, anna, 'start', { input: { request: STORY } });
    await labDone(graph, service, 'claim', { input: { id } });
    const { userErrors } = await labStep(graph, service, 'complete', { id, input });
    expect(userErrors).toMatchObject([{ code, field: ['input', ...path.split('.')] }]);
    expect((await storedRun(id)).status).toBe('processing');
  });
});

import type { User } from '../domains/identity/index.js';
import type { Demo } from './demo.runner.js';

const RUN = 'experiment { id } userErrors { message }';
const TRACK = `mutation ($input: TrackLabExperimentInput!) { trackLabExperiment(input: $input) { ${RUN} } }`;
const START = `mutation ($input: StartLabExperimentInput!) { startLabExperiment(input: $input) { ${RUN} } }`;
const CLAIM = `mutation ($input: ClaimLabExperimentInput!) { claimLabExperiment(input: $input) { ${RUN} } }`;
const COMPLETE = `mutation ($id: ID!, $input: CompleteLabExperimentInput!) { completeLabExperiment(id: $id, input: $input) { ${RUN} } }`;
const FAIL = `mutation ($id: ID!, $input: FailLabExperimentInput!) { failLabExperiment(id: $id, input: $input) { ${RUN} } }`;
const CANCEL = `mutation ($id: ID!, $input: CancelLabExperimentInput) { cancelLabExperiment(id: $id, input: $input) { ${RUN} } }`;
const RATE = `mutation ($id: ID!, $input: RateLabExperimentInput!) { rateLabExperiment(id: $id, input: $input) { ${RUN} } }`;
const CONSENT = `mutation ($input: RecordVoiceConsentInput!) { recordVoiceConsent(input: $input) { consent { id } userErrors { message } } }`;
const CONSENTS = `{ myVoiceConsents(first: 1) { nodes { id } } }`;

const DAY = 86_400_000;

/** Experiments of the demo accounts: finished ones of most types, and one of the demo user in every stage. */
export async function demoLab(demo: Demo): Promise<void> {
  for (const [index, story] of FINISHED.entries()) {
    const owner = index % 2 === 0 ? demo.accounts.user : demo.random.pick(demo.accounts.people);
    demo.clock.goTo((FINISHED.length - index) * 0.45);
    const at = demo.clock.now().toISOString();
    await demo.run(owner, TRACK, { input: { ...story, clientEventId: `demo run ${String(index)}`, at } });
  }
  demo.clock.comeBack();
  const { myVoiceConsents } = await demo.run<{ myVoiceConsents: { nodes: object[] } }>(demo.accounts.user, CONSENTS);
  if (myVoiceConsents.nodes.length === 0) await demoStages(demo, demo.accounts.user);
}

/** A run in each stage. The consent comes last, because it marks the stages as complete. */
async function demoStages(demo: Demo, user: User): Promise<void> {
  await start(demo, user, 'queued', {
    storyWriter: { prompt: 'Two rival bakers share one oven for a winter', genre: 'comedy', words: 600 },
  });
  const working = await start(demo, user, 'working', {
    musicGenerator: { prompt: 'Warm analogue synths, 90 bpm, for a podcast intro', durationSeconds: 20 },
  });
  await claim(demo, working);

  demo.clock.goTo(0.4, 0.3);
  const art = await start(demo, user, 'art', {
    neuralArt: { prompt: 'A harbour at dawn, fishing boats, soft fog', style: 'watercolor', count: 2 },
  });
  await claim(demo, art);
  await report(demo, COMPLETE, art, {
    result: {
      neuralArt: { images: [file('harbour-1.png', 'image/png'), file('harbour-2.png', 'image/png')], seed: 7 },
    },
    usage: [{ unit: 'IMAGES', quantity: 2 }],
    modelName: 'canvas-3',
  });
  await demo.run(
    user,
    RATE,
    { id: art, input: { score: 5, comment: 'The second one is going on the wall.' } },
    'tolerant',
  );

  const code = await start(demo, user, 'code', {
    codeAssistant: { instruction: 'Parse ISO 8601 durations', programmingLanguage: 'Rust' },
  });
  await claim(demo, code);
  await report(demo, FAIL, code, {
    error: { code: 'MODEL_BUSY', message: 'All workers were busy for two minutes.' },
    usage: [{ unit: 'TOKENS', quantity: 310 }],
  });

  const video = await start(demo, user, 'video', {
    videoGenerator: { prompt: 'A paper boat on a rainy street', durationSeconds: 4 },
  });
  await claim(demo, video);
  await demo.run(user, CANCEL, { id: video, input: { reason: 'Wrong aspect ratio' } }, 'tolerant');

  const { recordVoiceConsent } = await demo.run<{ recordVoiceConsent: { consent: { id: string } } }>(user, CONSENT, {
    input: {
      speakerName: 'Mara Lind',
      scopes: ['PERSONAL', 'COMMERCIAL'],
      statement: 'I, Mara Lind, agree that my voice is cloned for product tours until the end of next year.',
      recording: file('consent-mara-lind.wav', 'audio/wav'),
      expiresAt: new Date(Date.now() + 365 * DAY).toISOString(),
    },
  });
  const voice = await start(demo, user, 'voice', {
    voiceCloning: {
      consentId: recordVoiceConsent.consent.id,
      purpose: 'COMMERCIAL',
      sample: file('sample-mara-lind.wav', 'audio/wav'),
      text: 'Welcome to the tour. It takes about three minutes.',
      language: 'en',
    },
  });
  await claim(demo, voice);
  await report(demo, COMPLETE, voice, {
    result: { voiceCloning: { audio: file('tour-welcome.mp3', 'audio/mpeg'), durationSeconds: 4 } },
    usage: [{ unit: 'CHARACTERS', quantity: 50 }],
    modelName: 'echo-2',
  });
}

async function start(demo: Demo, user: User, name: string, request: object): Promise<string> {
  const { startLabExperiment } = await demo.run<{ startLabExperiment: { experiment: { id: string } } }>(user, START, {
    input: { request, idempotencyKey: `demo run ${name}` },
  });
  return startLabExperiment.experiment.id;
}

async function claim(demo: Demo, id: string): Promise<void> {
  await demo.run('service', CLAIM, { input: { id } }, 'tolerant');
}

async function report(demo: Demo, mutation: string, id: string, input: object): Promise<void> {
  await demo.run('service', mutation, { id, input }, 'tolerant');
}

/** A placeholder file: a URL and a hash without content. */
function file(name: string, mediaType: string): Record<string, unknown> {
  const digits = Array.from(name, (letter) => (letter.charCodeAt(0) % 16).toString(16)).join('');
  return { url: `https://files.example/lab/${name}`, sha256: digits.padEnd(64, '0').slice(0, 64), mediaType };
}

const FINISHED = [
  {
    request: { translator: { text: 'Wann ist die nächste Wartung geplant?', targetLanguage: 'en' } },
    result: { translator: { text: 'When is the next maintenance planned?', language: 'de' } },
    usage: [{ unit: 'CHARACTERS', quantity: 37 }],
    processingTime: 420,
    modelName: 'lingua-1',
  },
  {
    request: {
      codeAssistant: { instruction: 'Retry a fetch with growing pauses', programmingLanguage: 'TypeScript' },
    },
    result: {
      codeAssistant: {
        code: 'for (let attempt = 0; attempt < 5; attempt += 1) {\n  const answer = await fetch(url);\n  if (answer.ok) return answer;\n  await sleep(2 ** attempt * 100);\n}',
        explanation: 'It waits twice as long after each failure.',
      },
    },
    usage: [{ unit: 'TOKENS', quantity: 1_840 }],
    processingTime: 6_300,
    modelName: 'coder-7',
  },
  {
    request: { documentQa: { document: file('lease.pdf', 'application/pdf'), question: 'When can we give notice?' } },
    result: {
      documentQa: {
        answer: 'With three months’ notice, to the end of a quarter.',
        citations: [{ quote: 'three months before the end of a calendar quarter', page: 4 }],
      },
    },
    usage: [{ unit: 'TOKENS', quantity: 22_400 }],
    processingTime: 9_100,
    modelName: 'reader-2',
  },
  {
    request: {
      dataAnalyst: { dataset: file('signups.csv', 'text/csv'), question: 'Which weekday brings most sign-ups?' },
    },
    result: {
      dataAnalyst: { answer: 'Tuesday, with 21 percent of the week.', charts: [file('weekdays.png', 'image/png')] },
    },
    usage: [{ unit: 'TOKENS', quantity: 31_000 }],
    processingTime: 14_800,
    modelName: 'analyst-1',
  },
  {
    request: { speechToText: { recording: file('standup.m4a', 'audio/mp4'), durationSeconds: 240, language: 'en' } },
    result: { speechToText: { text: 'Yesterday I finished the import. Today I look at the queue.', language: 'en' } },
    usage: [{ unit: 'SECONDS', quantity: 240 }],
    processingTime: 18_000,
    modelName: 'scribe-4',
  },
  {
    request: { textToSpeech: { text: 'Your table is ready. Please follow me.', voice: 'nova' } },
    result: { textToSpeech: { audio: file('table-ready.mp3', 'audio/mpeg'), durationSeconds: 3 } },
    usage: [{ unit: 'CHARACTERS', quantity: 38 }],
    processingTime: 900,
    modelName: 'speaker-3',
  },
  {
    request: { storyWriter: { prompt: 'A lighthouse keeper who is afraid of the dark', genre: 'mystery', words: 400 } },
    result: {
      storyWriter: {
        title: 'The Keeper of the Small Lamp',
        text: 'Every evening before the sun touched the water, Edda lit the small lamp first. The great one could wait; ships were patient, and the dark in the stairwell was not.',
      },
    },
    usage: [{ unit: 'TOKENS', quantity: 780 }],
    processingTime: 7_700,
    modelName: 'narrator-5',
  },
  {
    request: {
      imageEditor: { image: file('kitchen.jpg', 'image/jpeg'), instruction: 'Remove the cables on the worktop' },
    },
    result: { imageEditor: { image: file('kitchen-clean.jpg', 'image/jpeg') } },
    usage: [{ unit: 'IMAGES', quantity: 1 }],
    processingTime: 11_200,
    modelName: 'canvas-3',
  },
  {
    request: { videoGenerator: { prompt: 'Steam over a cup of coffee, slow motion', durationSeconds: 10 } },
    result: { videoGenerator: { video: file('coffee.mp4', 'video/mp4'), durationSeconds: 10 } },
    usage: [{ unit: 'VIDEO_SECONDS', quantity: 10 }],
    processingTime: 210_000,
    modelName: 'motion-1',
  },
  {
    request: { musicGenerator: { prompt: 'Rain on a tin roof, slow piano', durationSeconds: 60, instrumental: true } },
    result: { musicGenerator: { audio: file('tin-roof.mp3', 'audio/mpeg'), durationSeconds: 60, title: 'Tin Roof' } },
    usage: [{ unit: 'SECONDS', quantity: 60 }],
    processingTime: 46_000,
    modelName: 'tune-2',
  },
];

import type { LabExperimentType, LabRequestInput } from './generated/graphql.js';
import type { labTexts } from './lab.texts.js';

type FieldName = keyof typeof labTexts.fields;

interface FieldBase {
  name: FieldName;
  isRequired?: boolean;
}

/** A field of an experiment request, with the schema's ranges. The server checks text lengths, since it counts grapheme clusters. */
export type LabField = FieldBase &
  (
    | { kind: 'line' | 'text' }
    | { kind: 'number'; min: number; max: number; start?: number; isDecimal?: boolean }
    | { kind: 'switch' }
    /** A file by URL and hash; its media type starts with one of these. */
    | { kind: 'asset'; accept: string }
    | { kind: 'consent' }
    | { kind: 'purpose' }
  );

export interface LabKind {
  type: LabExperimentType;
  /** Its field in LabRequestInput. */
  key: keyof LabRequestInput;
  fields: readonly LabField[];
}

const line = (name: FieldName, isRequired = false): LabField => ({ name, kind: 'line', isRequired });
const prompt = (name: FieldName, isRequired = true): LabField => ({ name, kind: 'text', isRequired });
const text: LabField = { name: 'text', kind: 'text', isRequired: true };
const asset = (name: FieldName, accept: string, isRequired = true): LabField => ({
  name,
  kind: 'asset',
  accept,
  isRequired,
});
const seconds = (max: number): LabField => ({ name: 'durationSeconds', kind: 'number', min: 1, max, isRequired: true });
const seed: LabField = { name: 'seed', kind: 'number', min: 0, max: 2_147_483_647 };
const pixels = (name: FieldName): LabField => ({ name, kind: 'number', min: 64, max: 2_048, start: 1_024 });

/** The tools of the lab with their request fields, used for the form and the experiment page. */
export const LAB_KINDS: readonly LabKind[] = [
  {
    type: 'NEURAL_ART',
    key: 'neuralArt',
    fields: [
      prompt('prompt'),
      prompt('negativePrompt', false),
      line('style'),
      { name: 'count', kind: 'number', min: 1, max: 8, start: 1 },
      pixels('width'),
      pixels('height'),
      seed,
    ],
  },
  {
    type: 'STORY_WRITER',
    key: 'storyWriter',
    fields: [prompt('prompt'), line('genre'), { name: 'words', kind: 'number', min: 50, max: 5_000, start: 800 }],
  },
  { type: 'TRANSLATOR', key: 'translator', fields: [text, line('targetLanguage', true), line('sourceLanguage')] },
  {
    type: 'CODE_ASSISTANT',
    key: 'codeAssistant',
    fields: [prompt('instruction'), line('programmingLanguage', true), { name: 'code', kind: 'text' }],
  },
  {
    type: 'MUSIC_GENERATOR',
    key: 'musicGenerator',
    fields: [prompt('prompt'), seconds(600), line('genre'), { name: 'instrumental', kind: 'switch' }, seed],
  },
  {
    type: 'VIDEO_GENERATOR',
    key: 'videoGenerator',
    fields: [prompt('prompt'), seconds(60), asset('firstFrame', 'image/', false), seed],
  },
  {
    type: 'TEXT_TO_SPEECH',
    key: 'textToSpeech',
    fields: [
      text,
      line('voice', true),
      line('language'),
      { name: 'speed', kind: 'number', min: 0.5, max: 2, start: 1, isDecimal: true },
    ],
  },
  {
    type: 'SPEECH_TO_TEXT',
    key: 'speechToText',
    fields: [asset('recording', 'audio/'), seconds(14_400), line('language')],
  },
  {
    type: 'VOICE_CLONING',
    key: 'voiceCloning',
    fields: [
      { name: 'consentId', kind: 'consent', isRequired: true },
      { name: 'purpose', kind: 'purpose', isRequired: true },
      text,
      asset('sample', 'audio/'),
      line('language'),
    ],
  },
  {
    type: 'IMAGE_EDITOR',
    key: 'imageEditor',
    fields: [prompt('instruction'), asset('image', 'image/'), asset('mask', 'image/', false)],
  },
  { type: 'DOCUMENT_QA', key: 'documentQa', fields: [prompt('question'), asset('document', 'application/pdf')] },
  { type: 'DATA_ANALYST', key: 'dataAnalyst', fields: [prompt('question'), asset('dataset', 'text/csv')] },
];

export function kindOf(type: LabExperimentType): LabKind {
  const kind = LAB_KINDS.find((known) => known.type === type);
  if (!kind) throw new Error(`The console does not know the tool ${type}.`);
  return kind;
}

/** A one-line summary that distinguishes experiments in a list. */
export function gistOf(input: object): string {
  const asked = input as Readonly<Partial<Record<string, unknown>>>;
  const words = asked.prompt ?? asked.text ?? asked.instruction ?? asked.question;
  if (typeof words === 'string') return words;
  const { url } = (asked.recording ?? {}) as { url?: string };
  return url?.split('/').at(-1) ?? '';
}

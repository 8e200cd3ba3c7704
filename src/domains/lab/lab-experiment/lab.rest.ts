import type { RestRoute } from '../../../http/rest/rest.route.js';
import { LAB_KINDS, LAB_TYPES } from './lab.kinds.js';

const nameOf = (type: string): string => type.toUpperCase().replaceAll('-', '_');

const TYPES = new Map(LAB_TYPES.map((type) => [nameOf(type), LAB_KINDS[type].field]));

type Body = Readonly<Record<string, unknown>>;

/** The request field for a type name, for example `neuralArt` for `neural-art`. */
function fieldOf({ experimentType }: Body): string | undefined {
  return typeof experimentType === 'string' ? TYPES.get(nameOf(experimentType)) : undefined;
}

/** Field names of the old collection: `experimentType` determines the type of `input` and `output`. */
function read(body: Body): Record<string, unknown> {
  const field = fieldOf(body);
  if (!field) return finished(body);
  const { experimentType: _type, input, output, ...rest } = body;
  return {
    ...finished(rest),
    ...(input === undefined ? {} : { request: { [field]: input } }),
    ...(output === undefined || output === null ? {} : { result: { [field]: output } }),
  };
}

/**
 * `status` and `tokensUsed` of the old collection. A status that the result or error implies is removed; any other stays and
 * is rejected by name.
 */
function finished({ status, tokensUsed, ...rest }: Body): Record<string, unknown> {
  const outcome = typeof status === 'string' ? status.toUpperCase() : status;
  const failed = outcome === 'FAILED' && (rest['error'] === undefined || rest['error'] === null);
  return {
    ...rest,
    ...(outcome === undefined || outcome === null || outcome === 'COMPLETED' || outcome === 'FAILED' ? {} : { status }),
    ...(failed ? { error: { code: 'FAILED' } } : {}),
    ...(typeof tokensUsed === 'number' && rest['usage'] === undefined
      ? { usage: [{ unit: 'TOKENS', quantity: tokensUsed }] }
      : {}),
    ...(tokensUsed !== undefined && typeof tokensUsed !== 'number' ? { tokensUsed } : {}),
  };
}

function placeOf([first, , ...below]: readonly string[], body: Body): readonly string[] | undefined {
  if (first === 'usage' && body['usage'] === undefined && body['tokensUsed'] !== undefined) return ['tokensUsed'];
  if (!fieldOf(body)) return undefined;
  if (first === 'request') return ['input', ...below];
  return first === 'result' ? ['output', ...below] : undefined;
}

export const labRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/analytics/track/lab',
    summary: 'Record a lab experiment that has ended.',
    document: `mutation RestTrackLabExperiment($input: TrackLabExperimentInput!) {
      trackLabExperiment(input: $input) {
        experiment {
          experimentId: id userId: user { id } experimentType status processingTime tokensUsed costMicros
          clientEventId createdAt updatedAt
        }
        duplicate userErrors { code message field allowed }
      }
    }`,
    answer: ['trackLabExperiment', 'experiment'],
    body: {
      variable: 'input',
      key: 'clientEventId',
      aliases: { experimentId: 'clientEventId' },
      read,
      placeOf,
      needs: [['request'], ['experimentType', 'input']],
      more: {
        experimentType: {
          type: 'string',
          enum: [...TYPES.keys()],
          description: 'Type of the experiment; `input` and `output` then replace `request` and `result`.',
        },
        input: { type: 'object', description: 'Input of the experiment: the fields of that type in `request`.' },
        status: {
          type: ['string', 'null'],
          enum: ['COMPLETED', 'FAILED', null],
          description: 'How the experiment ended; optional, because the result or the error implies it.',
        },
        tokensUsed: { type: 'integer', minimum: 0, description: 'Tokens used, instead of `usage`.' },
        output: {
          type: ['object', 'null'],
          description: 'Output of the experiment: the fields of that type in `result`.',
        },
      },
    },
    example: {
      body: {
        experimentType: 'TRANSLATOR',
        input: { targetLanguage: 'de', text: 'Good morning' },
        output: { text: 'Guten Morgen', language: 'de' },
        usage: [{ unit: 'CHARACTERS', quantity: 12 }],
        processingTime: 840,
        modelName: 'translator-2',
      },
    },
  },
];

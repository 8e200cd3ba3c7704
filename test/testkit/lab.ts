import { expect } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.js';
import { SpendingPeriodModel, type SpendingPeriod } from '../../src/domains/analytics/spending/spending.model.js';
import { LabExperimentModel, type LabExperiment } from '../../src/domains/lab/lab-experiment/lab-experiment.model.js';
import { service } from './callers.js';
import type { Graph } from './graph.js';
import { unwatched } from './commands.js';

export interface Problem {
  code: string;
  field: string[];
  message: string;
  allowed: string[];
}

export interface RunAnswer {
  id: string;
  status: string;
  experimentType: string;
  attempt: number;
  costMicros: number;
  priceVersion: string | null;
  tokensUsed: number;
  processingTime: number | null;
  usage: { unit: string; quantity: number; costMicros: number }[];
  reservation: { status: string; period: string; micros: number } | null;
  history: { from: string; to: string; reason: string | null; actor: { id: string } | null }[];
  attempts: { number: number; status: string; costMicros: number; meteredAt: string | null }[];
  availableTransitions: string[];
  output: Record<string, unknown> | null;
}

export interface RunPayload {
  experiment: RunAnswer | null;
  discarded?: boolean | null;
  duplicate?: boolean | null;
  userErrors: Problem[];
}

const RUN = `experiment { id status experimentType attempt costMicros priceVersion tokensUsed processingTime availableTransitions
  usage { unit quantity costMicros } reservation { status period micros } history { from to reason actor { id } }
  attempts { number status costMicros meteredAt } output { __typename ... on StoryWriterResult { text title } ... on NeuralArtResult { images { url } } } }
  userErrors { code field message allowed }`;

const DOCUMENTS: Record<string, string> = {
  start: `mutation ($input: StartLabExperimentInput!) { done: startLabExperiment(input: $input) { ${RUN} } }`,
  claim: `mutation ($input: ClaimLabExperimentInput!) { done: claimLabExperiment(input: $input) { ${RUN} } }`,
  complete: `mutation ($id: ID!, $input: CompleteLabExperimentInput!) { done: completeLabExperiment(id: $id, input: $input) { discarded ${RUN} } }`,
  fail: `mutation ($id: ID!, $input: FailLabExperimentInput!) { done: failLabExperiment(id: $id, input: $input) { discarded ${RUN} } }`,
  cancel: `mutation ($id: ID!, $input: CancelLabExperimentInput) { done: cancelLabExperiment(id: $id, input: $input) { ${RUN} } }`,
  retry: `mutation ($id: ID!) { done: retryLabExperiment(id: $id) { ${RUN} } }`,
  rate: `mutation ($id: ID!, $input: RateLabExperimentInput!) { done: rateLabExperiment(id: $id, input: $input) { ${RUN} } }`,
  delete: `mutation ($id: ID!) { done: deleteLabExperiment(id: $id) { deletedId userErrors { code field message allowed } } }`,
  track: `mutation ($input: TrackLabExperimentInput!) { done: trackLabExperiment(input: $input) { duplicate ${RUN} } }`,
};

type Step = 'start' | 'claim' | 'complete' | 'fail' | 'cancel' | 'retry' | 'rate' | 'delete' | 'track';

/** Takes a step with an experiment, and answers what came of it. */
export async function labStep(
  graph: Graph,
  viewer: Viewer,
  step: Step,
  variables: Record<string, unknown>,
): Promise<RunPayload> {
  return (await graph.data<{ done: RunPayload }>(viewer, DOCUMENTS[step] ?? '', variables)).done;
}

/** Like `labStep`, where it must be done. */
export async function labDone(
  graph: Graph,
  viewer: Viewer,
  step: Step,
  variables: Record<string, unknown>,
): Promise<RunAnswer> {
  const { experiment, userErrors } = await labStep(graph, viewer, step, variables);
  expect(userErrors).toEqual([]);
  if (!experiment) throw new Error('There is no experiment.');
  return experiment;
}

/** A story of 100 words: at most 320 tokens, 3,200 micros by the prices since October. */
export const STORY = { storyWriter: { prompt: 'A lighthouse keeper', words: 100 } };
export const STORY_CEILING = 3_190;
export const STORY_RESULT = { storyWriter: { text: 'The lamp was lit.', title: 'The lamp' } };
export const TOKENS_200 = [{ unit: 'TOKENS', quantity: 200 }];
export const COMPLETION = { result: STORY_RESULT, usage: TOKENS_200 };
export const FAILURE = { error: { code: 'MODEL_BUSY', message: 'Try later' } };

/** A run in a status, walked there by the operations. */
export async function aRunIn(graph: Graph, status: string, owner: Viewer): Promise<RunAnswer> {
  const run = await labDone(graph, owner, 'start', { input: { request: STORY } });
  const { id } = run;
  if (status === 'QUEUED') return run;
  if (status === 'EXPIRED') return endByTime(graph, owner, id);
  const begun = await labDone(graph, service, 'claim', { input: { id } });
  switch (status) {
    case 'PROCESSING':
      return begun;
    case 'COMPLETED':
      return labDone(graph, service, 'complete', { id, input: COMPLETION });
    case 'FAILED':
      return labDone(graph, service, 'fail', { id, input: FAILURE });
    case 'CANCELLED':
      return labDone(graph, owner, 'cancel', { id });
    case 'TIMED_OUT':
      return endByTime(graph, owner, id);
    default:
      throw new Error(`No way to ${status}.`);
  }
}

/** Lets the time of a run run out. */
export async function endByTime(graph: Graph, owner: Viewer, id: string): Promise<RunAnswer> {
  const { endOverdueLabExperiments } = await import('../../src/domains/lab/lab-worker/lab-worker.service.js');
  await LabExperimentModel.updateOne({ _id: id }, { $set: { dueAt: new Date(1_000) } });
  await endOverdueLabExperiments(new Date(2_000));
  return readRun(graph, owner, id);
}

export async function readRun(graph: Graph, viewer: Viewer, id: string): Promise<RunAnswer> {
  const query = `query ($id: ID!) { labExperiment(id: $id) ${RUN.slice('experiment '.length, RUN.indexOf('userErrors'))} }`;
  const { labExperiment } = await graph.data<{ labExperiment: RunAnswer | null }>(viewer, query, { id });
  if (!labExperiment) throw new Error(`There is no ${id} for this viewer.`);
  return labExperiment;
}

export async function storedRun(id: string): Promise<LabExperiment> {
  const run = await LabExperimentModel.findOne({ _id: id }).lean<LabExperiment>();
  if (!run) throw new Error(`There is no ${id}.`);
  return run;
}

/** The money of an account this month, as it is stored. */
export async function storedSpending(userId: string): Promise<SpendingPeriod> {
  const [row] = await unwatched(() => SpendingPeriodModel.find({ userId }).lean<SpendingPeriod[]>());
  if (!row) throw new Error(`${userId} spent nothing.`);
  return row;
}

export async function setLimit(graph: Graph, viewer: Viewer, limitMicros: number | null): Promise<void> {
  const { setSpendingLimit } = await graph.data<{ setSpendingLimit: { userErrors: Problem[] } }>(
    viewer,
    'mutation ($input: SetSpendingLimitInput!) { setSpendingLimit(input: $input) { userErrors { code } } }',
    { input: { limitMicros } },
  );
  expect(setSpendingLimit.userErrors).toEqual([]);
}

import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import {
  ClaimLabExperimentInput,
  CompleteLabExperimentInput,
  FailLabExperimentInput,
  TrackLabExperimentInput,
} from '../lab-experiment/lab.inputs.js';
import { LabExperimentPayload, LabReportPayload, TrackLabExperimentPayload } from '../lab-experiment/lab.payloads.js';
import { trackLabExperiment } from '../lab-experiment/lab-track.service.js';
import { claimLabExperiment, completeLabExperiment, failLabExperiment } from './lab-worker.service.js';

const ID_ARGUMENT = 'ID of the experiment.';
const REPORTERS = 'Service keys can report any experiment, users only their own with the executor CLIENT.';

/** Operations for the workers that execute experiments. */
@Resolver()
export class LabWorkerResolver {
  @Access('service')
  @Mutation(() => LabExperimentPayload, {
    description: 'Claims a queued experiment for a single worker. `experiment` is null if none is queued.',
  })
  async claimLabExperiment(
    @Ctx() context: Context,
    @Arg('input', () => ClaimLabExperimentInput, { description: 'The experiment to claim.' })
    input: ClaimLabExperimentInput,
  ): Promise<LabExperimentPayload> {
    return { experiment: await claimLabExperiment(context, input) };
  }

  @Access('user', 'service')
  @RateLimit(120, 3_600)
  @Mutation(() => LabReportPayload, {
    description: `Stores the result of an experiment once and settles its cost. ${REPORTERS}`,
  })
  completeLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_ARGUMENT }) id: string,
    @Arg('input', () => CompleteLabExperimentInput, { description: 'The result.' }) input: CompleteLabExperimentInput,
  ): Promise<LabReportPayload> {
    return completeLabExperiment(context, id, input);
  }

  @Access('user', 'service')
  @RateLimit(120, 3_600)
  @Mutation(() => LabReportPayload, {
    description: `Stores the error of a failed experiment once and settles its cost. ${REPORTERS}`,
  })
  failLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_ARGUMENT }) id: string,
    @Arg('input', () => FailLabExperimentInput, { description: 'The failure.' }) input: FailLabExperimentInput,
  ): Promise<LabReportPayload> {
    return failLabExperiment(context, id, input);
  }

  @Access('user', 'service')
  @RateLimit(600, 60)
  @Mutation(() => TrackLabExperimentPayload, {
    description: 'Records an experiment that has already ended. Its cost counts immediately.',
  })
  trackLabExperiment(
    @Ctx() context: Context,
    @Arg('input', () => TrackLabExperimentInput, { description: 'The experiment.' }) input: TrackLabExperimentInput,
  ): Promise<TrackLabExperimentPayload> {
    return trackLabExperiment(context, input);
  }
}

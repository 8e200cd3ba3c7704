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

const ID_OF = 'Id of the experiment.';
const WHO = 'A service key tells it of any run; a user of an own one that was started with the executor CLIENT.';

/** What whoever works on experiments tells of them. */
@Resolver()
export class LabWorkerResolver {
  @Access('service')
  @Mutation(() => LabExperimentPayload, {
    description: 'Takes an experiment that waits, for a worker: of many at once, one gets it. Null where none waits.',
  })
  async claimLabExperiment(
    @Ctx() context: Context,
    @Arg('input', () => ClaimLabExperimentInput, { description: 'Which to take.' }) input: ClaimLabExperimentInput,
  ): Promise<LabExperimentPayload> {
    return { experiment: await claimLabExperiment(context, input) };
  }

  @Access('user', 'service')
  @RateLimit(120, 3_600)
  @Mutation(() => LabReportPayload, {
    description: `Stores the result of an experiment, once, and settles what it cost. ${WHO}`,
  })
  completeLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_OF }) id: string,
    @Arg('input', () => CompleteLabExperimentInput, { description: 'The result.' }) input: CompleteLabExperimentInput,
  ): Promise<LabReportPayload> {
    return completeLabExperiment(context, id, input);
  }

  @Access('user', 'service')
  @RateLimit(120, 3_600)
  @Mutation(() => LabReportPayload, {
    description: `Stores why an experiment failed, once, and settles what it cost all the same. ${WHO}`,
  })
  failLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_OF }) id: string,
    @Arg('input', () => FailLabExperimentInput, { description: 'Why.' }) input: FailLabExperimentInput,
  ): Promise<LabReportPayload> {
    return failLabExperiment(context, id, input);
  }

  @Access('user', 'service')
  @RateLimit(600, 60)
  @Mutation(() => TrackLabExperimentPayload, {
    description: 'Tells of an experiment that is over already, in one call. It is priced and counts at once.',
  })
  trackLabExperiment(
    @Ctx() context: Context,
    @Arg('input', () => TrackLabExperimentInput, { description: 'The run.' }) input: TrackLabExperimentInput,
  ): Promise<TrackLabExperimentPayload> {
    return trackLabExperiment(context, input);
  }
}

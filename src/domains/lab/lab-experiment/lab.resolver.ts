import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { selectedOn } from '../../../graphql/lookahead.js';
import { compareLabExperiments } from './lab-compare.service.js';
import { labExperimentChanges } from './lab-events.service.js';
import {
  CancelLabExperimentInput,
  EstimateLabExperimentInput,
  LabExperimentStatsArgs,
  MAX_COMPARED,
  MyLabExperimentsArgs,
  RateLabExperimentInput,
  StartLabExperimentInput,
} from './lab.inputs.js';
import {
  DeleteLabExperimentPayload,
  LabComparison,
  LabEstimate,
  LabExperimentConnection,
  LabExperimentPayload,
  LabExperimentStats,
} from './lab.payloads.js';
import { LabExperiment } from './lab-experiment.model.js';
import {
  cancelLabExperiment,
  deleteLabExperiment,
  estimateLabExperiment,
  labExperiment,
  myLabExperiments,
  rateLabExperiment,
  retryLabExperiment,
  startLabExperiment,
} from './lab-experiment.service.js';
import { labExperimentStats } from './lab-stats.service.js';

const ID_OF = 'Id of the experiment.';

/** What people do in the lab. */
@Resolver()
export class LabResolver {
  @Access('user')
  @Query(() => LabExperimentConnection, { description: 'Your experiments, newest first.' })
  async myLabExperiments(
    @Ctx() context: Context,
    @Args(() => MyLabExperimentsArgs) { filter, ...page }: MyLabExperimentsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof LabExperimentConnection>> {
    return new LabExperimentConnection(
      await myLabExperiments(context, filter ?? {}, page, selectedOn(info, 'LabExperiment')),
    );
  }

  @Access('user')
  @Query(() => LabExperiment, {
    nullable: true,
    description: 'One of your experiments; null when it is missing, deleted or not yours.',
  })
  labExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_OF }) id: string,
  ): LabExperiment | null | Promise<LabExperiment | null> {
    return labExperiment(context, id);
  }

  @Access('user')
  @Query(() => LabComparison, {
    description: 'Your experiments side by side: what they were asked and gave, cost and took.',
    complexity: 20,
  })
  compareLabExperiments(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: `Ids of 2 to ${String(MAX_COMPARED)} different experiments.` })
    ids: string[],
  ): Promise<LabComparison> {
    return compareLabExperiments(context, ids);
  }

  @Access('user')
  @Query(() => LabEstimate, { description: 'What a run can use and cost at most, before it is started.' })
  estimateLabExperiment(
    @Ctx() context: Context,
    @Arg('input', () => EstimateLabExperimentInput, { description: 'The experiment.' })
    input: EstimateLabExperimentInput,
  ): Promise<LabEstimate> {
    return estimateLabExperiment(context, input.request);
  }

  @Access('support')
  @Query(() => LabExperimentStats, {
    description: 'Figures of the experiments that were started in a time range.',
    complexity: 20,
  })
  labExperimentStats(
    @Args(() => LabExperimentStatsArgs) { filter }: LabExperimentStatsArgs,
  ): Promise<LabExperimentStats> {
    return labExperimentStats(filter ?? {});
  }

  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => LabExperimentPayload, {
    description:
      'Starts an experiment. The most that it can cost is reserved of what you may spend this month; LIMIT_REACHED where that is not enough.',
  })
  async startLabExperiment(
    @Ctx() context: Context,
    @Arg('input', () => StartLabExperimentInput, { description: 'The experiment.' }) input: StartLabExperimentInput,
  ): Promise<LabExperimentPayload> {
    return { experiment: await startLabExperiment(context, input) };
  }

  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => LabExperimentPayload, {
    description:
      'Stops an own experiment. Where a worker is on it, its result will be discarded, and what it used still counts.',
  })
  async cancelLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_OF }) id: string,
    @Arg('input', () => CancelLabExperimentInput, { nullable: true, description: 'Why.' })
    input?: CancelLabExperimentInput,
  ): Promise<LabExperimentPayload> {
    return { experiment: await cancelLabExperiment(context, id, input?.reason) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => LabExperimentPayload, {
    description: 'Tries an own experiment that FAILED or TIMED_OUT once more; at most 3 attempts in all.',
  })
  async retryLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_OF }) id: string,
  ): Promise<LabExperimentPayload> {
    return { experiment: await retryLabExperiment(context, id) };
  }

  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => LabExperimentPayload, {
    description: 'Rates the result of an own experiment that is COMPLETED; rated again, the last stands.',
  })
  async rateLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_OF }) id: string,
    @Arg('input', () => RateLabExperimentInput, { description: 'The rating.' }) input: RateLabExperimentInput,
  ): Promise<LabExperimentPayload> {
    return { experiment: await rateLabExperiment(context, id, input) };
  }

  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => DeleteLabExperimentPayload, {
    description:
      'Deletes what an own experiment was asked and gave, once it is over. What it used and cost stays in the sums.',
  })
  async deleteLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_OF }) id: string,
  ): Promise<DeleteLabExperimentPayload> {
    await deleteLabExperiment(context, id);
    return { deletedId: id };
  }

  @Access('user')
  @Subscription(() => LabExperiment, {
    subscribe: ({ args, context }: { args: { id?: string | null }; context: Context }) =>
      labExperimentChanges(context, args.id),
    description:
      'Your experiments, or one of them, each time they change. Refused with NOT_FOUND for one that is missing or not yours.',
  })
  labExperimentUpdated(
    @Root() experiment: LabExperiment,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the experiment; all of yours when left out.' })
    _id?: string | null,
  ): LabExperiment {
    return experiment;
  }
}

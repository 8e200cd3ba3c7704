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

const ID_ARGUMENT = 'ID of the experiment.';

/** Lab operations for users. */
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
    description: 'One of your experiments by its ID, or null if it does not exist, is deleted or is not yours.',
  })
  labExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_ARGUMENT }) id: string,
  ): LabExperiment | null | Promise<LabExperiment | null> {
    return labExperiment(context, id);
  }

  @Access('user')
  @Query(() => LabComparison, {
    description: 'A side-by-side comparison of your experiments: input, output, cost and duration.',
    complexity: 20,
  })
  compareLabExperiments(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: `IDs of 2 to ${String(MAX_COMPARED)} different experiments.` })
    ids: string[],
  ): Promise<LabComparison> {
    return compareLabExperiments(context, ids);
  }

  @Access('user')
  @Query(() => LabEstimate, { description: 'Maximum usage and cost of an experiment, before you start it.' })
  estimateLabExperiment(
    @Ctx() context: Context,
    @Arg('input', () => EstimateLabExperimentInput, { description: 'The experiment.' })
    input: EstimateLabExperimentInput,
  ): Promise<LabEstimate> {
    return estimateLabExperiment(context, input.request);
  }

  @Access('support')
  @Query(() => LabExperimentStats, {
    description: 'Statistics of the experiments started in a time range.',
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
      'Starts an experiment. Reserves its maximum cost from your remaining spending of this month, and fails with LIMIT_REACHED if that is not enough.',
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
      'Cancels one of your experiments. If it is already running, its result is discarded, but its usage counts.',
  })
  async cancelLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_ARGUMENT }) id: string,
    @Arg('input', () => CancelLabExperimentInput, { nullable: true, description: 'Reason for cancelling.' })
    input?: CancelLabExperimentInput,
  ): Promise<LabExperimentPayload> {
    return { experiment: await cancelLabExperiment(context, id, input?.reason) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => LabExperimentPayload, {
    description: 'Retries one of your experiments that is FAILED or TIMED_OUT; at most 3 attempts in total.',
  })
  async retryLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_ARGUMENT }) id: string,
  ): Promise<LabExperimentPayload> {
    return { experiment: await retryLabExperiment(context, id) };
  }

  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => LabExperimentPayload, {
    description: 'Rates the result of one of your COMPLETED experiments. A later rating replaces it.',
  })
  async rateLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_ARGUMENT }) id: string,
    @Arg('input', () => RateLabExperimentInput, { description: 'The rating.' }) input: RateLabExperimentInput,
  ): Promise<LabExperimentPayload> {
    return { experiment: await rateLabExperiment(context, id, input) };
  }

  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => DeleteLabExperimentPayload, {
    description:
      'Deletes the input and output of one of your experiments that has ended. Its usage and cost still count.',
  })
  async deleteLabExperiment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: ID_ARGUMENT }) id: string,
  ): Promise<DeleteLabExperimentPayload> {
    await deleteLabExperiment(context, id);
    return { deletedId: id };
  }

  @Access('user')
  @Subscription(() => LabExperiment, {
    subscribe: ({ args, context }: { args: { id?: string | null }; context: Context }) =>
      labExperimentChanges(context, args.id),
    description:
      'Changes to all your experiments, or to a single one. Fails with NOT_FOUND if it does not exist or is not yours.',
  })
  labExperimentUpdated(
    @Root() experiment: LabExperiment,
    @Arg('id', () => ID, { nullable: true, description: 'ID of the experiment; defaults to all your experiments.' })
    _id?: string | null,
  ): LabExperiment {
    return experiment;
  }
}

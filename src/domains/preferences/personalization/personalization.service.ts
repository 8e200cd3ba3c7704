import type { ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { lockKey } from '../../../database/lock.js';
import { findPage, type Page } from '../../../database/page.js';
import { readPlain } from '../../../database/read.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { conflict, inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import type { SavePersonalizationInput } from './personalization.inputs.js';
import {
  AgentPersonalization,
  PersonalizationModel,
  type PersonalizationBehavior,
  type PersonalizationDisplay,
} from './personalization.model.js';
import {
  AgentResponseLength,
  AgentTone,
  PersonalizationDensity,
  PersonalizationTheme,
} from './personalization.enums.js';
import { SavedPrompt } from '../saved-prompt/saved-prompt.model.js';

const MAX_AGENTS = 500;
/** Lists exclude the prompts: they can be large, and are loaded per page if selected. */
const LIGHT = { savedPrompts: 0 } as const;

const DISPLAY: PersonalizationDisplay = {
  theme: PersonalizationTheme.SYSTEM,
  density: PersonalizationDensity.COMFORTABLE,
  fontScale: 100,
  accentColor: null,
  agentName: null,
  showTimestamps: false,
  renderMarkdown: true,
};

const BEHAVIOR: PersonalizationBehavior = {
  tone: AgentTone.NEUTRAL,
  responseLength: AgentResponseLength.BALANCED,
  creativity: 50,
  language: null,
  citeSources: true,
  askFollowUps: true,
  useMemory: false,
};

/** The viewer's settings for an agent, or null if nothing was saved and defaults apply. */
export async function personalization(context: Context, agentId: string): Promise<AgentPersonalization | null> {
  const { userId } = requireUser(context.viewer);
  const found = await PersonalizationModel.findOne({ userId, agentId }, LIGHT).lean<AgentPersonalization>();
  return found && asClass(AgentPersonalization, found);
}

/** The viewer's settings for all agents, newest first. */
export function myPersonalizations(
  context: Context,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<AgentPersonalization>> {
  return findPage(PersonalizationModel, AgentPersonalization, {
    filter: { userId: requireUser(context.viewer).userId },
    sort: { field: '_id', direction: -1 },
    projection: LIGHT,
    ...page,
  });
}

/** Saves the given fields and keeps the rest, in one transaction; the first save creates the record. */
export async function savePersonalization(
  context: Context,
  agentId: string,
  input: SavePersonalizationInput,
): Promise<AgentPersonalization> {
  const set = {
    ...given('display', input.display, DISPLAY),
    ...given('behavior', input.behavior, BEHAVIOR),
    ...(input.customInstructions === undefined ? {} : { customInstructions: input.customInstructions ?? '' }),
  };
  return write(context, agentId, set, input.expectedVersion);
}

/** Resets the settings for an agent to the defaults. Saved prompts stay. */
export async function resetPersonalization(
  context: Context,
  agentId: string,
  expectedVersion: number | null | undefined,
): Promise<AgentPersonalization> {
  const set = { display: DISPLAY, behavior: BEHAVIOR, customInstructions: '' };
  return write(context, agentId, set, expectedVersion);
}

type Given<T> = { [K in keyof T]?: T[K] | null | undefined };

/** The paths of the given fields, with the default for null. */
function given<T extends object>(path: string, input: Given<T> | null | undefined, defaults: T): object {
  if (input === undefined) return {};
  if (input === null) return { [path]: defaults };
  const entries = (Object.keys(defaults) as (keyof T & string)[])
    .filter((field) => input[field] !== undefined)
    .map((field) => [`${path}.${field}`, input[field] ?? defaults[field]]);
  return Object.fromEntries(entries) as object;
}

async function write(
  context: Context,
  agentId: string,
  set: object,
  expectedVersion: number | null | undefined,
): Promise<AgentPersonalization> {
  const { userId } = requireUser(context.viewer);
  return inTurn(turnOf(userId), async (session) => {
    const known = await find({ userId, agentId }, session);
    assertVersion(known?.version ?? 0, expectedVersion);
    const { _id } = known ?? (await insert({ userId, agentId }, session));
    await PersonalizationModel.updateOne({ _id }, { $set: set, $inc: { version: 1 } }, { session });
    const stored = await find({ userId, agentId }, session);
    if (!stored) throw notFound('settings', 'agentId');
    return stored;
  });
}

/**
 * Changes to an account's settings and prompts are serialized, so limits and versions hold under concurrent requests.
 */
export const turnOf = (userId: string): string => `personalizations/${userId}`;

interface SettingsKey {
  userId: string;
  agentId: string;
}

async function find(key: SettingsKey, session: ClientSession): Promise<AgentPersonalization | null> {
  const found = await PersonalizationModel.findOne(key, LIGHT, { session }).lean<AgentPersonalization>();
  return found && asClass(AgentPersonalization, found);
}

function assertVersion(version: number, expected: number | null | undefined): void {
  if (typeof expected === 'number' && expected !== version) throw conflict('version', 'input.expectedVersion');
}

/** Creates the record with the defaults. */
async function insert({ userId, agentId }: SettingsKey, session: ClientSession): Promise<{ _id: string }> {
  await lockKey(session, turnOf(userId));
  const count = await PersonalizationModel.countDocuments({ userId }, { limit: MAX_AGENTS, session });
  if (count >= MAX_AGENTS) {
    throw inputError('LIMIT_REACHED', 'agentId', `You can store settings for at most ${String(MAX_AGENTS)} agents.`);
  }
  const _id = newId('prs');
  await PersonalizationModel.create([{ userId, agentId, _id, display: DISPLAY, behavior: BEHAVIOR }], { session });
  return { _id };
}

/** The record of an agent, created if it does not exist, to store prompts in. */
export async function ensurePersonalization(
  userId: string,
  agentId: string,
  session: ClientSession,
): Promise<{ _id: string }> {
  return (await find({ userId, agentId }, session)) ?? (await insert({ userId, agentId }, session));
}

/** The prompts of a page of settings; access has already been checked. */
export const promptsLoader = defineLoader<string, SavedPrompt[]>(async (ids) => {
  const projection = { savedPrompts: 1 } as const;
  const found = await readPlain<AgentPersonalization>(PersonalizationModel, { _id: { $in: [...ids] } }, { projection });
  return new Map(
    found.map(({ _id, savedPrompts = [] }) => [_id, savedPrompts.map((plain) => asClass(SavedPrompt, plain))]),
  );
}, []);

/** Settings for `node`. */
export async function personalizationsByIds(
  context: Context,
  ids: readonly string[],
): Promise<(AgentPersonalization | null)[]> {
  const { viewer } = context;
  if (viewer.kind !== 'user') return ids.map(() => null);
  const found = await readPlain<AgentPersonalization>(
    PersonalizationModel,
    { _id: { $in: [...ids] } },
    { projection: LIGHT },
  );
  const own = new Map(found.filter(({ userId }) => userId === viewer.userId).map((plain) => [plain._id, plain]));
  return ids.map((id) => {
    const plain = own.get(id);
    return plain ? asClass(AgentPersonalization, plain) : null;
  });
}

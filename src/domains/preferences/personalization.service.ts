import type { QueryFilter, UpdateQuery } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import { asClass } from '../../database/entity.js';
import { defineLoader } from '../../database/loaders.js';
import { findPage, type Page } from '../../database/page.js';
import { readPlain } from '../../database/read.js';
import type { Context } from '../../graphql/context.js';
import { conflict, inputError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
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
import { SavedPrompt } from './saved-prompt.model.js';

const MAX_AGENTS = 500;
const MAX_TRIES = 5;
/** Lists leave the prompts out: they can be large, and are read for the page where they are asked for. */
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

/** The caller's settings for an agent; null where nothing was saved, so that defaults apply. */
export async function personalization(context: Context, agentId: string): Promise<AgentPersonalization | null> {
  const { userId } = requireUser(context.viewer);
  const found = await PersonalizationModel.findOne({ userId, agentId }, LIGHT).lean<AgentPersonalization>();
  return found && asClass(AgentPersonalization, found);
}

/** The caller's settings for all agents, newest first. */
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

/** Saves what is given and leaves the rest, in one atomic write; the first save makes the record. */
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

/** Puts the settings for an agent back to the defaults. Saved prompts stay. */
export async function resetPersonalization(
  context: Context,
  agentId: string,
  expectedVersion: number | null | undefined,
): Promise<AgentPersonalization> {
  const set = { display: DISPLAY, behavior: BEHAVIOR, customInstructions: '' };
  return write(context, agentId, set, expectedVersion);
}

type Given<T> = { [K in keyof T]?: T[K] | null | undefined };

/** The paths of what is given, with the default for null. */
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
  const key = { userId, agentId };
  const guard = typeof expectedVersion === 'number' ? { version: expectedVersion } : {};
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const changed = await change({ ...key, ...guard }, { $set: set, $inc: { version: 1 } });
    if (changed) return changed;
    const known = await PersonalizationModel.findOne(key, { version: 1 }).lean<AgentPersonalization>();
    if (known) assertVersion(known.version, expectedVersion);
    else {
      assertVersion(0, expectedVersion);
      await insert(key);
    }
  }
  throw tooManyRivals();
}

async function change(
  filter: QueryFilter<AgentPersonalization>,
  update: UpdateQuery<AgentPersonalization>,
): Promise<AgentPersonalization | null> {
  const stored = await PersonalizationModel.findOneAndUpdate(filter, update, {
    returnDocument: 'after',
    projection: LIGHT,
  }).lean<AgentPersonalization>();
  return stored && asClass(AgentPersonalization, stored);
}

function assertVersion(version: number, expected: number | null | undefined): void {
  if (typeof expected !== 'number' || expected === version) return;
  throw inputError(
    'CONFLICT',
    'input.expectedVersion',
    `Version ${String(version)} stands by now, not ${String(expected)}. Read it again.`,
  );
}

/** Makes the record with the defaults; where another request just did, that one stands. */
async function insert(key: { userId: string; agentId: string }): Promise<void> {
  const count = await PersonalizationModel.countDocuments({ userId: key.userId }, { limit: MAX_AGENTS });
  if (count >= MAX_AGENTS) {
    throw inputError('LIMIT_REACHED', 'agentId', `Settings for at most ${String(MAX_AGENTS)} agents can be kept.`);
  }
  try {
    await PersonalizationModel.create({ ...key, _id: newId('prs'), display: DISPLAY, behavior: BEHAVIOR });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** The record of an agent, made where it is missing: something to keep prompts in. */
export async function ensurePersonalization(context: Context, agentId: string): Promise<AgentPersonalization> {
  const { userId } = requireUser(context.viewer);
  const key = { userId, agentId };
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const known = await PersonalizationModel.findOne(key, LIGHT).lean<AgentPersonalization>();
    if (known) return asClass(AgentPersonalization, known);
    await insert(key);
  }
  throw tooManyRivals();
}

export function tooManyRivals(): Error {
  return conflict();
}

/** The prompts of the settings of a page; who may see them was asked before. */
export const promptsLoader = defineLoader<string, SavedPrompt[]>(async (ids) => {
  const projection = { savedPrompts: 1 } as const;
  const found = await readPlain<AgentPersonalization>(PersonalizationModel, { _id: { $in: [...ids] } }, { projection });
  return new Map(
    found.map(({ _id, savedPrompts = [] }) => [_id, savedPrompts.map((plain) => asClass(SavedPrompt, plain))]),
  );
}, []);

/** Settings through `node`. */
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

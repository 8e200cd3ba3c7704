import { trusted } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import { recordIdFor } from '../../database/idempotency.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { inTurn } from '../../shared/turns.js';
import type { SavePromptInput, UpdatePromptInput } from './personalization.inputs.js';
import { AgentPersonalization, PersonalizationModel } from './personalization.model.js';
import { ensurePersonalization, promptsLoader, tooManyRivals } from './personalization.service.js';
import { SavedPrompt, type SavedPromptVersion } from './saved-prompt.model.js';

const MAX_PROMPTS = 100;
const MAX_VERSIONS = 50;
/** Of all versions of all prompts of one agent: the record has to stay small. */
const MAX_BYTES = 512 * 1_024;
const MAX_TRIES = 5;

export interface PromptOutcome {
  prompt: SavedPrompt;
  personalization: AgentPersonalization;
}

/** Keeps a prompt for an agent, once for each key. */
export async function savePrompt(
  context: Context,
  agentId: string,
  input: SavePromptInput,
  now = new Date(),
): Promise<PromptOutcome> {
  const { userId } = requireUser(context.viewer);
  const { id } = await recordIdFor({
    actor: userId,
    operation: 'savePrompt',
    key: input.idempotencyKey ?? undefined,
    input: [agentId, input],
    prefix: 'prm',
  });
  const { _id } = await ensurePersonalization(context, agentId);
  const { title, text } = input;
  const version = { number: 1, title, text, note: input.note ?? null, restoredFrom: null, savedAt: now };
  const prompt = {
    _id: id,
    title,
    text,
    version: 1,
    versions: [version],
    usageCount: 0,
    createdAt: now,
    updatedAt: now,
  };
  const bytes = bytesOf([version]);
  const stored = await PersonalizationModel.findOneAndUpdate(
    {
      _id,
      'savedPrompts._id': trusted({ $ne: id }),
      promptCount: trusted({ $lt: MAX_PROMPTS }),
      promptBytes: trusted({ $lte: MAX_BYTES - bytes }),
    },
    { $push: { savedPrompts: prompt }, $inc: { promptCount: 1, promptBytes: bytes, promptRevision: 1 } },
    { returnDocument: 'after' },
  ).lean<AgentPersonalization>();
  if (stored) return outcome(context, stored, id);
  const known = await findOwn(context, id);
  if (known) return outcome(context, known, id);
  throw noRoom();
}

function noRoom(): Error {
  const message = `At most ${String(MAX_PROMPTS)} prompts of together ${String(MAX_BYTES / 1_024)} KiB, with all their versions, are kept for an agent. Delete some.`;
  return inputError('LIMIT_REACHED', 'input.text', message);
}

/** Makes a new version: other words, or those of an old one. Of many who changed the same version, one is first. */
export async function updatePrompt(
  context: Context,
  id: string,
  input: UpdatePromptInput,
  now = new Date(),
): Promise<PromptOutcome> {
  return changePrompt(context, id, (before) => {
    if (before.version !== input.expectedVersion) {
      const message = `Version ${String(before.version)} stands by now, not ${String(input.expectedVersion)}. Read it again.`;
      throw inputError('CONFLICT', 'input.expectedVersion', message);
    }
    const version = nextVersion(before, input, now);
    const { title, text } = version;
    const versions = [...before.versions, version].slice(-MAX_VERSIONS);
    return { ...plainPrompt(before), title, text, version: version.number, versions, updatedAt: now };
  });
}

function nextVersion(
  before: SavedPrompt,
  { title, text, note, restoreVersion }: UpdatePromptInput,
  savedAt: Date,
): SavedPromptVersion {
  const fields = { number: before.version + 1, note: note ?? null, savedAt };
  if (!restoreVersion) {
    if (!title && !text) throw inputError('REQUIRED', 'input.text', 'Give a title, a text, or a version to restore.');
    return { ...fields, title: title ?? before.title, text: text ?? before.text, restoredFrom: null };
  }
  if (title || text) {
    throw inputError('INVALID', 'input.restoreVersion', 'Give other words or a version to restore, not both.');
  }
  const old = before.versions.find(({ number }) => number === restoreVersion);
  if (!old) {
    const kept = before.versions.map(({ number }) => String(number));
    throw inputError(
      'NOT_FOUND',
      'input.restoreVersion',
      `There is no version ${String(restoreVersion)} (any more).`,
      kept,
    );
  }
  return { ...fields, title: old.title, text: old.text, restoredFrom: restoreVersion };
}

/** Deletes a prompt with all its versions. */
export async function deletePrompt(context: Context, id: string): Promise<AgentPersonalization> {
  const { userId } = requireUser(context.viewer);
  return inTurn(`prompts ${userId}`, async () => {
    for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
      const row = await requireOwn(context, id);
      const bytes = bytesOf(promptIn(row, id).versions);
      const stored = await PersonalizationModel.findOneAndUpdate(
        { _id: row._id, promptRevision: row.promptRevision },
        { $pull: { savedPrompts: { _id: id } }, $inc: { promptCount: -1, promptBytes: -bytes, promptRevision: 1 } },
        { returnDocument: 'after' },
      ).lean<AgentPersonalization>();
      if (stored) return settled(context, stored);
    }
    throw tooManyRivals();
  });
}

/** Counts a use, whatever else happens to the prompt. */
export async function usePrompt(context: Context, id: string, now = new Date()): Promise<PromptOutcome> {
  const { userId } = requireUser(context.viewer);
  const stored = await PersonalizationModel.findOneAndUpdate(
    { userId, 'savedPrompts._id': id },
    { $inc: { 'savedPrompts.$[used].usageCount': 1 }, $max: { 'savedPrompts.$[used].lastUsedAt': now } },
    { returnDocument: 'after', arrayFilters: [{ 'used._id': id }], timestamps: false },
  ).lean<AgentPersonalization>();
  if (!stored) throw notFound('saved prompt');
  return outcome(context, stored, id);
}

type PlainPrompt = Omit<SavedPrompt, 'id'>;

/** Decides on the prompt as it is now and writes under compare-and-set; uses that are counted meanwhile stay counted. */
async function changePrompt(
  context: Context,
  id: string,
  decide: (before: SavedPrompt) => PlainPrompt,
): Promise<PromptOutcome> {
  const { userId } = requireUser(context.viewer);
  return inTurn(`prompts ${userId}`, async () => {
    for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
      const row = await requireOwn(context, id);
      const before = promptIn(row, id);
      const { title, text, version, versions, updatedAt } = decide(before);
      const growth = bytesOf(versions) - bytesOf(before.versions);
      if (growth > 0 && row.promptBytes + growth > MAX_BYTES) throw noRoom();
      const path = 'savedPrompts.$[changed]';
      const fields = Object.entries({ title, text, version, versions, updatedAt });
      const stored = await PersonalizationModel.findOneAndUpdate(
        { _id: row._id, promptRevision: row.promptRevision },
        {
          $set: Object.fromEntries(fields.map(([field, value]) => [`${path}.${field}`, value])),
          $inc: { promptBytes: growth, promptRevision: 1 },
        },
        { returnDocument: 'after', arrayFilters: [{ 'changed._id': id }] },
      ).lean<AgentPersonalization>();
      if (stored) return outcome(context, stored, id);
    }
    throw tooManyRivals();
  });
}

function plainPrompt({
  _id,
  usageCount,
  createdAt,
}: SavedPrompt): Pick<SavedPrompt, '_id' | 'usageCount' | 'createdAt'> {
  return { _id, usageCount, createdAt };
}

function bytesOf(versions: readonly Pick<SavedPromptVersion, 'title' | 'text' | 'note'>[]): number {
  return versions.reduce((sum, { title, text, note }) => sum + Buffer.byteLength(`${title}${text}${note ?? ''}`), 0);
}

/** Missing prompts and those of others give the same answer. */
function findOwn(context: Context, promptId: string): Promise<AgentPersonalization | null> {
  const { userId } = requireUser(context.viewer);
  return PersonalizationModel.findOne({ userId, 'savedPrompts._id': promptId }).lean<AgentPersonalization>();
}

async function requireOwn(context: Context, promptId: string): Promise<AgentPersonalization> {
  const found = await findOwn(context, promptId);
  if (!found) throw notFound('saved prompt');
  return found;
}

function promptIn({ savedPrompts = [] }: AgentPersonalization, id: string): SavedPrompt {
  const prompt = savedPrompts.find(({ _id }) => _id === id);
  if (!prompt) throw notFound('saved prompt');
  return prompt;
}

function outcome(context: Context, stored: AgentPersonalization, id: string): PromptOutcome {
  return { prompt: asClass(SavedPrompt, promptIn(stored, id)), personalization: settled(context, stored) };
}

function settled(context: Context, stored: AgentPersonalization): AgentPersonalization {
  promptsLoader(context).clear(stored._id);
  return asClass(AgentPersonalization, stored);
}

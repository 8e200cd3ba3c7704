import type { ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { changeRecord, type RecordTarget } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { conflict, inputError, notFound } from '../../../shared/errors.js';
import { inTurn } from '../../../shared/turns.js';
import type { SavePromptInput, UpdatePromptInput } from '../personalization/personalization.inputs.js';
import { AgentPersonalization, PersonalizationModel } from '../personalization/personalization.model.js';
import {
  ensurePersonalization,
  personalization,
  promptsLoader,
  turnOf,
} from '../personalization/personalization.service.js';
import { SavedPrompt, type SavedPromptVersion } from './saved-prompt.model.js';

const MAX_PROMPTS = 100;
const MAX_VERSIONS = 50;
/** Size of all versions of all prompts of one agent: the record must stay small. */
const MAX_BYTES = 512 * 1_024;

export interface PromptOutcome {
  prompt: SavedPrompt;
  personalization: AgentPersonalization;
}

/** Saves a prompt for an agent, once per key. */
export async function savePrompt(
  context: Context,
  agentId: string,
  input: SavePromptInput,
  now = new Date(),
): Promise<PromptOutcome> {
  const { userId } = requireUser(context.viewer);
  const { title, text, idempotencyKey, note } = input;
  const request = {
    actor: userId,
    operation: 'savePrompt',
    key: idempotencyKey,
    input: [agentId, title, text, note],
    prefix: 'prm',
  };
  const version = { number: 1, title, text, note: note ?? null, restoredFrom: null, savedAt: now };
  const bytes = bytesOf([version]);
  const { record } = await inTurn(turnOf(userId), () =>
    createOnce<SavedPromptRecord>(request, async (_id, session) => {
      const prompt = {
        _id,
        title,
        text,
        version: 1,
        versions: [version],
        usageCount: 0,
        createdAt: now,
        updatedAt: now,
      };
      const owner = await ensurePersonalization(userId, agentId, session);
      const row = await requireIn(owner._id, session);
      if (row.promptCount >= MAX_PROMPTS || row.promptBytes + bytes > MAX_BYTES) throw noRoom();
      await PersonalizationModel.updateOne(
        { _id: owner._id },
        { $push: { savedPrompts: prompt }, $inc: { promptCount: 1, promptBytes: bytes, promptRevision: 1 } },
        { session },
      );
      return prompt;
    }),
  );
  const known = await findOwn(context, record._id);
  if (known) return outcome(context, known, record._id);
  // It has been deleted since: a retry gets the same response as the first request.
  const settings = await personalization(context, agentId);
  if (!settings) throw notFound('settings', 'agentId');
  return { prompt: asClass(SavedPrompt, record), personalization: settings };
}

type SavedPromptRecord = Omit<SavedPrompt, 'id'>;

async function requireIn(_id: string, session: ClientSession): Promise<AgentPersonalization> {
  const row = await PersonalizationModel.findOne(
    { _id },
    { promptCount: 1, promptBytes: 1 },
    { session },
  ).lean<AgentPersonalization>();
  if (!row) throw notFound('settings', 'agentId');
  return row;
}

function noRoom(): Error {
  const message = `You can save at most ${String(MAX_PROMPTS)} prompts for an agent, with at most ${String(MAX_BYTES / 1_024)} KiB including all versions. Delete some first.`;
  return inputError('LIMIT_REACHED', 'input.text', message);
}

/** Saves a new version: new text, or that of an earlier version. If several change the same version, one wins. */
export async function updatePrompt(
  context: Context,
  id: string,
  input: UpdatePromptInput,
  now = new Date(),
): Promise<PromptOutcome> {
  return changePrompt(context, id, (before) => {
    if (before.version !== input.expectedVersion) {
      throw conflict('prompt', 'input.expectedVersion');
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
    if (!title && !text) throw inputError('REQUIRED', 'input.text', 'Pass a title, a text, or a version to restore.');
    return { ...fields, title: title ?? before.title, text: text ?? before.text, restoredFrom: null };
  }
  if (title || text) {
    throw inputError('INVALID', 'input.restoreVersion', 'Pass new text or a version to restore, not both.');
  }
  const old = before.versions.find(({ number }) => number === restoreVersion);
  if (!old) {
    const kept = before.versions.map(({ number }) => String(number));
    throw inputError('NOT_FOUND', 'input.restoreVersion', `Version ${String(restoreVersion)} not found.`, kept);
  }
  return { ...fields, title: old.title, text: old.text, restoredFrom: restoreVersion };
}

/** Deletes a prompt and all its versions. */
export async function deletePrompt(context: Context, id: string): Promise<AgentPersonalization> {
  const { userId } = requireUser(context.viewer);
  const { after } = await changeRecord(PersonalizationModel, await targetOf(context, userId, id), (row) => {
    const bytes = bytesOf(promptIn(row, id).versions);
    return {
      update: {
        $pull: { savedPrompts: { _id: id } },
        $inc: { promptCount: -1, promptBytes: -bytes, promptRevision: 1 },
      },
    };
  });
  return settled(context, after);
}

async function targetOf(
  context: Context,
  userId: string,
  promptId: string,
): Promise<RecordTarget<AgentPersonalization>> {
  const found = await findOwn(context, promptId);
  if (!found) throw notFound('saved prompt');
  return { filter: { _id: found._id, userId }, what: 'saved prompt' };
}

/** Records a use, whatever else happens to the prompt. */
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

/** Decides on the current prompt; uses recorded in the meantime are kept. */
async function changePrompt(
  context: Context,
  id: string,
  decide: (before: SavedPrompt) => PlainPrompt,
): Promise<PromptOutcome> {
  const { userId } = requireUser(context.viewer);
  const { after } = await changeRecord(PersonalizationModel, await targetOf(context, userId, id), (row) => {
    const before = promptIn(row, id);
    const { title, text, version, versions, updatedAt } = decide(before);
    const growth = bytesOf(versions) - bytesOf(before.versions);
    if (growth > 0 && row.promptBytes + growth > MAX_BYTES) throw noRoom();
    const fields = Object.entries({ title, text, version, versions, updatedAt });
    return {
      update: {
        $set: Object.fromEntries(fields.map(([field, value]) => [`savedPrompts.$[changed].${field}`, value])),
        $inc: { promptBytes: growth, promptRevision: 1 },
      },
      arrayFilters: [{ 'changed._id': id }],
    };
  });
  return outcome(context, after, id);
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

/** Missing prompts and those of others give the same error. */
function findOwn(context: Context, promptId: string): Promise<AgentPersonalization | null> {
  const { userId } = requireUser(context.viewer);
  return PersonalizationModel.findOne({ userId, 'savedPrompts._id': promptId }).lean<AgentPersonalization>();
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

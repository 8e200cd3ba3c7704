import { insertMissing } from '../../../database/import.js';
import { importedFrom } from '../../../graphql/imported.js';
import type { FeedbackRecord } from '../../../shared/feedback.js';
import { importedId } from '../../../shared/ids.js';
import { SuggestionCategory, SuggestionStatus } from './suggestion.enums.js';
import { CommunitySuggestionModel } from './suggestion.model.js';
import { newSuggestion } from './suggestion.service.js';

/**
 * Imports feature requests from another platform as suggestions without an author, and returns how many were new. Their votes and
 * comments are stored as counts that affect ranking, not as votes by users here.
 */
export function importSuggestions(source: string, records: readonly FeedbackRecord[]): Promise<number> {
  const idOf = (record: FeedbackRecord): string =>
    importedId('sug', record.createdAt, `${source}:${String(record.number)}`);
  return insertMissing(CommunitySuggestionModel, records, idOf, (missing) =>
    missing.map((record) => importedSuggestion(source, record, idOf(record))),
  );
}

function importedSuggestion(source: string, record: FeedbackRecord, id: string): object {
  const status = statusOf(record);
  const changedAt = record.closedAt ?? record.createdAt;
  return {
    ...newSuggestion({
      _id: id,
      title: record.title,
      body: record.body,
      category: categoryOf(record.labels),
      status,
      createdAt: record.createdAt,
      updatedAt: changedAt,
      imported: importedFrom(source, record),
    }),
    authorName: `Imported author ${record.author}`,
    followerCount: 0,
    commentCount: 0,
    comments: [],
    internalComments: [],
    revisions: [],
    editCount: 0,
    history: status === SuggestionStatus.OPEN ? [] : [{ from: SuggestionStatus.OPEN, to: status, at: changedAt }],
  };
}

function statusOf({ state, stateReason }: FeedbackRecord): SuggestionStatus {
  if (state === 'open') return SuggestionStatus.OPEN;
  return stateReason === 'completed' ? SuggestionStatus.COMPLETED : SuggestionStatus.DECLINED;
}

/** Category by the first known label; a request without one is a feature request. */
function categoryOf(labels: readonly string[]): SuggestionCategory {
  const known = labels.map((label) => CATEGORIES.get(label.toLowerCase()));
  return known.find((category) => category !== undefined) ?? SuggestionCategory.NEW_FEATURE;
}

const CATEGORIES: ReadonlyMap<string, SuggestionCategory> = new Map(
  Object.entries({
    'dataset request': SuggestionCategory.COMMUNITY_CONTENT,
    'dataset-viewer': SuggestionCategory.UI_UX,
    'nlp-viewer': SuggestionCategory.UI_UX,
    streaming: SuggestionCategory.PERFORMANCE,
    'hosted-on-google-drive': SuggestionCategory.INTEGRATION_API,
    documentation: SuggestionCategory.COMMUNITY_CONTENT,
  }),
);

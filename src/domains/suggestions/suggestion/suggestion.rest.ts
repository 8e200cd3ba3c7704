import type { RestRoute } from '../../../http/rest/rest.route.js';

const SUGGESTION = `fragment Suggestion on CommunitySuggestion {
  suggestionId: id title excerpt category status authorId: author { id } authorName
  votes { up down score } myVote isFollowing commentCount followerCount response respondedAt createdAt updatedAt
  implementation { version url note recordedAt }
}`;

const COMMENT = `fragment SuggestionComment on SuggestionComment {
  commentId: id authorId: author { id } authorName body isStaff createdAt
}`;

const ERRORS = 'userErrors { code message field allowed }';

const page = (list: string): string => `${list} { nodes { ...Suggestion } pageInfo { hasNextPage endCursor } }`;

const locationOf = (id: unknown): string => `/api/suggestions/${String(id)}`;

export const suggestionRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/suggestions',
    summary: 'Submit a suggestion.',
    document: `mutation RestSubmitSuggestion($input: SubmitSuggestionInput!) {
      submitSuggestion(input: $input) { suggestion { ...Suggestion body } ${ERRORS} }
    } ${SUGGESTION}`,
    answer: ['submitSuggestion', 'suggestion'],
    body: { variable: 'input', aliases: { description: 'body' } },
    status: 201,
    location: ({ suggestionId }) => locationOf(suggestionId),
    example: {
      body: {
        title: 'Let an agent read a shared calendar',
        body: 'So that it can find a time when everyone is free.',
        category: 'INTEGRATION_API',
      },
    },
  },
  {
    method: 'GET',
    path: '/api/suggestions',
    summary: 'List suggestions on the board.',
    document: `query RestSuggestions(
      $filter: SuggestionFilter, $sort: SuggestionSort! = TOP, $first: Int! = 20, $after: String
    ) {
      ${page('suggestions(filter: $filter, sort: $sort, first: $first, after: $after)')}
    } ${SUGGESTION}`,
    answer: ['suggestions'],
    query: { status: 'filter.status', category: 'filter.category', search: 'filter.search', sort: 'sort' },
    example: { query: { status: 'OPEN', sort: 'TRENDING', limit: '10' } },
  },
  {
    method: 'GET',
    path: '/api/suggestions/:suggestionId',
    summary: 'Get a suggestion with its comments, oldest first.',
    document: `query RestSuggestion($id: ID!, $first: Int! = 100, $after: String) {
      suggestion(id: $id) {
        ...Suggestion
        body mergedIntoId: mergedInto { id } history { from to reason at }
        comments(first: $first, after: $after) { nodes { ...SuggestionComment } pageInfo { hasNextPage endCursor } }
      }
    } ${SUGGESTION} ${COMMENT}`,
    answer: ['suggestion'],
    params: { suggestionId: 'id' },
    example: { params: { suggestionId: '{{aSuggestion.nodes.0.id}}' } },
  },
  {
    method: 'POST',
    path: '/api/suggestions/:suggestionId/vote',
    summary: 'Vote on a suggestion, or withdraw your vote.',
    document: `mutation RestVoteOnSuggestion($id: ID!, $input: VoteOnSuggestionInput!) {
      voteOnSuggestion(id: $id, input: $input) { suggestion { ...Suggestion } ${ERRORS} }
    } ${SUGGESTION}`,
    answer: ['voteOnSuggestion', 'suggestion'],
    params: { suggestionId: 'id' },
    body: { variable: 'input', aliases: { voteType: 'vote' } },
    example: { params: { suggestionId: '{{aSuggestion.nodes.0.id}}' }, body: { vote: 'UP' } },
  },
  {
    method: 'POST',
    path: '/api/suggestions/:suggestionId/comments',
    summary: 'Comment on a suggestion.',
    document: `mutation RestCommentOnSuggestion($id: ID!, $input: CommentOnSuggestionInput!) {
      commentOnSuggestion(id: $id, input: $input) {
        comment { ...SuggestionComment } suggestion { ...Suggestion } ${ERRORS}
      }
    } ${SUGGESTION} ${COMMENT}`,
    answer: ['commentOnSuggestion'],
    params: { suggestionId: 'id' },
    body: { variable: 'input', aliases: { text: 'body' } },
    status: 201,
    location: ({ suggestion }) => locationOf((suggestion as Record<string, unknown>)['suggestionId']),
    example: {
      params: { suggestionId: '{{aSuggestion.nodes.0.id}}' },
      body: { body: 'We would use this every week.' },
    },
  },
  {
    method: 'GET',
    path: '/api/suggestions/user/:userId',
    summary: 'List suggestions by a user in any status, newest first.',
    document: `query RestMySuggestions($status: SuggestionStatus, $first: Int! = 20, $after: String) {
      ${page('mySuggestions(status: $status, first: $first, after: $after)')}
    } ${SUGGESTION}`,
    answer: ['mySuggestions'],
    self: {
      param: 'userId',
      others: {
        document: `query RestSuggestionsOfUser(
          $userId: ID!, $status: SuggestionStatus, $first: Int! = 20, $after: String
        ) {
          ${page('suggestionsOfUser(userId: $userId, status: $status, first: $first, after: $after)')}
        } ${SUGGESTION}`,
        answer: ['suggestionsOfUser'],
        variable: 'userId',
      },
    },
    query: { status: 'status' },
    example: { params: { userId: '{{me.id}}' } },
  },
];

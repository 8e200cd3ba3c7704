/** Demo records are created by the public operations, so they pass every rule. */
export const CREATE_TICKET = `mutation ($input: CreateTicketInput!) { createTicket(input: $input) { ticket { id } userErrors { message } } }`;
export const ADD_MESSAGE = `mutation ($id: ID!, $input: AddTicketMessageInput!) { addTicketMessage(id: $id, input: $input) { ticket { id } userErrors { message } } }`;
export const ADD_NOTE = `mutation ($id: ID!, $input: AddInternalNoteInput!) { addInternalNote(id: $id, input: $input) { ticket { id } userErrors { message } } }`;
export const ASSIGN_TICKET = `mutation ($id: ID!, $input: AssignTicketInput!) { assignTicket(id: $id, input: $input) { ticket { id } userErrors { message } } }`;
export const CHANGE_TICKET = `mutation ($id: ID!, $input: ChangeTicketStatusInput!) { changeTicketStatus(id: $id, input: $input) { ticket { id } userErrors { message } } }`;
export const RESOLVE_TICKET = `mutation ($id: ID!, $input: ResolveTicketInput!) { resolveTicket(id: $id, input: $input) { ticket { id } userErrors { message } } }`;
export const RATE_TICKET = `mutation ($id: ID!, $input: RateTicketInput!) { rateTicket(id: $id, input: $input) { ticket { id } userErrors { message } } }`;
export const SUBMIT_SUGGESTION = `mutation ($input: SubmitSuggestionInput!) { submitSuggestion(input: $input) { suggestion { id } userErrors { message } } }`;
export const VOTE = `mutation ($id: ID!, $input: VoteOnSuggestionInput!) { voteOnSuggestion(id: $id, input: $input) { suggestion { id } userErrors { message } } }`;
export const COMMENT = `mutation ($id: ID!, $input: CommentOnSuggestionInput!) { commentOnSuggestion(id: $id, input: $input) { suggestion { id } userErrors { message } } }`;
export const CHANGE_SUGGESTION = `mutation ($id: ID!, $input: ChangeSuggestionStatusInput!) { changeSuggestionStatus(id: $id, input: $input) { suggestion { id } userErrors { message } } }`;
export const OPEN_SUGGESTIONS = `{ suggestions(first: 100, sort: NEW, filter: { status: OPEN }) { nodes { id } } }`;
export const ADD_FOLDER = `mutation ($input: CreateFavoriteFolderInput!) { createFavoriteFolder(input: $input) { folder { id } userErrors { code message } } }`;
export const FOLDERS = `{ favoriteFolders { id name } }`;
export const ADD_FAVORITE = `mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { favorite { id } userErrors { message } } }`;

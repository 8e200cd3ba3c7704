import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { ConfirmButton } from '../app/components/confirm-button.js';
import { notifyDone, notifyFault } from '../app/components/notices.js';
import { EmptyFavoriteTrashDocument } from './generated/graphql.js';
import { voiceTexts } from './voice.texts.js';

const { favorites: texts } = voiceTexts;

export function EmptyTrashButton() {
  const client = useTally();
  const empty = async (): Promise<boolean> => {
    try {
      const refetch = ['FavoritesScreen'];
      const { emptyFavoriteTrash } = await mutate(client, EmptyFavoriteTrashDocument, {}, { refetch });
      notifyDone(texts.emptied(emptyFavoriteTrash.deletedCount ?? 0));
      return true;
    } catch (error) {
      notifyFault(error);
      return false;
    }
  };
  return (
    <ConfirmButton
      size="xs"
      question={texts.emptyTrashQuestion}
      consequence={texts.emptyTrashConsequence}
      yes={texts.emptyTrashYes}
      onConfirm={empty}
    >
      {texts.emptyTrash}
    </ConfirmButton>
  );
}

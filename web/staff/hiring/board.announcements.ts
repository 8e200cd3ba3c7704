import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { wordsOf } from '../../app/components/status-badge.js';
import { boardTexts } from './hiring.texts.js';

const { dragging } = boardTexts;

/** Screen reader announcements while a card is dragged. */
export function announcementsFor(nameOf: (id: UniqueIdentifier) => string): DndContextProps['accessibility'] {
  return {
    screenReaderInstructions: { draggable: dragging.instructions },
    announcements: {
      onDragStart: ({ active }) => dragging.picked(nameOf(active.id)),
      onDragOver: ({ active, over }) =>
        over ? dragging.over(nameOf(active.id), wordsOf(String(over.id))) : dragging.nowhere(nameOf(active.id)),
      onDragEnd({ active, over }) {
        if (!over) return dragging.cancelled(nameOf(active.id));
        const said = over.data.current?.isTarget === false ? dragging.refused : dragging.dropped;
        return said(nameOf(active.id), wordsOf(String(over.id)));
      },
      onDragCancel: ({ active }) => dragging.cancelled(nameOf(active.id)),
    },
  };
}

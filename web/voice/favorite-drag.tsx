import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useMemo, useState, type ReactNode } from 'react';
import classes from './favorites.module.css';
import type { Favorite, Folder } from './favorites.screen.js';
import { voiceTexts } from './voice.texts.js';

const { favorites: texts } = voiceTexts;

interface FavoriteDragProps {
  favorites: readonly Favorite[];
  folders: readonly Folder[];
  onMove: (id: string, to: Folder) => void;
  children: ReactNode;
}

/** Drags favorites onto folders, by pointer or arrow keys; each step is announced. */
export function FavoriteDrag({ favorites, folders, onMove, children }: FavoriteDragProps) {
  const [dragged, setDragged] = useState<string>();
  const sensors = useSensors(
    // A click on the handle does not start a drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextFolder }),
  );
  const titleOf = (id: string | number): string => favorites.find((favorite) => favorite.id === id)?.itemTitle ?? '';
  const folderOf = (id: string | number): Folder | undefined => folders.find((folder) => folder.id === id);
  const announcements: Announcements = {
    onDragStart: ({ active }) => texts.pickedUp(titleOf(active.id)),
    onDragOver: ({ active, over }) =>
      over ? texts.over(titleOf(active.id), folderOf(over.id)?.name ?? '') : texts.overNothing(titleOf(active.id)),
    onDragEnd: ({ active, over }) =>
      over
        ? texts.dropped(titleOf(active.id), folderOf(over.id)?.name ?? '')
        : texts.droppedNowhere(titleOf(active.id)),
    onDragCancel: ({ active }) => texts.droppedNowhere(titleOf(active.id)),
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    setDragged(undefined);
    const folder = over && folderOf(over.id);
    if (folder) onMove(String(active.id), folder);
  };
  const accessibility = useMemo(() => ({ screenReaderInstructions: { draggable: texts.instructions } }), []);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={folderBelow}
      accessibility={{ ...accessibility, announcements }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setDragged(undefined)}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged !== undefined && <div className={classes.overlay}>{titleOf(dragged)}</div>}
      </DragOverlay>
    </DndContext>
  );
}

/** Tolerance in pixels around a folder's corner, where the keyboard places the dragged item. */
const CORNER = 6;

/** The folder under the pointer; without a pointer, the one selected by keyboard. */
const folderBelow: CollisionDetection = (args) => {
  if (args.pointerCoordinates) return pointerWithin(args);
  const { left, top } = args.collisionRect;
  const found = args.droppableContainers.find(({ id }) => {
    const rect = args.droppableRects.get(id);
    return rect !== undefined && Math.abs(rect.left - left) < CORNER && Math.abs(rect.top - top) < CORNER;
  });
  return found ? [{ id: found.id, data: { droppableContainer: found, value: 0 } }] : [];
};

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys move between folders in page order. */
const toNextFolder: KeyboardCoordinateGetter = (event, { context }) => {
  const step = STEPS[event.code];
  if (step === undefined) return undefined;
  event.preventDefault();
  const stops = context.droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = context.droppableRects.get(id);
      return rect ? [{ id, rect }] : [];
    })
    .sort((one, other) => one.rect.top - other.rect.top || one.rect.left - other.rect.left);
  const at = stops.findIndex(({ id }) => id === context.over?.id);
  const next = at < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.max(0, Math.min(stops.length - 1, at + step));
  const stop = stops[next];
  return stop && { x: stop.rect.left, y: stop.rect.top };
};

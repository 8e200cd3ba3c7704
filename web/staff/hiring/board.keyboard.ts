import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

const INSET = 8;

/** The left and right arrow keys move a lifted card to the next column that accepts it. */
export const besideColumn: KeyboardCoordinateGetter = (event, { context }) => {
  const { collisionRect, droppableContainers, droppableRects } = context;
  if ((event.code !== 'ArrowRight' && event.code !== 'ArrowLeft') || !collisionRect) return undefined;
  event.preventDefault();
  const columns = droppableContainers
    .getEnabled()
    .filter(({ data }) => data.current?.isTarget !== false)
    .flatMap(({ id }) => droppableRects.get(id) ?? [])
    .sort((one, other) => one.left - other.left);
  const place = collisionRect.left - INSET;
  const next =
    event.code === 'ArrowRight'
      ? columns.find(({ left }) => left > place + 1)
      : columns.findLast(({ left }) => left < place - 1);
  return next && { x: next.left + INSET, y: next.top + INSET };
};

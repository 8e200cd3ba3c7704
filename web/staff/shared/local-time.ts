/** Converts a UTC time for `<input type="datetime-local">`, in the viewer's time zone. */
export function toLocalInput(at: string | number): string {
  const date = new Date(at);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** Converts the value of such an input to UTC; undefined if it is empty. */
export function fromLocalInput(value: string): string | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A time some hours from now, at the full hour. */
export function hoursAhead(hours: number): string {
  return toLocalInput(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + hours * 3_600_000);
}

/** The time zone in which times are shown. */
export const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

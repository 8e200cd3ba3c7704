/** A UTC time as `<input type="datetime-local">` wants it: in the viewer's zone. */
export function toLocalInput(at: string | number): string {
  const date = new Date(at);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** What such an input holds, as a UTC time; undefined where it is empty. */
export function fromLocalInput(value: string): string | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A time some hours from now, on the full hour. */
export function hoursAhead(hours: number): string {
  return toLocalInput(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + hours * 3_600_000);
}

/** The zone that times are shown in. */
export const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

import { isIPv4, isIPv6 } from 'node:net';

/**
 * Normalizes an address for counting uses: an IPv4 address is one caller; an IPv6 caller owns at least a /64 and can
 * vary the rest. All spellings of an address give the same text. Text that is not an address stays unchanged.
 */
export function networkOf(address: string): string {
  const ip = address.split('%', 1)[0] ?? '';
  if (isIPv4(ip) || !isIPv6(ip)) return ip;
  const groups = groupsOf(ip);
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return isMapped(groups) ? dotted(groups) : `${network.join(':')}::/64`;
}

/** The eight groups of an IPv6 address. The URL parser gives its canonical spelling. */
function groupsOf(ip: string): number[] {
  const canonical = new URL(`http://[${ip}]`).hostname.slice(1, -1);
  const [before = [], after = []] = canonical.split('::').map(numbersOf);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function numbersOf(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => parseInt(group, 16));
}

/** An IPv4 caller on a dual-stack socket. */
function isMapped(groups: readonly number[]): boolean {
  return groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
}

function dotted(groups: readonly number[]): string {
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

type Channels = readonly [red: number, green: number, blue: number];

/** Steps in which a colour is mixed with black or white until it reads. */
const STEPS = 50;

/**
 * The colour nearest to the newsroom's that still reads on every given ground: darkened on light grounds, lightened on
 * dark ones.
 *
 * @param color `#rrggbb`
 * @param grounds `#rgb` or `#rrggbb`, all of them light or all of them dark
 * @param ratio of contrast, by WCAG 2.2
 */
export function toReadableColor(color: string, grounds: readonly string[], ratio: number): string {
  const own = toChannels(color);
  const isLight = grounds.every((ground) => toLuminance(toChannels(ground)) > 0.2);
  const end = isLight ? 0 : 255;
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = toHex(own.map((channel) => Math.round(channel + ((end - channel) * step) / STEPS)));
    if (grounds.every((ground) => toContrast(mixed, ground) >= ratio)) return mixed;
  }
  return isLight ? '#000000' : '#ffffff';
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function toContrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map((color) => toLuminance(toChannels(color))).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function toChannels(color: string): Channels {
  const digits = color.length === 4 ? Array.from(color.slice(1), (digit) => digit + digit).join('') : color.slice(1);
  const read = (from: number): number => Number.parseInt(digits.slice(from, from + 2), 16);
  return [read(0), read(2), read(4)];
}

const toHex = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function toLuminance(channels: Channels): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

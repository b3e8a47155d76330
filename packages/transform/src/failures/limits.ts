/** What finding the place of a failure may take. */
export const failureLimits = {
  /** Failing messages of one link that are run once more to find the place; those beyond count with a like failure. */
  located: 40,
  /** Fixes of one link that are tried before they are offered. */
  tried: 12,
  /** Bytes of a program with marks around its parts, which every part makes longer. */
  markedBytes: 100 * 1024,
  /** Characters of a part of a transform that a finding quotes. */
  quoted: 160,
} as const

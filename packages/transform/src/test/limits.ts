/** What trying a transform may take; what jq itself may take is limited by its host. */
export const testLimits = {
  /** Rows that one message may make before it is a finding; further ones are not looked at. */
  rowsOfOneMessage: 1000,
  /** Messages on which a transform may hit a limit of jq (time, memory, output) before the rest is left out. */
  hostileRuns: 2,
  /** Messages that the offers of one link are tried on, all together. What was not tried is not offered. */
  proofRuns: 4000,
  /** Messages that an offer is tried on in one call of jq. */
  provenAtOnce: 64,
  /** Runs of one transform besides its samples, to see which columns follow which value. */
  probes: 120,
  /** The same for parts of values and for properties of the device. */
  partProbes: 120,
  /** Texts of the transform that one reading is replaced with in these. */
  askedTexts: 8,
  /** The same for flags that become false. */
  falseProbes: 150,
  /** Flags of one message that become false in turn. */
  flagsOfOneMessage: 8,
  /** Other values of a message that are asked whether false loses their rows too. */
  falseWitnesses: 3,
  /** The same for names that come twice, and as many for equal elements of lists. */
  repeatProbes: 60,
  /** Runs of a transform with one condition open, to see which of them loses a row. */
  gateRuns: 60,
  /** The same for comparisons with a constant of another type. */
  comparisonRuns: 150,
  /** Comparisons of one transform that are looked at. */
  comparisons: 8,
  /** Values of one message that each of them may be about. */
  comparedValues: 12,
  /** Constants of a transform that stand in the place of a value. */
  comparedLiterals: 12,
  /** The same for messages in which nothing repeats. */
  repeatedRowProbes: 40,
  /** Values of one message that stand alone in such a message in turn. */
  aloneInMessage: 8,
  /** Samples that one finding names. */
  namedSamples: 6,
} as const

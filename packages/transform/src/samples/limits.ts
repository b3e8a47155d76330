/** How many samples a transform is tried on at most, so that a check always ends. */
export const sampleLimits = {
  /** Captured messages of one source. */
  captured: 50,
  /** Of these, how many are varied too; those of tests and of models are varied in any case, and the first of the product's own. */
  capturedVaried: 5,
  /** Messages made from device models, for one link. */
  generated: 30,
  /** Telemetry values or properties of one message that are varied in turn; what is left out is counted. */
  variedInTurn: 40,
  /** Of these, how many also become null or of another type in turn. */
  retypedInTurn: 8,
  /** Variations of one message. */
  variations: 150,
  /** Values of one message that are all repeated together; of more of them lookups would make very many rows. */
  repeatedTogether: 4,
  /** Messages, variations included, that one link is tried on; variations are left out first, and tests never. */
  perLink: 1000,
  /** Messages, variations included, that one command tries. */
  total: 20_000,
  /** Names that a transform looks up and that the product's own message then holds. */
  lookedUp: 40,
  /** Further messages of the product's own, for components and the like that a transform compares with. */
  askedFor: 8,
} as const

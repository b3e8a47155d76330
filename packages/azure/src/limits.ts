/**
 * Every bound of this package in one place. Times are in milliseconds unless the name says otherwise.
 * Tests pass smaller ones; nothing outside the package sets them.
 */
export type Limits = {
  /** One REST read, from the first byte sent to the last received. */
  readonly restReadTimeout: number
  /** What the service may take for one Kusto read; the client waits `kustoMargin` longer. */
  readonly kustoReadTimeout: number
  readonly kustoMargin: number
  /** The same for a read that nothing depends on, which is asked once. */
  readonly optionalTimeout: number
  /** The cloud metadata of a cluster, which the Kusto library would wait for without end. */
  readonly metadataTimeout: number
  /** Getting one token. */
  readonly tokenTimeout: number
  /** A token is renewed this long before it expires. */
  readonly tokenMargin: number
  /** A read is asked at most this often, the first time included. */
  readonly readAttempts: number
  /** The same for a read that was not answered in time, since each such attempt is a long wait by itself. */
  readonly slowAttempts: number
  /** A write that was turned away before it began (429, no connection) is asked at most this often. */
  readonly writeAttempts: number
  /** The first pause; each further one doubles, up to the longest. */
  readonly firstPause: number
  readonly longestPause: number
  /** A service that asks for a longer pause than this is not waited for. */
  readonly longestRetryAfter: number
  /** Pauses from here on are spoken of. */
  readonly noticeablePause: number
  /** IoT Central allows 20 requests a second per application. */
  readonly applicationRequestsPerSecond: number
  readonly parallelRest: number
  /** The default workload group of Kusto allows 10 requests a core, and a node has two at least: all of one database at once. */
  readonly parallelKusto: number
  /** Pages of one list; IoT Central has at most 10 exports and 10 destinations. */
  readonly pages: number
  /** One answer once it is unpacked, be it an error; counted while it arrives. */
  readonly answerBytes: number
  /** Commands and bytes of one `.execute database script`. */
  readonly scriptCommands: number
  readonly scriptBytes: number
  /** The longest that one script may take, whatever its commands ask for together. */
  readonly scriptSeconds: number
  /** A command whose rows must all succeed is asked at most this often. */
  readonly rowAttempts: number
  readonly rowPause: number
  /** The pause before a resource that is busy with another operation is asked again. */
  readonly busyPause: number
  /** The pause between two polls of a long-running operation, unless the service names one. */
  readonly pollPause: number
  /** It is not polled more often than this, whatever the service says. */
  readonly shortestPoll: number
  /** A long-running operation is spoken of this often. */
  readonly progressEvery: number
}

/** Nothing that is read here is nested nearly as deep; what is would use up the stack of whoever walks through it. */
export const deepestJson = 100

const second = 1000
const minute = 60 * second

export const defaultLimits: Limits = {
  restReadTimeout: 60 * second,
  kustoReadTimeout: 2 * minute,
  kustoMargin: 10 * second,
  optionalTimeout: 20 * second,
  metadataTimeout: 30 * second,
  tokenTimeout: 60 * second,
  tokenMargin: 5 * minute,
  readAttempts: 5,
  slowAttempts: 2,
  writeAttempts: 6,
  firstPause: 1 * second,
  longestPause: 30 * second,
  longestRetryAfter: 2 * minute,
  noticeablePause: 5 * second,
  applicationRequestsPerSecond: 20,
  parallelRest: 8,
  parallelKusto: 14,
  pages: 50,
  answerBytes: 64 * 1024 * 1024,
  scriptCommands: 100,
  scriptBytes: 256 * 1024,
  scriptSeconds: 600,
  rowAttempts: 10,
  rowPause: 3 * second,
  busyPause: 15 * second,
  pollPause: 5 * second,
  shortestPoll: second / 4,
  progressEvery: 30 * second,
}

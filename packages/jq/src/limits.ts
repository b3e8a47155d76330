const kibibyte = 1024
const mebibyte = 1024 * kibibyte

/** How much a transform may use. IoT Central documents no limits of its own; these are far above what real transforms need. */
export const limits = {
  /** Bytes of memory that jq may grow to on one message. The engine itself stops at 256 MiB. */
  memoryBytes: 128 * mebibyte,
  /** Bytes that jq may write on one message, results and complaints together. */
  outputBytes: 4 * mebibyte,
  /** Bytes of a program in UTF-8. The engine keeps it on its stack of 1 MiB. */
  programBytes: 128 * kibibyte,
  /** Bytes of a message in UTF-8; devices send at most 256 KiB (Azure IoT Hub, "Quotas and throttling"). */
  messageBytes: mebibyte,
  /** Arrays and objects within each other in a message. The engine's stack suffices for about 600. */
  messageDepth: 256,
  /** Steps on one message: turns of loops inside of jq. Compiling a transform takes 120,000, and a message some thousand. */
  steps: 100_000_000,
  /** Steps of all messages together that are charged to one account: of a command, each environment has one. */
  budgetSteps: 3_000_000_000,
  /** Steps of all runs that are made before there is a thread, in that of whoever asks: some tenths of a second. */
  nearSteps: 10_000_000,
  /** Bytes of memory that jq may grow to in such a run; one that needs more gets a thread. */
  nearMemoryBytes: 32 * mebibyte,
  /** Milliseconds for one message, however few steps it takes: for a machine that stands still. */
  deadlineMilliseconds: 60_000,
  /** Milliseconds for the start of a worker's thread, which is no fault of a transform. */
  startMilliseconds: 30_000,
  /** Mebibytes of the thread's own heap, beside jq's memory. */
  heapMebibytes: 192,
} as const

// Loaded before the Action in tests: between two tries of a request to GitHub the library takes pauses of one to nine seconds. They
// take no time here, while limits of time stay what they are.
const wait = globalThis.setTimeout

const isPause = (milliseconds) => milliseconds >= 1000 && String(new Error().stack).includes('bottleneck')

const quick = (work, milliseconds, ...rest) => wait(work, isPause(milliseconds) ? 1 : milliseconds, ...rest)
globalThis.setTimeout = Object.defineProperties(quick, Object.getOwnPropertyDescriptors(wait))

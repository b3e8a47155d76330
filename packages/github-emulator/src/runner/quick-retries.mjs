// Loaded before the Action in tests. Between two tries of a request to GitHub the library takes pauses of one to nine seconds, and
// around each request a dozen timers of no time at all, each of which takes a millisecond or two. Neither takes time here, while
// limits of time stay what they are.
const { setTimeout: wait, clearTimeout: stop } = globalThis

const isPause = (milliseconds) => milliseconds >= 1000 && /bottleneck/iu.test(String(new Error().stack))

const quick = (work, milliseconds, ...rest) =>
  milliseconds === undefined || milliseconds <= 0
    ? setImmediate(() => work(...rest))
    : wait(work, isPause(milliseconds) ? 1 : milliseconds, ...rest)
globalThis.setTimeout = Object.defineProperties(quick, Object.getOwnPropertyDescriptors(wait))
globalThis.clearTimeout = (timer) => {
  stop(timer)
  clearImmediate(timer)
}

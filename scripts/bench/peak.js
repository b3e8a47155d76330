// The largest memory of this process, in megabytes of 10^6 bytes. Loaded into what is measured, so it needs no types stripped.
import { readFileSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Linux counts what `getrusage` tells from before a process became this program: the memory of whoever started it. */
const peakMegabytes = () => {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kibibytes !== undefined) return (Number(kibibytes) * 1024) / 1e6
  } catch {
    // Other systems have no such file.
  }
  return (process.resourceUsage().maxRSS * 1024) / 1e6
}

const { ADX_EXPORT_BENCH_PEAK: file } = process.env
if (isMainThread && file !== undefined) process.on('exit', () => writeFileSync(file, String(peakMegabytes())))

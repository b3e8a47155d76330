import { clean, shorten } from '@adx-export/report'
import type { Out } from '../io.ts'

/** What is going on now, for somebody who waits. */
export type Status = {
  readonly show: (text: string) => void
  /** Takes the line away: something else is about to be printed. */
  readonly clear: () => void
  readonly stop: () => void
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const
const delayMilliseconds = 700
const frameMilliseconds = 120
const width = 78
const eraseLine = '\r\u001B[2K'

const silent: Status = { show: () => undefined, clear: () => undefined, stop: () => undefined }

/** One line on a terminal that says what takes so long; nothing anywhere else. It shows up only after a moment. */
export const createStatus = (out: Out): Status => {
  if (!out.isTerminal) return silent
  let text = ''
  let frame = 0
  let shown = false
  const draw = (): void => {
    if (text === '') return
    shown = true
    out.write(`${eraseLine}${frames[frame % frames.length] ?? ''} ${shorten(clean(text), width)}`)
    frame++
  }
  let repeat: ReturnType<typeof setInterval> | undefined
  const first = setTimeout(() => {
    draw()
    repeat = setInterval(draw, frameMilliseconds)
    repeat.unref()
  }, delayMilliseconds)
  first.unref()
  const clear = (): void => {
    if (shown) out.write(eraseLine)
    shown = false
  }
  return {
    show(next) {
      text = next
      if (shown) draw()
    },
    clear,
    stop() {
      clearTimeout(first)
      clearInterval(repeat)
      clear()
    },
  }
}

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
const widest = 78
/** The frame and the blank behind it, and one column that stays free: a full line would move the cursor on. */
const beside = 3
/** Every character takes one column. Others may take two, and what counts them is more to load than a status line is worth. */
const isNarrow = /^[\u0020-\u02ff\u2010-\u2027]*$/u
const eraseLine = '\r\u001B[2K'

const silent: Status = { show: () => undefined, clear: () => undefined, stop: () => undefined }

/** One line on a terminal that says what takes so long; nothing anywhere else. It shows up only after a moment. */
export const createStatus = (out: Out): Status => {
  if (!out.isTerminal) return silent
  let text = ''
  let frame = 0
  let shown = false
  const shortened = (whole: string): string => {
    const room = Math.min(widest, Math.max(1, (out.columns ?? widest + beside) - beside))
    const line = clean(whole)
    return shorten(line, isNarrow.test(line) ? room : Math.floor(room / 2))
  }
  const draw = (): void => {
    if (text === '') return
    shown = true
    out.write(`${eraseLine}${frames[frame % frames.length] ?? ''} ${shortened(text)}`)
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

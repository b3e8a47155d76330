import { type Annotation, type Level, longestMessage, mostPerLevel, placeOf } from './annotation.ts'
import { type Command, commandIn, registered } from './grammar.ts'
import type { Masks } from './masks.ts'

/** What a step's output came to, line by line. */
export type Reading = {
  readonly log: string[]
  readonly debug: string[]
  readonly commands: Command[]
  readonly annotations: Annotation[]
  /** Everything that the runner warns about, drops or cuts, and everything that no step of ours may print. */
  readonly violations: string[]
  failed: boolean
}

export type Reader = {
  readonly reading: Reading
  readonly line: (text: string) => void
  readonly issue: (level: Level, message: string, properties?: Command['properties']) => void
  /** The step ended: what is still open stays open. */
  end(): void
}

type Turn = {
  readonly reading: Reading
  readonly masks: Masks
  stopToken: string | undefined
  readonly groups: string[]
}

const keep = (turn: Turn, level: Level, message: string, properties: Command['properties'] = {}): void => {
  const { reading, masks } = turn
  const hidden = masks.hide(message)
  reading.log.push(`##[${level}]${hidden}`)
  const { place, dropped } = placeOf(properties)
  for (const what of dropped) reading.violations.push(`${level} "${hidden.slice(0, 80)}": ${what}`)
  if (hidden.length > longestMessage)
    reading.violations.push(`${level}: a message longer than ${longestMessage} is cut`)
  if (reading.annotations.filter((each) => each.level === level).length >= mostPerLevel) {
    reading.violations.push(`${level} "${hidden.slice(0, 80)}": more than ${mostPerLevel} are dropped`)
    return
  }
  const { file = '', title = '' } = properties
  reading.annotations.push({
    level,
    message: hidden.slice(0, longestMessage),
    ...(title === '' ? {} : { title: masks.hide(title) }),
    ...(file === '' ? {} : { file: masks.hide(file) }),
    ...place,
  })
}

const shortestSecret = 4

const mask = ({ reading, masks }: Turn, data: string): void => {
  if (data.trim() === '') reading.violations.push('add-mask of nothing')
  else if (data.trim().length < shortestSecret)
    reading.violations.push(`add-mask of ${data.trim().length} characters ruins the log`)
  masks.add(data)
}

const stop = (turn: Turn, token: string): void => {
  if (token === '' || registered.includes(token.toLowerCase()) || token.toLowerCase() === 'pause-logging') {
    turn.reading.failed = true
    turn.reading.violations.push('stop-commands with a token that stops nothing')
    return
  }
  turn.stopToken = token
}

const group = ({ reading, groups, masks }: Turn, title: string): void => {
  if (groups.length > 0) reading.violations.push(`group "${title}" inside of group "${groups.at(-1) ?? ''}"`)
  groups.push(title)
  reading.log.push(`##[group]${masks.hide(title)}`)
}

const handle = (turn: Turn, { name, data, properties }: Command): void => {
  const { reading, groups } = turn
  switch (name.toLowerCase()) {
    case 'error':
    case 'warning':
    case 'notice':
      return keep(turn, name.toLowerCase() as Level, data, properties)
    case 'add-mask':
      return mask(turn, data)
    case 'stop-commands':
      return stop(turn, data)
    case 'group':
      return group(turn, data)
    case 'endgroup':
      if (groups.pop() === undefined) reading.violations.push('endgroup without a group')
      reading.log.push('##[endgroup]')
      return
    case 'debug':
      reading.debug.push(turn.masks.hide(data))
      return
    case 'set-env':
    case 'add-path':
      reading.failed = true
      reading.violations.push(`${name} is refused by the runner`)
      return
    default:
      reading.violations.push(`${name} is no longer for steps to print`)
  }
}

/** Reads what a step prints, as the runner does: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs */
export const createReader = (masks: Masks): Reader => {
  const reading: Reading = { log: [], debug: [], commands: [], annotations: [], violations: [], failed: false }
  const turn: Turn = { reading, masks, stopToken: undefined, groups: [] }
  return {
    reading,
    line(text) {
      const command = commandIn(text, turn.stopToken)
      if (command === undefined) {
        reading.log.push(masks.hide(text))
        return
      }
      if (turn.stopToken !== undefined) {
        if (command.name.toLowerCase() === turn.stopToken.toLowerCase()) turn.stopToken = undefined
        reading.log.push(masks.hide(text))
        return
      }
      reading.commands.push(command)
      if (command.form === 'brackets')
        reading.violations.push(`a line holds ##[${command.name}]: ${masks.hide(text).slice(0, 120)}`)
      handle(turn, command)
    },
    issue: (level, message, properties) => keep(turn, level, message, properties),
    end() {
      if (turn.stopToken !== undefined) reading.violations.push('commands were stopped and never resumed')
      for (const title of turn.groups) reading.violations.push(`group "${title}" is never closed`)
    },
  }
}

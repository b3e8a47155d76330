import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadFaults, loadState } from '../index.ts'
import { deviceEvents } from '../delivery/sent.ts'
import { deviceOf } from '../state/load-application.ts'
import { isObject, parseJson } from '../state/json.ts'

/** What the README shows works as shown. */
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({
  language,
  text,
}))
const yaml = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text)

test.each([0, 1, 2])('its states load (%i)', (at) => {
  expect(loadState(yaml[at] ?? '-')).toMatchObject({ ok: true })
})

test('its faults load', () => {
  expect(loadFaults(yaml[3] ?? '-')).toMatchObject({ ok: true, faults: { length: 5 } })
})

test('its device bodies are understood', () => {
  const bodies = blocks.filter(({ language }) => language === 'json').map(({ text }) => parseJson(text))
  const events = bodies.map((body) =>
    isObject(body) ? deviceEvents(deviceOf('d', {}), body, { at: '', component: undefined }) : 'no object',
  )
  expect(events.map((one) => (typeof one === 'string' ? one : one.map(({ source }) => source)))).toEqual([
    ['telemetry'],
    ['telemetry', 'properties', 'properties', 'deviceConnectivity', 'deviceLifecycle'],
  ])
})

import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../packages/core/src/findings/catalogue.ts'

const root = join(import.meta.dirname, '..')

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (['node_modules', 'lib', 'dist', 'testing'].includes(name)) return []
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

/** Phrases that a reader of another first language stumbles over, each with what to write. */
const tics: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bst(?:and|ands|ood|anding) in (?:the|its|their|your) way\b/iu, 'say what to fix first'],
  [/\bst(?:and|ands|ood|anding) in (?:the|a) way\b/iu, 'say what to fix first'],
  [/\bwhat is live\b/iu, 'the live state'],
  [/\b(?:a|the|no|its|your) way out\b|^way out\b/imu, 'what to do'],
  [/\bnothing to complain\b/iu, 'no problems found'],
  [/\b(?:is|are|was|were) told\b/iu, 'say who sees what'],
  [/\basks? (?:azure|github|iot central) nothing\b/iu, 'does not contact Azure'],
  [/\bletter case counts?\b/iu, 'names are case-sensitive'],
  [/\bleave at once\b/iu, 'quit immediately'],
  [/\bwords? of ours\b/iu, 'adx-export’s own text'],
  [/\bmessages of the product['’]s own\b/iu, 'built-in sample messages'],
  [/\bpretend(?:ed)? azure\b/iu, 'emulator'],
  [/\bhow the product survives\b/iu, 'how we handle it'],
  [/\bwhat nobody (?:could see|has seen)\b/iu, 'a change that nobody could see'],
  [/\bnot established\b/iu, 'unknown'],
  [/\bwithout a word\b|\bin silence\b/iu, 'reports nothing'],
]

const ticsIn = (text: string): readonly string[] =>
  tics.flatMap(([pattern, instead]) => {
    const found = pattern.exec(text)
    return found === null ? [] : [`'${found[0]}': ${instead}`]
  })

/** What a program says, without the comments that only its authors read. */
const spoken = (path: string): string => {
  const text = readFileSync(path, 'utf8')
  return path.endsWith('.ts') ? text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gmu, '') : text
}

/** Pages that list what to avoid, and so have to quote it. */
const quoting = ['docs/vocabulary.md'].map((path) => join(root, path))

const documents = ['README.md', 'action.yml', 'packages/cli/README.md'].map((path) => join(root, path))
const docs = filesBelow(join(root, 'docs')).filter((path) => path.endsWith('.md'))
const sources = readdirSync(join(root, 'packages')).flatMap((name) =>
  filesBelow(join(root, 'packages', name, 'src')).filter(
    (path) => path.endsWith('.ts') && !/\.(?:test|test-data)\.ts$/u.test(path),
  ),
)

test('documents, help and messages are in plain English', () => {
  expect(docs.length).toBeGreaterThan(20)
  expect(sources.length).toBeGreaterThan(200)
  const strays = [...documents, ...docs, ...sources]
    .filter((path) => !quoting.includes(path))
    .flatMap((path) => ticsIn(spoken(path)).map((tic) => `${relative(root, path)}: ${tic}`))
  expect(strays).toEqual([])
})

test.each(quoting)('%s is an exception that is needed', (path) => {
  expect(ticsIn(spoken(path))).not.toEqual([])
})

/** A code span counts as one word: a reader takes it in at a glance. */
const sentencesOf = (text: string): readonly string[] => text.replaceAll(/`[^`]*`/gu, 'code').split(/(?<=[.!?:])\s+/u)

const texts = Object.entries(catalogue).flatMap(([code, { title, cause, fix }]) =>
  [title, cause, fix].flatMap((text) => sentencesOf(text).map((sentence) => ({ code, sentence }))),
)

test('no sentence of the catalogue is longer than 30 words', () => {
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter(({ sentence }) => sentence.split(/\s+/u).length > 30)).toEqual([])
})

test('the catalogue says "if" for a condition', () => {
  expect(texts.filter(({ sentence }) => /^where\b/iu.test(sentence))).toEqual([])
})

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

const ticsIn = (text: string, of = tics): readonly string[] =>
  of.flatMap(([pattern, instead]) => {
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

/** Turns of phrase that only pages are held to, each with what to write: in code and in names they may be right. */
const pageTics: typeof tics = [
  [/(?:^|[.!?:|-] +)Where (?!(?:to|things|findings)\b)[^?|\n]*,/mu, 'if'],
  [/\b(?:as|where) (?:it|they) stands?\b/iu, 'leave it out, or say what is missing'],
  [/\bst(?:and|ands|ood) (?:in|on|at|under|below|above|beside|there|here|elsewhere)\b/iu, 'is, are'],
  [/\b(?:says?|said|tells?|told) nothing\b|\bnothing is said\b/iu, 'reports nothing, there is no finding'],
  [/\bline ends?\b/iu, 'line breaks'],
  [/\b(?:is|are|be|was|were) meant\b|\bcannot be meant\b/iu, 'you want, you mean'],
  [/\bbelieved\b/iu, 'is valid, counts'],
  [/\bletter case\b/iu, 'upper and lower case, case-sensitive'],
  [/\bswitch(?:es|ed|ing)? (?:it |them )?o(?:n|ff)\b/iu, 'turn on, turn off'],
  [/\bthe way round\b|\bways out\b/iu, 'what to do'],
  [/\banew\b/iu, 'again'],
  [/\bat hand\b/iu, 'available'],
  [/\bof (?:ours|yours)\b/iu, 'our, your'],
  [/\b(?:can(?:not)?|could(?: not)?|may|to) be had\b/iu, 'is available'],
  [/\b(?:is|are) no (?:error|drift|failure|secret|lookup|evidence|offer)\b/iu, 'is not'],
  [/\bgo(?:es)? on (?:with|from|to)\b|\bwent on\b/iu, 'continues'],
  [/\bcarr(?:y|ies|ied) out\b/iu, 'makes, runs'],
  [/\bbeside (?:it|them|that|this|each)\b/iu, 'next to, in parallel'],
  [/\b(?:whoso|whosoever|thereof|therein|hereby|henceforth)\b/iu, 'who, of it'],
  [/\bthe product\b/iu, 'adx-export'],
]

/** What a page says itself, without the code and the output that it quotes. */
const prose = (path: string): string =>
  readFileSync(path, 'utf8')
    .replaceAll(/^([ \t]*)(`{3,})[\s\S]*?^\1\2$/gmu, '')
    .replaceAll(/`[^`\n]*`/gu, 'code')

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

/** Made from a run, so it says what programs say; the program texts are held above. */
const generated = ['docs/walkthrough.md'].map((path) => join(root, path))
const pages = [...documents, ...['SECURITY.md', 'CONTRIBUTING.md'].map((path) => join(root, path)), ...docs]

test('pages avoid the turns of phrase that readers stumble over', () => {
  const strays = pages
    .filter((path) => ![...quoting, ...generated].includes(path))
    .flatMap((path) => ticsIn(prose(path), pageTics).map((tic) => `${relative(root, path)}: ${tic}`))
  expect(strays).toEqual([])
})

test.each(quoting)('%s quotes turns of phrase that pages avoid', (path) => {
  expect(ticsIn(prose(path), pageTics)).not.toEqual([])
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

/** Where the messages of the GitHub Action, of the engine, and of `github init` and `github doctor` are written. */
const messageFolders = ['packages/action/src', 'packages/engine/src', 'packages/cli/src/github']

/** The texts in quotes of one line of source; a hole counts as one word. */
const quotedIn = (line: string): readonly string[] =>
  [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gu)].map(([, single, template]) =>
    (single ?? template ?? '').replaceAll(/\\`[^`]*\\`/gu, 'code').replaceAll(/\$\{[^}]*\}/gu, 'hole'),
  )

test('no sentence of a message is longer than 25 words', () => {
  const messages = sources
    .filter((path) => messageFolders.some((folder) => relative(root, path).startsWith(folder)))
    .flatMap((path) =>
      spoken(path)
        .split('\n')
        .flatMap(quotedIn)
        // Commands, and comments of the files that are generated, are no sentences.
        .filter((text) => !/^\s*(?:#|az |- )/u.test(text))
        .flatMap(sentencesOf)
        .map((sentence) => ({ path: relative(root, path), sentence })),
    )
  expect(messages.length).toBeGreaterThan(1500)
  expect(messages.filter(({ sentence }) => sentence.split(/\s+/u).length > 25)).toEqual([])
})

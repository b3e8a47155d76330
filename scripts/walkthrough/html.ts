import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const octagon =
  '<svg width="16" height="16" viewBox="0 0 16 16"><path d="M4.5 0h7L16 4.5v7L11.5 16h-7L0 11.500v-7zM7.200 3.700v5h1.600v-5zm.8 6.300a1 1 0 1 0 0 2 1 1 0 0 0 0-2z"/></svg>'

/** A quote that begins with `[!CAUTION]` is an alert: https://docs.github.com/get-started/writing-on-github */
const alerts = (html: string): string => {
  const opening = /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\n/u
  const found = opening.exec(html)
  if (found === null) return html
  const [whole, kind = ''] = found
  const name = `${kind.charAt(0)}${kind.slice(1).toLowerCase()}`
  const [before, after] = [html.slice(0, found.index), html.slice(found.index + whole.length)]
  const open = `<div class="alert ${kind.toLowerCase()}"><p class="alert-title">${octagon}${name}</p>\n<p>`
  // Nothing of ours puts a quote into an alert, so that the next end is its own.
  return `${before}${open}${alerts(after.replace('</blockquote>', '</div>'))}`
}

const diffClass = (line: string): string | undefined => {
  if (line.startsWith('@@')) return 'diff-hunk'
  if (line.startsWith('+')) return 'diff-add'
  if (line.startsWith('-')) return 'diff-remove'
  return line.startsWith('!') ? 'diff-note' : undefined
}

/** GitHub colours the lines of a difference. */
const diffs = (html: string): string =>
  html.replaceAll(/<pre><code class="language-diff">([\s\S]*?)<\/code><\/pre>/gu, (_, text: string) => {
    const lines = text.split('\n').map((line) => {
      const name = diffClass(line)
      return name === undefined ? line : `<span class="${name}">${line}</span>`
    })
    return `<pre><code>${lines.join('\n')}</code></pre>`
  })

/** Markdown as GitHub draws it. What a run recorded is our own output, so that its HTML may stand. */
export const htmlOf = (markdown: string): string =>
  diffs(alerts(micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })))

/** One fold of a body, opened. */
export const foldIn = (markdown: string, title: string): string => {
  const at = markdown.indexOf(`<summary>${title}`)
  const [start, end] = [markdown.lastIndexOf('<details>', at), markdown.indexOf('</details>', at)]
  if (at < 0 || start < 0 || end < 0) throw new Error(`There is no fold ${title}.`)
  return markdown.slice(start, end + '</details>'.length).replace('<details>', '<details open>')
}

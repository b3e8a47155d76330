import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const browser = (): string => {
  const found = [process.env['CHROMIUM'] ?? '', ...places].find((path) => path !== '' && existsSync(path))
  if (found === undefined)
    throw new Error(
      'There is no Chromium: apt-get install chromium fonts-dejavu fonts-noto-color-emoji, or set CHROMIUM.',
    )
  return found
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-device-scale-factor=1',
]

const limitMilliseconds = 60_000

/** Runs the browser in a folder of its own to its end; one that does not end by itself is ended. */
const browse = async (folder: string, more: readonly string[]): Promise<string> => {
  const profile = join(folder, 'profile')
  const child = spawn(browser(), [...flags, `--user-data-dir=${profile}`, ...more], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  const killer = setTimeout(end, limitMilliseconds)
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve())
  })
  clearTimeout(killer)
  return out
}

const measure =
  '<script>document.title = String(Math.ceil(document.documentElement.getBoundingClientRect().height))</script>'

/** Draws a page, all of it, as a PNG. */
export const take = async (html: string, width: number, to: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-picture-'))
  try {
    const page = join(folder, 'page.html')
    writeFileSync(page, html.replace('</body>', `${measure}</body>`))
    const url = pathToFileURL(page).href
    const dom = await browse(folder, [`--window-size=${String(width)},800`, '--dump-dom', url])
    const height = Number(/<title>(\d+)<\/title>/u.exec(dom)?.[1])
    if (!(height > 0)) throw new Error('The page could not be measured.')
    await browse(folder, [`--window-size=${String(width)},${String(height)}`, `--screenshot=${to}`, url])
    if (!existsSync(to)) throw new Error(`No picture came to ${to}.`)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

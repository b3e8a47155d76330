import type { ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'
import { Readable } from 'node:stream'

export type Hostile = { readonly reply: (response: ServerResponse) => void; readonly whole: () => boolean }

/** Answers as long as somebody reads, up to 32 MiB; `whole` tells whether anybody read them all. */
export const endless = (status: number, packed: boolean): Hostile => {
  let whole = false
  const chunks = function* (): Generator<Buffer> {
    yield Buffer.from('{"value":["')
    for (let chunk = 0; chunk < 512; chunk++) yield Buffer.alloc(64 * 1024, 'x')
    whole = true
  }
  return {
    whole: () => whole,
    reply: (response) => {
      const encoding = packed ? { 'content-encoding': 'gzip' } : {}
      response.writeHead(status, { 'content-type': 'application/json', ...encoding })
      const source = Readable.from(chunks())
      const answer = packed ? source.pipe(createGzip()) : source
      response.on('close', () => {
        source.destroy()
        answer.destroy()
      })
      answer.pipe(response)
    },
  }
}

/** A blank every few milliseconds, for as long as somebody waits. */
export const drip = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const drops = setInterval(() => response.write(' '), 5)
  response.on('close', () => {
    clearInterval(drops)
  })
}

/** An answer of which only the beginning comes. */
export const torn = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"value":[', () => response.destroy())
}

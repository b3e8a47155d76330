import { once } from 'node:events'
import { type AddressInfo, type Socket, createServer } from 'node:net'

import { az } from './az.test-data.ts'
import { type Sent, gh } from './gh.test-data.ts'
import { type CloudState, Refused } from './state.test-data.ts'

type Ended = { readonly code: number; readonly out: string; readonly err: string }

const answered = async (state: CloudState, command: string, sent: Sent): Promise<Ended> => {
  state.calls.push([command, ...sent.words].join(' '))
  try {
    return { code: 0, out: command === 'az' ? az(state, sent.words) : await gh(state, sent), err: '' }
  } catch (error) {
    if (!(error instanceof Refused)) return { code: 70, out: '', err: String(error) }
    return { code: 1, out: error.body, err: `ERROR: ${error.message}\n` }
  }
}

const [endOfInput, endOfOutput] = ['\u0004', '\u001E']

const serveOne = (state: CloudState, socket: Socket): void => {
  let text = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    text += chunk
    if (!text.endsWith(endOfInput)) return
    const parts = text.slice(0, -1).split('\0')
    const [command = '', ...words] = parts.slice(0, -1)
    void answered(state, command, { words, input: parts.at(-1) ?? '' }).then(({ code, out, err }) =>
      socket.end(`${String(code)}\n${out}${endOfOutput}${err}`),
    )
  })
}

/** Serves the commands; the stub of each is a script of the shell, which starts at once. */
export const serveCloud = async (state: CloudState) => {
  const server = createServer((socket) => serveOne(state, socket))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    stub: (name: 'az' | 'gh'): string => `#!/bin/bash
exec 3<>/dev/tcp/127.0.0.1/${String(port)}
{
  printf '%s\\0' ${name} "$@"
  case " $* " in *' --input - '*) cat ;; esac
  printf '\\004'
} >&3
IFS= read -r code <&3
IFS= read -r -d $'\\036' out <&3
printf '%s' "$out"
cat <&3 >&2
exit "$code"
`,
    close: () => new Promise((done) => server.close(done)),
  }
}

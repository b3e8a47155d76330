import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path is a folder or lies below it. Judged by the text: links are to be resolved before. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Whether a part of the way from a folder to a path below it begins with a dot: `.git/config` and `.env` hold credentials. */
export const isHiddenIn = (folder: string, path: string): boolean =>
  relative(folder, path)
    .split(sep)
    .some((part) => part.startsWith('.') && part !== '.' && part !== '..')

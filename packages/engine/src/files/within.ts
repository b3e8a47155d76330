import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path is a folder or lies below it. Judged by the text: links are to be resolved before. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Two rounds of FNV-1a, 16 hex digits. It tells things apart, and nothing trusts it. http://www.isthe.com/chongo/tech/comp/fnv/ */
export const hashed = (text: string): string =>
  [0x811c9dc5, 0x01234567]
    .map((seed) => {
      let hash = seed
      for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')

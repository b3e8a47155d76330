/**
 * Characters that a reader does not see, or that move what is seen: controls, format characters (marks of direction and
 * joiners among them), unpaired surrogates, Hangul fillers and line separators.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u115F\u1160\u2028\u2029\u3164\uFFA0]/gu

/** Joiners and variation selectors where they belong: between the parts of one emoji. */
const emojiJoiner = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|[0-9#*]|\uFE0F)(?:\u200D|\uFE0E|\uFE0F)/gu

/** Most texts hold nothing else, and are not looked through letter by letter. */
const plain = /^[ -~]*$/

/** Text with every character that is not seen replaced. */
export const replaceInvisible = (text: string, replaced: (character: string) => string): string =>
  plain.test(text) ? text : text.replace(invisible, replaced)

/** The first character that is not seen, as `U+200B`; undefined where there is none. */
export const invisibleIn = (text: string): string | undefined => {
  if (plain.test(text)) return undefined
  const code = text.match(invisible)?.[0].codePointAt(0)
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The same for text that may hold emoji. */
export const invisibleBesideEmoji = (text: string): string | undefined =>
  plain.test(text) ? undefined : invisibleIn(text.replace(emojiJoiner, ''))

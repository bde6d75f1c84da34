const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')

/**
 * Every letter a name in this country may need: Vietnamese with all its tones, and the alphabets of Ê Đê, M'nông, Ba Na,
 * Gia Rai, Cơ Ho, S'tiêng, Chăm and others in Latin letters. The combining breve and circumflex make ơ̆, ư̆, ê̆, ô̆.
 */
export const vietnamese = `ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư${range(0x1ea0, 0x1ef9)}`
export const ofOtherLanguages = 'ƀɃƁɓČčĔĕÊêĬĭŎŏÔôŬŭÑñÂâÃãÕõÜüÖöÄäǏǐʼ'
export const combining = '\u0300\u0301\u0302\u0303\u0306\u0309\u0323'

const signs = '«»°±²³·×÷§©½–—‘’“”…•−′″₫\u00a0\u2011'

/** What the fonts we send must hold. Noto has no ≤ ≥ →: those few come from the device. */
export const letters = [...new Set(range(0x20, 0x7e) + vietnamese + ofOtherLanguages + combining + signs)].join('')

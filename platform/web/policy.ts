/** What a browser may load on each face. The portal runs no script at all. */
export const officePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** `styleHashes`: CSP hashes of the inlined style sheets, e.g. `'sha256-…'`. */
export function portalPolicy(styleHashes: readonly string[]) {
  return `default-src 'none'; script-src 'none'; style-src 'self' ${styleHashes.join(' ')}; img-src 'self' data:; media-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}

export const fragmentPolicy = "default-src 'none'; script-src 'none'; frame-ancestors 'none'"

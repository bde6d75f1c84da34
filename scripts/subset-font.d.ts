declare module 'subset-font' {
  type Options = { targetFormat?: 'woff2'; noHinting?: boolean; keepFeatures?: string[]; dropTables?: string[] }
  const subsetFont: (font: Uint8Array, text: string, options: Options) => Promise<Buffer>
  export default subsetFont
}

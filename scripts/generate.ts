/** Writes every generated file: table types. The modules' own generators are listed here. */
import { generateTables } from './generate/tables.ts'

await generateTables()

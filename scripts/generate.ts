/** Writes every generated file: table types, who may do what. The modules' own generators are listed here. */
import { generateAccess } from './generate/access.ts'
import { generateIcons } from './generate/icons.ts'
import { generateOpenApi } from './generate/openapi.ts'
import { generateTables } from './generate/tables.ts'

await generateTables()
await generateAccess()
await generateIcons()
await generateOpenApi()

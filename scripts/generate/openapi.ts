import { writeFileSync } from 'node:fs'
import { apiRoutes, openApi } from '#app/api/index.ts'

/** openapi.json, for whoever connects other software; made from the routes, never by hand. */
export async function generateOpenApi() {
  writeFileSync('openapi.json', `${JSON.stringify(await openApi(apiRoutes), null, 2)}\n`)
}

import sharp from 'sharp'

const shapes = {
  /** A woman before a blackboard, in flat colours: nobody could take her for a photo of somebody. */
  teacher: `<path fill="#e9dcc3" d="M0 0h640v800H0z"/><path fill="#6b4a2f" d="M40 70h560v330H40z"/><path fill="#2f4a3c" d="M58 88h524v294H58z"/>
<g fill="none" stroke="#f2ead8" stroke-width="7" stroke-linecap="round"><path d="M110 160h120M110 210h180M110 260h90M410 150h110M410 200h70M410 250h120"/></g>
<path fill="#8a2c1c" d="M120 800c0-190 90-270 200-270s200 80 200 270z"/><path fill="#d3a853" d="M250 560l70 90 70-90 22 12-92 120-92-120z"/>
<path fill="#2b211a" d="M205 400c0-95 50-150 115-150s115 55 115 150c0 80-30 120-40 150H245c-10-30-40-70-40-150z"/>
<path fill="#c98f62" d="M285 480h70v80c-18 22-52 22-70 0z"/><ellipse cx="320" cy="400" rx="78" ry="98" fill="#d9a273"/>
<path fill="#2b211a" d="M240 390c10-70 40-100 80-100s70 30 80 100c-40-8-60-30-80-56-20 26-40 48-80 56z"/>
<g fill="#2b211a"><circle cx="292" cy="408" r="7"/><circle cx="348" cy="408" r="7"/></g>
<path fill="none" stroke="#8a2c1c" stroke-width="6" stroke-linecap="round" d="M292 446c16 18 40 18 56 0"/>`,
  /** A sheet with lines and a round stamp: what stands in for a scanned paper. */
  paper: `<path fill="#fff" d="M0 0h640v800H0z"/><g fill="#4a4a4a"><path d="M60 70h190v8H60zM390 70h190v8H390zM430 92h110v6H430zM190 170h260v12H190zM230 196h180v8H230z"/></g>
<g fill="#9a9a9a"><path d="M60 260h520v7H60zM60 290h520v7H60zM60 320h500v7H60zM60 350h520v7H60zM60 380h460v7H60zM60 410h520v7H60zM60 440h300v7H60z"/></g>
<g fill="none" stroke="#b3261e" stroke-width="6"><circle cx="450" cy="610" r="76"/><circle cx="450" cy="610" r="58"/></g><path fill="none" stroke="#1d3f8a" stroke-width="5" d="M400 640c40-70 60-60 50-10 30-50 60-50 90-20"/>`,
} as const

/** Pictures of the practice office are drawn, here, so that none of them shows anybody. */
export async function draw(what: keyof typeof shapes) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="800" viewBox="0 0 640 800">${shapes[what]}</svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 84 }).toBuffer())
}

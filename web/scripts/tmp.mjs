import { withPage } from "./browser.mjs";
const [batches,size]=process.argv.slice(2).map(Number);
await withPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
  page.on("crash",()=>console.log("CRASH")); page.on("console",m=>{ if(!/WebGL/.test(m.text())) console.log(m.text())});
  page.context().browser().on("disconnected",()=>console.log("DISC"));
  const r = await page.evaluate(async ([b,s])=>{ const { eyewall } = document.querySelector("iframe").contentWindow; return eyewall.measure(b,s)},[batches,size]);
  r.frameMs.sort((a,b)=>a-b); console.log(r.frameMs[r.frameMs.length>>1], r.frameMs[0], r.stillAllocations, r.triangles);
});

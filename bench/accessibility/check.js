// Check a ledger page with axe, in light and dark, wide and on a phone: at rest, with a card open, filtered, with the list of keys, with all that is folded open;
// and that it asks the network for nothing.
//   klieg demo harbour && cd bench/accessibility && npm install && node check.js ../../harbour/paper-trail.html   (CHROMIUM names the browser)
const { chromium } = require("playwright-core");
const fs = require("fs");
const path = require("path");

const FLAGS = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ");

const STATES = [
  ["at rest", async () => {}],
  ["card open", async (tab) => tab.keyboard.press("j")],
  ["all unfolded", async (tab) => tab.evaluate(() => document.querySelectorAll(".card.on details").forEach((d) => { d.open = true; }))],
  ["keys", async (tab) => tab.keyboard.press("?")],
  ["filtered", async (tab) => { await tab.keyboard.press("Escape"); await tab.keyboard.press("3"); }],
];

(async () => {
  const page = "file://" + path.resolve(process.argv[2]);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: FLAGS });
  const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  let wrong = 0;
  for (const [colorScheme, width] of [["light", 1400], ["dark", 1400], ["light", 390], ["dark", 390]]) {
    const tab = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const odd = [];
    tab.on("pageerror", (error) => odd.push(String(error)));
    tab.on("request", (request) => { if (!/^(file|data):/.test(request.url())) odd.push("network: " + request.url()); });
    await tab.goto(page);
    await tab.evaluate(axe);
    for (const [state, act] of STATES) {
      await act(tab);
      await tab.waitForTimeout(200);
      const found = (await tab.evaluate(() => axe.run())).violations.map((v) => `${v.id} (${v.nodes.length})`);
      wrong += found.length + odd.length;
      console.log(`${colorScheme} ${width} ${state}: ${found.length} violations ${found.join(", ")} ${odd.join(", ")}`);
    }
  }
  await browser.close();
  process.exit(wrong ? 1 : 0);
})();

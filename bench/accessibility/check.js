// Check a ledger page with axe, in light and dark, wide and on a phone, at rest and with a card open; and that it asks the network for nothing.
//   klieg demo harbour && cd bench/accessibility && npm install && node check.js ../../harbour/paper-trail.html   (CHROMIUM names the browser)
const { chromium } = require("playwright-core");
const fs = require("fs");
const path = require("path");

(async () => {
  const page = "file://" + path.resolve(process.argv[2]);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
  const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  let wrong = 0;
  for (const [colorScheme, width] of [["light", 1400], ["dark", 1400], ["light", 390], ["dark", 390]]) {
    const tab = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const odd = [];
    tab.on("pageerror", (error) => odd.push(String(error)));
    tab.on("request", (request) => { if (!/^(file|data):/.test(request.url())) odd.push("network: " + request.url()); });
    await tab.goto(page);
    await tab.evaluate(axe);
    for (const state of ["at rest", "card open"]) {
      if (state === "card open") { await tab.keyboard.press("j"); await tab.waitForTimeout(200); }
      const found = (await tab.evaluate(() => axe.run())).violations.map((v) => `${v.id} (${v.nodes.length})`);
      wrong += found.length + odd.length;
      console.log(`${colorScheme} ${width} ${state}: ${found.length} violations ${found.join(", ")} ${odd.join(", ")}`);
    }
  }
  await browser.close();
  process.exit(wrong ? 1 : 0);
})();

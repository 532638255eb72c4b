import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { diagramsFolder, here } from './linting.js';
import { drawn, hashOf, picturesFolder, picturesOf, record } from './pictures.js';

/** Draws every diagram and table into docs/processes and records which version was drawn. */
const library = file => readFile(path.join(here, 'node_modules', file), 'utf8');
const MARGIN = 16;
const TABLE_WIDTH = 2100;
const ROOM_FOR_MARK = 60;

async function pageWith(browser, script, styles = []) {
  const page = await browser.newPage();
  await page.setContent(`<html><body style="margin:0;background:white"><div id="canvas"></div></body></html>`);
  for (const style of styles) {
    await page.addStyleTag({ content: await library(style) });
  }
  await page.addScriptTag({ content: await library(script) });
  return page;
}

async function drawDiagram(browser, page, xml, [svgFile, pngFile]) {
  const svg = await page.evaluate(async source => {
    const viewer = new globalThis.BpmnJS({ container: '#canvas' });
    await viewer.importXML(source);
    const picture = await viewer.saveSVG();
    viewer.destroy();
    return picture.svg;
  }, xml);
  await writeFile(path.join(picturesFolder, svgFile), svg);
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg).map(Number);
  const sheet = await browser.newPage();
  await sheet.setViewport({ width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(height) + 2 * MARGIN });
  await sheet.setContent(`<html><body style="margin:${MARGIN}px;background:white">${svg.slice(svg.indexOf('<svg'))}</body></html>`);
  await sheet.screenshot({ path: path.join(picturesFolder, pngFile) });
  await sheet.close();
}

async function drawTable(page, xml, [pngFile]) {
  await page.setViewport({ width: TABLE_WIDTH, height: 1000 });
  const bottom = await page.evaluate(async source => {
    globalThis.viewer?.destroy();
    globalThis.viewer = new globalThis.DmnJS({ container: '#canvas' });
    await globalThis.viewer.importXML(source);
    await globalThis.viewer.open(globalThis.viewer.getViews().find(view => view.type === 'decisionTable'));
    document.querySelector('.view-drd')?.remove();
    return document.querySelector('.tjs-container table').getBoundingClientRect().bottom;
  }, xml);
  await page.setViewport({ width: TABLE_WIDTH, height: Math.ceil(bottom) + ROOM_FOR_MARK });
  await page.evaluate(() => {
    const mark = document.querySelector('.powered-by');
    if (mark) {
      mark.style.position = 'fixed';
    }
  });
  await page.screenshot({ path: path.join(picturesFolder, pngFile) });
}

await mkdir(picturesFolder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
try {
  const diagrams = await pageWith(browser, 'bpmn-js/dist/bpmn-viewer.production.min.js');
  const tables = await pageWith(browser, 'dmn-js/dist/dmn-viewer.production.min.js', [
    'dmn-js/dist/assets/dmn-js-shared.css',
    'dmn-js/dist/assets/dmn-js-decision-table.css'
  ]);
  const hashes = {};
  for (const file of await drawn()) {
    const xml = await readFile(path.join(diagramsFolder, file), 'utf8');
    if (file.endsWith('.bpmn')) {
      await drawDiagram(browser, diagrams, xml, picturesOf(file));
    } else {
      await drawTable(tables, xml, picturesOf(file));
    }
    hashes[file] = await hashOf(file);
  }
  await writeFile(record, JSON.stringify(hashes, null, 2) + '\n');
} finally {
  await browser.close();
}

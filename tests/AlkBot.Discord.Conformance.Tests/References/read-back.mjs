// Reads what `alkbot export --format bibtex|ris|csl` wrote back with citation-js, and compares what a reference manager makes of each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { Cite } = require('@citation-js/core');
for (const format of ['bibtex', 'ris', 'csl']) require(`@citation-js/plugin-${format}`);

const [bibtex, ris, csl] = process.argv.slice(2).map(file => readFileSync(file, 'utf8'));
const wanted = JSON.parse(csl);
const name = author => author.literal ?? [author['non-dropping-particle'], author.family].filter(Boolean).join(' ') + (author.given ? `, ${author.given}` : '');
const told = item => ({
  title: item.title,
  authors: (item.author ?? []).map(name),
  journal: item['container-title'],
  year: item.issued?.['date-parts']?.[0]?.[0] && Number(item.issued['date-parts'][0][0]),
  volume: item.volume && String(item.volume),
  doi: item.DOI,
});
let wrong = 0;
for (const [format, text, type] of [['bibtex', bibtex, '@bibtex/text'], ['ris', ris, '@ris/file'], ['csl', csl, undefined]]) {
  const read = new Cite(format === 'csl' ? wanted : text, type ? { forceType: type } : {}).data;
  const [a, b] = [read, wanted].map(list => JSON.stringify(list.map(told), null, 1));
  if (read.length === 0 || a !== b) {
    wrong++;
    console.error(`${format} is read back as\n${a}\nand should be\n${b}`);
  }
}
console.log(`${wanted.length} references read back from three formats, ${wrong} formats wrong`);
process.exit(wrong === 0 && wanted.length > 0 ? 0 : 1);

import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Document } from '../../kernel/document.ts';
import { formatDay } from '../../kernel/written.ts';
import { columnWidths } from './column-widths.ts';
import { template } from './template.ts';

const fonts = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'),
);

let compiler: NodeCompiler | undefined;

/** Made once: reading the letters takes longer than a document does. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontPaths: ['400Regular', '700Bold'].map((each) => path.join(fonts, each)) }],
  });
  return compiler;
}

/** The document as an accessible PDF (PDF/UA-1, with headings, lists and tables tagged). */
export function pdfOf(document: Document): Uint8Array {
  const [year, month, day] = document.on.split('-').map(Number);
  const facts = {
    ...document,
    year,
    month,
    day,
    written: formatDay(document.on, document.language),
    blocks: document.blocks.map(whole),
  };
  return theCompiler().pdf(
    { mainFileContent: template, inputs: { document: JSON.stringify(facts) } },
    { pdfStandard: PdfStandard.UA_1 },
  );
}

/** What may be left out, filled in, because the template asks for it. */
function whole(block: Block) {
  if (block.kind === 'table') return { numeric: [], widths: columnWidths(block), ...block };
  return block.kind === 'list' ? { numbered: false, ...block } : block;
}

/** The same as an answer of the server; the name of the file holds no name of a person. */
export function pdfAnswer(document: Document, fileName: string): Response {
  return new Response(Buffer.from(pdfOf(document)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${fileName.replace(/[^\w.-]/g, '-')}"`,
    },
  });
}

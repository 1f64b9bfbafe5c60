import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {saying} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {isCentral, ownDocuments} from '../lexicon/own-documents.ts';
import {numberedLines, placeOf, type Section, sectionsAbout, sectionsWhere} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';
import {architectureDiagrams} from './shared/architecture-diagrams.ts';
import {readmePlace} from './shared/main-readme.ts';

/** Headings that announce the parts without the word. */
const parts =
	/\b(micro)?services? (overview|list|map)|\bcomponents\b|\boverview of (the )?(services|components|modules|packages)|how .{2,40} works?\b|komponent(er|en)?\b|tjenester|tjänster|komponenten\b|dienste\b|request lifecycle|process(ing)? (model|flow)|repository structure|project structure|monorepo structure|packages\b/i;
const arrow = /-{1,3}>|={1,2}>|[→⟶▶]/;
/** @unit words of flow, arrows and diagrams in one section */
const leastFlow = 3;
const leastParts = 3;

type Described = {
	readonly section: Section;
	readonly named: number;
	readonly hasParts: boolean;
	readonly hasFlow: boolean;
};

const describe = (section: Section, names: readonly string[]): Described => {
	const rows = section.tables.reduce((sum, {rows: all, header}) => sum + (header.length >= 2 ? all.length : 0), 0);
	const text = section.lines.join('\n').slice(0, 100_000);
	// Items that say something of what they name: a bare list of tools is a stack, not a description.
	const described = section.items.filter(({text: item}) =>
		/^[^\n]{2,80}?(:|\s[-–—]\s|\bis\b|\bare\b|handles)[^\n]{8,}/.test(item),
	).length;
	const named = names.filter(name => text.includes(name)).length;
	const titled = section.headings.filter(({depth}) => depth >= 2).length;
	// The nodes of a drawing in text are parts with names.
	const nodes = section.codeBlocks
		.filter(({language}) => language === 'mermaid')
		.reduce((sum, block) => sum + (block.text.slice(0, 20_000).match(/\b\w{1,40}[[({]{1,2}/g)?.length ?? 0), 0);
	const lines = numberedLines(section).map(line => line.text);
	const flow =
		lines.filter(line => topicPattern.flow.test(line)).length + 2 * lines.filter(line => arrow.test(line)).length;
	return {
		section,
		named,
		hasParts: Math.max(rows, described, named, titled, nodes) >= leastParts,
		hasFlow: flow >= leastFlow,
	};
};

/** A document describes the parts and how data flows between them. */
export const architectureDocument = defineCheck({
	id: 'architecture-document',
	decide: seen => {
		const documents = ownDocuments(seen).filter(document => isCentral(document, seen));
		const names = seen.components
			.map(({name, folder}) => folder.split('/').at(-1) || name)
			.filter(name => name.length >= 4);
		const about = sectionsAbout(documents, 'architecture').filter(isWritten);
		const near = documents
			.flatMap(document => sectionsWhere(document, ({text, depth}) => depth >= 2 && parts.test(text)))
			// Packages of an operating system are no parts of the product.
			.filter(section => isWritten(section) && !/install|download/i.test(`${section.path} ${section.heading}`));
		const described = [...about, ...near].map(section => describe(section, names));
		const diagrams = architectureDiagrams(seen).map(({place}) => place);
		const isNamed = ({section}: Described): boolean => /architect|arkitekt/i.test(`${section.path} ${section.heading}`);
		const whole = described
			.filter(({hasParts, hasFlow}) => hasParts && hasFlow)
			.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
		const isCore = ({section}: Described): boolean => about.includes(section);
		const best = whole.find(isCore) ?? (diagrams.length > 0 ? whole.find(({named}) => named >= 2) : undefined);
		const places = (some: readonly Described[]): readonly Evidence[] => [
			...new Map([...some].map(({section}) => [section.path, placeOf(section)])).values(),
		];
		if (best !== undefined) {
			const files = [...new Set([best, ...whole].map(({section}) => section.path))];
			return pass(`${saying(files, 'describes', 'describe', 3)} the parts and what flows between them`, [
				...places([best, ...whole]),
				...diagrams.slice(0, 3),
			]);
		}
		const half = described.filter(({hasParts, hasFlow, section}) => hasParts || (hasFlow && about.includes(section)));
		const core = half.filter(isCore);
		if (core.length > 0 || (half.length > 0 && diagrams.length > 0)) {
			const [first] = core.length > 0 ? core : half;
			const lacks = first?.hasParts === true ? 'not what flows between them' : 'not what each of them does';
			return partial(`${first?.section.path} names the parts, but ${lacks}`, [
				...places(core.length > 0 ? core : half),
				...diagrams.slice(0, 3),
			]);
		}
		if (half.length > 0)
			return partial(
				`${half[0]?.section.path} lists the parts, but no document describes the architecture`,
				places(half),
				30,
			);
		if (diagrams.length > 0)
			return partial(
				`${saying([...new Set(diagrams.map(({path}) => path))], 'shows', 'show', 2)} a diagram, but no text describes the parts and their data flow`,
				diagrams,
				40,
			);
		return fail('no document describes the parts of the system and how data flows between them', readmePlace(seen));
	},
});

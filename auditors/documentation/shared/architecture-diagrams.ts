import type {CodeBlock} from '../../../source/domain/artefacts/markdown.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {topicPattern} from '../../lexicon/document-topics.ts';
import {ownDocuments} from '../../lexicon/own-documents.ts';

export type Diagram = {readonly kind: string; readonly place: Evidence};

/** Kinds of Mermaid that show parts and what runs between them; plans, pies and classes don't. */
const mermaid = /^\s{0,8}(graph|flowchart|sequenceDiagram|C4\w{3,20}|architecture(-beta)?|block(-beta)?)\b/m;
/** Mermaid that is of the architecture by its kind alone. */
const structural = /^\s{0,8}(?:C4\w{3,20}|architecture(?:-beta)?|block(?:-beta)?)\b/m;
/** Parts of systems: a chart of what users or documents go through names none. */
const part =
	/(?<![a-z])(?:servers?|services?|apis?|gateway|databases?|dbs?|postgres\w{0,5}|mysql|mariadb|sqlite|mongo\w{0,2}|redis|elasticsearch|queues?|broker|kafka|rabbitmq|events? bus|caches?|workers?|clients?|browsers?|front-?end|back-?end|storage|s3|buckets?|clusters?|pods?|prox(?:y|ies)|nginx|traefik|ingress|balancer|cdn|lambdas?|containers?|docker|llms?|agents?|stores?|apps?|ui|web|cli|modules?|plugins?|librar(?:y|ies)|packages?|components?|engine|core|layers?|controllers?|repositor(?:y|ies)|adapters?|providers?|middleware|router|runtime|sdk|daemon|process(?:es|or)?|scheduler|webhooks?)(?![a-z])/gi;
const showsParts = (code: string): boolean =>
	structural.test(code) || new Set(code.toLowerCase().match(part) ?? []).size >= 2;
const plantUml =
	/@start(uml|c4)|^\s{0,8}(component|node|database|actor|package|rectangle|participant|cloud|Container|System|Person)\b/im;
const box = /[┌┐╔╗╭╮]|\+-{3,}\+|\+={3,}\+/;
const arrow = /-{1,20}>|={1,20}>|<-{1,20}|[→←▶►▼▲↓↑↕⇄⟶]|\bv\b/;
const arrows = /-{2,20}>|={2,20}>|[→▶►▼↓⟶]/g;
const picture = /\.(png|jpe?g|gif|svg|webp|avif|drawio|excalidraw|pdf)$/i;
const architectural =
	/archite[ck]|架构|アーキテクチャ|[-_]arch\.\w+$|system[-_ ]?(overview|context|design|diagram)|topolog|infrastru[ck]tur|data[-_ ]?flow|\bc4\b|container[-_ ]?diagram|component[-_ ]?(diagram|overview)|network[-_ ]?diagram|deployment[-_ ]?diagram|service[-_ ]?(map|diagram)/i;
const notOurs = /logo|badge|screenshot|social|er[-_ ]?diagram|schema/i;

/** Arrows that lead on from one to the next; a list of `name → value` is none. */
const isChain = (lines: readonly string[]): boolean => {
	const counts = lines.map(line => line.match(arrows)?.length ?? 0);
	const total = counts.reduce((sum, n) => sum + n, 0);
	const isOnward = lines.some((line, index) => (counts[index] ?? 0) > 0 && /^\s{0,80}[-=|▼↓→⟶>]/.test(line));
	return total >= 3 && (counts.some(n => n >= 2) || isOnward);
};

const drawn = ({language, text}: CodeBlock): string | undefined => {
	const code = text.slice(0, 30_000);
	if (language === 'mermaid') return mermaid.test(code) ? 'Mermaid' : undefined;
	if (/^(plantuml|puml|uml|c4plantuml)$/.test(language)) return plantUml.test(code) ? 'PlantUML' : undefined;
	if (/^(dot|graphviz|d2|structurizr|ditaa)$/.test(language)) return language;
	if (!/^(|text|txt|plain|plaintext|ascii|diagram|none)$/.test(language)) return undefined;
	const lines = code.split('\n');
	const boxes = lines.filter(line => box.test(line.slice(0, 400))).length;
	const isTree = lines.filter(line => /[├└]──/.test(line)).length > lines.length / 3;
	if (!isTree && boxes >= 2 && lines.length >= 4 && lines.some(line => arrow.test(line.slice(0, 400)))) return 'ASCII';
	// `client → API → queue → worker`, in a block of its own
	return !isTree && lines.length <= 30 && isChain(lines) && boxes === 0 && !/[;{}=]/.test(code) ? 'ASCII' : undefined;
};

/** Diagrams of how the parts hang together: blocks in documents, pictures that documents show, files of drawing tools. */
export const architectureDiagrams = (seen: Pick<Observations, 'artefacts' | 'files'>): readonly Diagram[] => {
	const documents = ownDocuments(seen);
	const blocks = documents.flatMap(({file, value}) =>
		value.codeBlocks.flatMap(block => {
			const kind = drawn(block);
			const heading = value.headings.findLast(one => one.line <= block.line)?.text ?? '';
			const isOfParts =
				kind !== 'Mermaid' ||
				architectural.test(`${file.path} ${heading}`) ||
				topicPattern.architecture.test(heading) ||
				showsParts(block.text.slice(0, 30_000));
			return kind === undefined || !isOfParts ? [] : [{kind, place: at(file.path, block.line)}];
		}),
	);
	const shown = documents.flatMap(({file, value}) =>
		value.links.flatMap(({href, text, isImage, line}) => {
			const target = href.split(/[?#]/)[0] ?? '';
			const heading = value.headings.findLast(one => one.line <= line);
			// A picture right under the heading of the architecture is of it, whatever its name.
			const isUnder =
				heading !== undefined && line - heading.line <= 12 && topicPattern.architecture.test(heading.text);
			const isOne =
				(isImage || picture.test(target)) &&
				(architectural.test(`${target} ${text}`) ||
					isUnder ||
					(!/^https?:/.test(href) && /\bdiagram\b/i.test(`${target} ${text}`))) &&
				!notOurs.test(target) &&
				!/shields\.io|badge/.test(href);
			return isOne ? [{kind: 'picture', place: at(file.path, line, text || target)}] : [];
		}),
	);
	const drawings = seen.files.all.flatMap(({path, base, extension, role}) => {
		if (role === 'vendored' || role === 'generated') return [];
		// A flow of one thing, such as what a container does at its start.
		if (/(?:^|[-_])flow(?:chart)?\.drawio/i.test(base) && !architectural.test(path)) return [];
		if (
			/^(drawio|puml|plantuml|excalidraw|d2)$/.test(extension) ||
			base === 'workspace.dsl' ||
			/\.drawio\.(svg|png)$/.test(base)
		)
			return [{kind: extension, place: at(path)}];
		return picture.test(base) &&
			/archite[ck]tur|[-_](system|tech|app|service)?_?arch\.|system[-_]overview|topology|data[-_]?flow/i.test(base) &&
			!notOurs.test(base)
			? [{kind: 'picture', place: at(path)}]
			: [];
	});
	return [...shown, ...blocks, ...drawings];
};

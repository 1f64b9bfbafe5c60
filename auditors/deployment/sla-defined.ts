import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, list} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {type OwnDocument, ownDocuments} from '../lexicon/own-documents.ts';
import {dig, items, record, scalar} from '../lexicon/plain.ts';
import {numberedLines, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';

/** A share of time that a service can promise. */
const share = /\b(9\d(?:[.,]\d{1,4})?|100)\s?(%|percent|per cent|procent|prosent|prozent)/i;
const other =
	/coverage|täckning|dekning|dækning|abdeckung|cache|hit rate|accuracy|confidence|pass rate|success rate of tests|percentile|reuse|faster|reduction|cpu|memory|disk|customer satisf|delivery|adoption/i;
const sloKinds = /^(PrometheusServiceLevel|ServiceLevelObjective|SLO)$/;

/** Lines that name availability with a share of time. */
const mentions = (documents: readonly OwnDocument[]): readonly Evidence[] =>
	documents.flatMap(({file, value}) =>
		value.text.split('\n').flatMap((line, index) => {
			const text = line.slice(0, 600);
			return share.test(text) && topicPattern.availability.test(text) && !other.test(text)
				? [at(file.path, index + 1, text)]
				: [];
		}),
	);

/** An availability target is written down and agreed. */
export const slaDefined = defineCheck({
	id: 'sla-defined',
	signals: {
		/** A metric or setting that holds the target, so that alerts and reports can be measured against it. */
		inCode: {
			keywords: ['availability_target', 'availability_objective', 'availability_slo', 'slo_availability'],
			pattern:
				/["']\w{0,40}(?:slo_availability|availability_(?:target|objective|slo))\w{0,20}["']|\b(?:slo_availability\w{0,20}|availability_(?:target|objective|slo)\w{0,10})\s{0,4}[:=]\s{0,4}["']?\d/i,
			roles: ['source', 'config'],
			maxPerFile: 2,
		},
	},
	decide: seen => {
		const kept = seen.artefacts.yaml.flatMap(({file, value}) => {
			if (!['source', 'config', 'docs'].includes(file.role)) return [];
			return value.documents.flatMap((document, index) => {
				const root = record(document);
				const isSlo =
					sloKinds.test(scalar(root.kind) ?? '') ||
					(/^prometheus\/v\d/.test(scalar(root.version) ?? '') && items(root.slos).length > 0);
				const target =
					scalar(dig(document, 'spec', 'target')) ??
					scalar(dig(document, 'slos', 0, 'objective')) ??
					scalar(dig(document, 'spec', 'slos', 0, 'objective')) ??
					scalar(dig(document, 'spec', 'objectives', 0, 'target'));
				return isSlo
					? [
							at(
								file.path,
								value.lineOf(['kind'], index),
								target === undefined ? 'service level objective' : `objective: ${target}`,
							),
						]
					: [];
			});
		});
		kept.push(
			...seen.found.inCode
				.filter(({path}) => seen.code.isReachable(path) !== false)
				.map(hit => at(hit.path, hit.line, hit.text)),
		);
		const documents = ownDocuments(seen);
		const sections = sectionsAbout(documents, 'availability').filter(isWritten);
		const stated = sections.flatMap(section => {
			const line = numberedLines(section).find(({text}) => share.test(text) && !other.test(text));
			const agreed = numberedLines(section).find(({text}) => topicPattern.agreed.test(text));
			return line === undefined
				? []
				: [{place: at(section.path, line.line, line.text), isAgreed: agreed !== undefined}];
		});
		const files = list([...new Set(stated.map(({place}) => place.path))], 3);
		const said = mentions(documents);
		const values = [
			...new Set(
				[...stated.map(({place}) => place), ...said].flatMap(
					({excerpt}) => share.exec(excerpt ?? '')?.[1]?.replace(',', '.') ?? [],
				),
			),
		];
		if (values.length > 1)
			return partial(
				`the documents name different availability targets: ${list(
					values.map(value => `${value} %`),
					4,
				)}`,
				[...stated.map(({place}) => place), ...said],
				40,
			);
		const agreed = stated.filter(({isAgreed}) => isAgreed);
		if (agreed.length > 0)
			return pass(
				`${files} states an availability target of ${share.exec(agreed[0]?.place.excerpt ?? '')?.[0] ?? 'a share of time'} that binds`,
				[...agreed, ...stated].map(({place}) => place),
			);
		if (kept.length > 0)
			return pass(
				`${list(
					kept.map(({path}) => path),
					3,
				)} keep service level objectives as code`,
				kept,
			);
		if (stated.length > 0)
			return partial(
				`${files} states an availability target, but not who agreed to it`,
				stated.map(({place}) => place),
				60,
			);
		if (said.length > 0)
			return partial(
				`availability of ${values[0]} % is named in ${list([...new Set(said.map(({path}) => path))], 3)}, but no agreement`,
				said,
				40,
			);
		return unknown('no availability target in the repository; it may be agreed elsewhere');
	},
});

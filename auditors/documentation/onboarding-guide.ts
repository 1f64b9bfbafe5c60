import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {agree, at, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {installCommand, lintCommand, runCommand, testCommand} from '../lexicon/document-commands.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {lineIn, placeOf, type Section, sectionsAbout, sectionsWhere} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';
import {mainReadme} from './shared/main-readme.ts';

/** What a change goes through. Pull requests alone are named everywhere; a second step makes it a way of working. */
const request = /\b(pull[- ]requests?|merge[- ]requests?|PRs?|MRs?)\b|pull-?förfråg\p{L}{0,10}/iu;
const steps: readonly RegExp[] = [
	/\b(feature|topic|new|your|a|from the|own)[- ]branch\b|\bbranch(es)? (from|off|name)|git checkout -b|git switch -c|\bfork(ed|ing)?\b|skapa en (gren|branch)|(opprett|lag) en (gren|branch)|opret en (gren|branch)|erstelle? einen (zweig|branch)/i,
	/\btests? (must|should|have to|need to|suite|pass|are|is)|\b(run|add|write|update|include|with)( \w{1,15}){0,3} tests?\b|(kör|köra|kjør|kjøre|kør|køre) (alla |alle |alltid )?test|alltid teste|tests ausführen|testene? (må|skal)|testerna (måste|ska)/i,
	/\b(code|coding)[- ](style|standards?|conventions?)|style guide|\blint(er|ing)?\b|formatter|editor ?config|kodstil|kodestil|codestil/i,
	/\b(code )?review(er|ers|ed|s)?\b.{0,60}\b(pull|PR|merge|approve\w{0,2}|change|maintainer)|\b(maintainer|owner)s? .{0,40}\b(review|approve)|granskas av|godkjennes av|godkendes af/i,
	/\bcommit (message|convention|format|guideline)s?|conventional commits|sign(ed)?[- ]off|\bDCO\b|commit-?(melding|meddelande|besked|nachricht)/i,
];

const commands = [installCommand, runCommand];

/** The first command that sets up or starts something. */
const setUp = (section: Section): Evidence | undefined => {
	for (const {text, line} of section.codeBlocks) {
		if (commands.some(command => command.test(text.slice(0, 5000))))
			return at(section.path, line + 1, text.split('\n')[0]);
	}
	// "Set up your machine", with commands of whatever tool below it.
	const heading = section.headings.find(({text}) => topicPattern.install.test(text));
	const below = section.headings.find(
		({line, depth}) => heading !== undefined && line > heading.line && depth <= heading.depth,
	);
	const block = section.codeBlocks.find(
		({line}) => heading !== undefined && line > heading.line && line < (below?.line ?? Number.POSITIVE_INFINITY),
	);
	if (block !== undefined) return at(section.path, block.line + 1, block.text.split('\n')[0]);
	return lineIn(
		section,
		/`[^`]{0,80}\b(make|task|just|mise|npm|pnpm|yarn|docker|go|pip|uv|composer|mvnw?|gradlew?|cargo|dotnet|skaffold)\b[^`]{0,80}`/,
	);
};

const change = (sections: readonly Section[]): readonly Evidence[] => {
	const asks = sections.map(section => lineIn(section, request)).find(one => one !== undefined);
	const rules = steps.flatMap(
		step => sections.map(section => lineIn(section, step)).find(one => one !== undefined) ?? [],
	);
	const checks = [testCommand, lintCommand].flatMap(command =>
		sections
			.filter(({codeBlocks}) => codeBlocks.some(({text}) => command.test(text.slice(0, 5000))))
			.slice(0, 1)
			.map(placeOf),
	);
	const all = [...(asks === undefined ? [] : [asks]), ...rules, ...checks];
	// A few words in a README are no guide: they need two rules of their own.
	const least = sections.every(({path}) => /^readme/i.test(path)) ? 2 : 1;
	return all.length >= 2 && rules.length + checks.length >= least ? all : [];
};

/** Contributing guides by the names that their platforms know. */
const guideName =
	/^(contributing|development|developing|hacking|onboarding|developer[-_]?guide|agents|claude)(\.\w+)?$/i;

/** Who took part, each with what they did: no guide. */
const peopleName = /^(contributors|authors|maintainers|credits|thanks|all-contributors)\b/i;

/** How deep a folder lies, from where a site keeps its pages: `docs/content/en/`, `docs/docs/`. */
const depthOf = (folder: string): number =>
	folder.replace(/^(?:docs|website|site)\/(?:content\/)?(?:(?:docs|en|src|source)\/){1,2}/, 'docs/').split('/').length;

/** A guide leads a newcomer from an empty machine to a merged change. */
export const onboardingGuide = defineCheck({
	id: 'onboarding-guide',
	decide: seen => {
		const documents = ownDocuments(seen).filter(({file}) => !peopleName.test(file.base) && depthOf(file.folder) <= 3);
		// `agents.md` in a folder of features is about a feature.
		const named = documents.filter(
			({file}) => guideName.test(file.base) && (file.folder === '' || !/^(?:agents|claude)\./i.test(file.base)),
		);
		const about = sectionsAbout(documents, 'contribute', 'develop').filter(isWritten);
		const whole = named
			.flatMap(document =>
				sectionsAbout([document], 'contribute', 'develop').length > 0
					? []
					: sectionsWhere(document, ({depth}) => depth <= 2),
			)
			.filter(isWritten);
		const guides = [...about, ...whole];
		const readme = mainReadme(seen);
		const inReadme =
			readme === undefined
				? []
				: sectionsWhere(readme, ({text}) => topicPattern.install.test(text) || topicPattern.run.test(text));
		const isGuide = ({path}: Section): boolean =>
			guideName.test(path.split('/').at(-1) ?? '') || path !== readme?.file.path;
		// A guide by its name first, then what is about contributing: `Build` may head a page on something else.
		const rank = ({path, heading}: Section): number =>
			guideName.test(path.split('/').at(-1) ?? '') && !/\/(?:agents|claude)\./i.test(path)
				? 0
				: topicPattern.contribute.test(heading) || /(^|\/)(contribut|develop)/i.test(path)
					? 1
					: 2;
		const own = guides
			.filter(section => topicPattern.contribute.test(section.heading) || isGuide(section))
			.toSorted((a, b) => rank(a) - rank(b));
		if (own.length === 0) {
			const stub =
				readme === undefined ? [] : sectionsWhere(readme, ({text}) => topicPattern.contribute.test(text)).map(placeOf);
			return fail('no CONTRIBUTING or onboarding guide tells a newcomer how to set up and change the code', stub);
		}
		const ready =
			guides.map(setUp).find(one => one !== undefined) ??
			inReadme.map(setUp).find(one => one !== undefined) ??
			inReadme.filter(isWritten).map(placeOf)[0];
		const changes = change(guides);
		const guidePaths = [...new Set(own.map(({path}) => path))];
		const files = list(guidePaths, 3);
		const tell = agree(guidePaths.length, 'tells', 'tell');
		const guidePlaces = [...new Map(own.map(section => [section.path, placeOf(section)])).values()].slice(0, 5);
		if (ready !== undefined && changes.length > 0) {
			return pass(`${files} ${tell} how to set up and how a change is made`, [...guidePlaces, ready, ...changes]);
		}
		if (ready !== undefined)
			return partial(
				`the documents tell how to set up, but ${files} ${agree(guidePaths.length, 'names', 'name')} no steps of a change: branch, tests, review`,
				[...guidePlaces, ready],
			);
		if (changes.length > 0)
			return partial(`${files} ${tell} how a change is made, but not how to set up`, [...guidePlaces, ...changes]);
		return partial(
			`${files} ${agree(guidePaths.length, 'gives', 'give')} principles, but neither the set-up nor the steps of a change`,
			guidePlaces,
			25,
		);
	},
});

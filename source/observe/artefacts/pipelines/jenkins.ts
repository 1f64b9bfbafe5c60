import type {PipelineJob, PipelineTrigger} from '../../../domain/artefacts/pipeline.ts';
import {sourceText} from '../tests/source-text.ts';
import {atPath, type PlatformReader} from './platform.ts';
import {jobOf, maxSteps, stepOf, triggerOf, workFolder} from './step.ts';

const stageCall = /(?<![\w.])stage\s*\(\s*(?:name\s*:\s*)?["']([^"'\n]{1,200})["']\s*\)\s*\{/g;
const shellCall =
	/(?<![\w.])(sh|bat|powershell|pwsh)\b\s{0,10}\(?\s{0,10}(?:\[?\s{0,10}(?:label\s{0,10}:\s{0,10}["'][^"'\n]{0,200}["']\s{0,10},\s{0,10})?script\s{0,10}:\s{0,10})?("""|'''|"|')/g;
const folderCall = /(?<![\w.])dir\s*\(\s*["']([^"'\n]{1,200})["']\s*\)\s*\{/g;
const forgiving = /(?<![\w.])(?:catchError|warnError)\b[^{}\n]{0,200}\{/g;
const stepCall =
	/(?<![\w.])(withSonarQubeEnv|docker\.build|dockerBuild|kubernetesDeploy|junit|publishCoverage|recordCoverage|jacoco|snykSecurity|dependencyCheck|archiveArtifacts|build)\s*[({]/g;

/** Jenkinsfiles, declarative and scripted, read as text: stages with the literal commands in them. */
export const jenkins: PlatformReader = {
	matches: atPath(/(?:^|\/)Jenkinsfile(?:[._-][\w.-]{1,60})?$/, /(?:^|\/)[\w.-]{1,60}\.jenkinsfile$/i),
	parse: (text, file) => {
		const source = sourceText(text, 'groovy');
		if (!/(?<![\w.])(?:pipeline|node|stage)\b\s*[({]/.test(source.code)) return undefined;
		const blocks = (pattern: RegExp) =>
			[...source.plain.matchAll(pattern)].slice(0, 500).map(match => {
				const open = match.index + match[0].length - 1;
				return {name: match[1] ?? '', start: match.index, open, end: source.closing(open)};
			});
		const stages = blocks(stageCall);
		const folders = blocks(folderCall);
		const forgiven = blocks(forgiving);
		const innermost = (offset: number) => stages.filter(stage => stage.start < offset && offset < stage.end).at(-1);
		const steps = [...commandsIn(source.plain), ...callsIn(source.code)]
			.slice(0, maxSteps)
			.sort((one, other) => one.offset - other.offset);
		const byStage = Map.groupBy(steps, one => innermost(one.offset));
		const stepsOf = (stage: (typeof stages)[number] | undefined) =>
			(byStage.get(stage) ?? []).map(({offset, run, uses, isForgiving}) => {
				const around = folders.filter(folder => folder.start < offset && offset < folder.end);
				const folder = around.reduce((base, {name}) => workFolder(base, name), '');
				const mayFail = isForgiving || forgiven.some(block => block.start < offset && offset < block.end);
				return stepOf({run, uses, line: source.lineOf(offset), folder, mayFail});
			});
		const jobs = stages.map((stage): PipelineJob => {
			const head = source.code.slice(stage.open, Math.min(stage.end, stage.open + 600));
			const isDisabled = /\bwhen\s*\{\s*expression\s*\{\s*(?:return\s+)?false\s*\}/.test(head);
			return jobOf({id: stage.name, line: source.lineOf(stage.start), steps: stepsOf(stage), isDisabled});
		});
		const loose = stepsOf(undefined);
		const [first] = loose;
		const all = first === undefined ? jobs : [...jobs, jobOf({id: 'pipeline', line: first.line, steps: loose})];
		return {platform: 'jenkins', name: file.base, triggers: triggersOf(source.plain), jobs: all};
	},
};

type Found = {readonly offset: number; readonly run?: string; readonly uses?: string; readonly isForgiving: boolean};

const commandsIn = (plain: string): readonly Found[] => {
	const found: Found[] = [];
	for (const match of plain.matchAll(shellCall)) {
		const quote = match[2] ?? '"';
		const start = match.index + match[0].length;
		const end = endOf(plain, start, quote);
		const rest = plain.slice(end + quote.length, end + quote.length + 120);
		found.push({
			offset: match.index,
			run: plain.slice(start, end),
			isForgiving: /^\s*,\s*returnStatus\s*:\s*true/.test(rest),
		});
	}
	return found;
};

const endOf = (text: string, start: number, quote: string): number => {
	for (let at = start; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text.startsWith(quote, at)) return at;
	}
	return text.length;
};

const callsIn = (code: string): readonly Found[] =>
	[...code.matchAll(stepCall)].map(match => ({offset: match.index, uses: match[1] ?? '', isForgiving: false}));

/** Multibranch projects build every push and pull request; what the file itself says comes on top. */
const triggersOf = (plain: string): readonly PipelineTrigger[] => [
	triggerOf('push'),
	...(/\bcron\s*\(/.test(plain) ? [triggerOf('schedule')] : []),
	...(/\bCHANGE_ID\b|\bchangeRequest\b|\bgithubPullRequest/.test(plain) ? [triggerOf('pull_request')] : []),
	...(/\bbuildingTag\b|\bTAG_NAME\b/.test(plain) ? [triggerOf('tag')] : []),
];

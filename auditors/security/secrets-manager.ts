import type {Parsed} from '../../source/domain/artefacts/index.ts';
import type {Pipeline, PipelineJob} from '../../source/domain/artefacts/pipeline.ts';
import {type CheckContext, defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {
	choreEnvironments,
	deployCommands,
	deployNames,
	deploysNoService,
	developmentSecretSignal,
	pipelineOwnSecret,
	pipelineSecretSignal,
	secretStores,
	storeSignal,
} from '../lexicon/secret-stores.ts';
import {clusterSecrets} from './shared/cluster-secrets.ts';

const signals = {stores: storeSignal, pipeline: pipelineSecretSignal, development: developmentSecretSignal};
type Seen = CheckContext<typeof signals>;

const storesNamed = (hits: readonly Hit[]): readonly string[] => [
	...new Set(hits.flatMap(({text}) => secretStores.find(({pattern}) => pattern.test(text))?.name ?? 'a secret store')),
];

const isDeployJob = (pipeline: Parsed<Pipeline>, job: PipelineJob): boolean => {
	const names = [job.id, job.name ?? '', pipeline.value.name, pipeline.file.base].join('\n');
	if (job.isDisabled || deploysNoService.test(names)) return false;
	// Another repository is told to deploy: what its secrets are is kept there.
	const live = job.steps.filter(step => !step.isDisabled);
	if (live.length > 0 && live.every(step => /repository-dispatch|workflow-dispatch/.test(step.uses ?? '')))
		return false;
	const commands = live.flatMap(step => [step.run ?? '', step.uses ?? '']);
	return (
		(job.environment !== undefined && !choreEnvironments.test(job.environment)) ||
		deployNames.test(names) ||
		commands.some(command => deployCommands.test(command))
	);
};

/** Lines of jobs that deploy in which a secret of the CI platform is handed on. */
const deploySecrets = ({artefacts, found}: Seen): readonly Hit[] =>
	artefacts.pipelines.flatMap(pipeline => {
		const hits = found.pipeline.filter(
			({path, groups}) => path === pipeline.file.path && !pipelineOwnSecret.test(groups[1] ?? groups[2] ?? ''),
		);
		const jobs = pipeline.value.jobs.toSorted((a, b) => a.line - b.line);
		return jobs.flatMap((job, index) => {
			const end = jobs[index + 1]?.line ?? Number.POSITIVE_INFINITY;
			return isDeployJob(pipeline, job) ? hits.filter(({line}) => line >= job.line && line < end) : [];
		});
	});

/** A bundler's list of packages that it leaves out. */
const bundler = /(^|\/)(?:vite|webpack|rollup|esbuild|tsup|rspack|next|nuxt|vitest)\.config\.[cm]?[jt]s$/;

/** Hits in code and settings; a library in a manifest alone is not used yet, unless the framework starts it by itself. */
const storesUsed = ({artefacts, found}: Seen): readonly Hit[] => {
	const manifests = new Set([...artefacts.manifests, ...artefacts.lockfiles].map(({file}) => file.path));
	return found.stores.filter(
		({path, text}) =>
			!bundler.test(path) &&
			((!manifests.has(path) && !/requirements[^/]*\.(in|txt)$/.test(path)) || /spring-cloud|starter/.test(text)),
	);
};

/** Encrypted files that a framework or a tool opens with one key. */
const encryptedFiles = ({files}: Seen): readonly Evidence[] =>
	files.all
		.filter(
			({path, role}) =>
				/(^|\/)(credentials(\/\w+)?\.yml\.enc|\.sops\.ya?ml|.*\.sops\.(ya?ml|json|env))$/.test(path) &&
				role === 'config',
		)
		.map(({path}) => at(path));

const platform =
	/\b(Vercel|Netlify|Render|Railway|Heroku|Fly\.io|Cloudflare|Coolify|FastAPI Cloud|App Engine|Cloud Run|App Service|Amplify|DigitalOcean)\b/;
const instruction =
	/\b(environment variables?|secrets?|config vars?)\b.{0,60}\b(add|set|enter|configure)\b|\b(add|set|enter|configure)\b.{0,60}\b(environment variables?|secrets|config vars?)\b/i;
const byCommand = /\b(kubectl|docker) (-n \S+ )?(create secret|secret create)\b/;
/** How far above an instruction the platform may be named. @unit lines */
const reach = 15;

/** What guides tell a person to do by hand: the first such line of each. */
const documented = ({files, text}: Seen): readonly Evidence[] =>
	files.all
		.filter(({role, extension}) => role === 'docs' && /^(mdx?|rst|adoc|txt)$/.test(extension))
		.flatMap(({path}) => {
			const lines = (text(path) ?? '').split('\n');
			const found = lines.findIndex(
				(line, index) =>
					byCommand.test(line) ||
					(instruction.test(line) &&
						lines.slice(Math.max(0, index - reach), index + 1).some(above => platform.test(above))),
			);
			return found === -1 ? [] : [at(path, found + 1, lines[found])];
		});

/** Production secrets come from a secret store. */
export const secretsManager = defineCheck({
	id: 'secrets-manager',
	signals,
	decide: seen => {
		const cluster = clusterSecrets(seen);
		const used = storesUsed(seen);
		const deploys = deploySecrets(seen);
		const encrypted = encryptedFiles(seen);
		const names = [
			...storesNamed(used),
			...(deploys.length > 0 ? ['CI secrets in deploy jobs'] : []),
			...(cluster.outside.length > 0 ? ['Kubernetes Secrets kept outside the repository'] : []),
			...(encrypted.length > 0 ? ['encrypted files'] : []),
		];
		const stores = [...used.map(place), ...deploys.map(place), ...cluster.outside, ...encrypted];
		const live = seen.secrets.filter(({strength}) => strength === 'live');
		const plain = [...live.map(({path, line, kind, masked}) => at(path, line, `${kind}: ${masked}`)), ...cluster.plain];
		const beside = `${count(plain.length, 'secret')} ${plain.length === 1 ? 'stands' : 'stand'} in plain text (${list(
			plain.map(({path, line}) => `${path}:${line}`),
			3,
		)})`;
		if (stores.length > 0 && plain.length === 0) return pass(`secrets come from ${list(names)}`, stores);
		if (stores.length > 0)
			return partial(`secrets come from ${list(names)}, but ${beside}`, [...plain.slice(0, 6), ...stores]);
		const guides = documented(seen);
		const weak = [...cluster.byHand, ...seen.found.development.map(place), ...guides];
		if (weak.length > 0) {
			const how = [
				...(cluster.byHand.length > 0 ? ['Kubernetes Secrets that are filled by hand'] : []),
				...(seen.found.development.length > 0 ? ['user secrets and parameters of development'] : []),
				...(guides.length > 0 ? ['settings that a guide has a person enter'] : []),
			];
			return partial(
				`no secret store is wired in; there ${how.length === 1 ? 'is' : 'are'} only ${list(how)}${plain.length > 0 ? `, and ${beside}` : ''}`,
				[...plain.slice(0, 6), ...weak],
				40,
			);
		}

		if (plain.length > 0) return fail(`no secret store is used, and ${beside}`, plain);
		return unknown('nothing in the repository tells where production secrets come from');
	},
});

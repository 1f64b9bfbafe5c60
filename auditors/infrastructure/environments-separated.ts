import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {FileEntry} from '../../source/domain/file.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {purposeOf} from '../lexicon/compose-stacks.ts';
import {platformUses} from '../lexicon/managed-platforms.ts';
import {dig, record, scalar} from '../lexicon/plain.ts';
import {podsOf} from '../lexicon/pods.ts';

const stages = ['local', 'staging', 'production'] as const;
type Stage = (typeof stages)[number];

const words: Readonly<Record<Stage, RegExp>> = {
	local: /^(local|dev|devel|develop|development|localhost)$/,
	staging: /^(stage|staging|stg|preprod|pre-prod|preproduction|uat|qa|preview|acceptance|acc|sandbox)$/,
	production: /^(prod|production|prd|live|deploy)$/,
};

const stageOf = (word: string): Stage | undefined => stages.find(stage => words[stage].test(word.toLowerCase()));

/** Names of files whose middle part is an environment. To add a form: one line, with the environment as its group. */
const forms: readonly RegExp[] = [
	/(?:^|\/)\.?env\.([\w-]{1,30})(?:\.(?:example|sample|template|dist|local))?$/,
	/(?:^|\/)(?:docker-)?compose\.([\w-]{1,30})\.ya?ml$/,
	/(?:^|\/)values[._-]([\w-]{1,30})\.ya?ml$/,
	/(?:^|\/)(?:overlays|environments?|envs?|stages|stacks|clusters|inventor(?:y|ies))\/([\w-]{1,30})[/.]/,
	/(?:^|\/)values\/([\w-]{1,30})(?:\/|\.ya?ml$)/,
	/(?:^|\/)(?:config|configs|conf|settings)\/(?:environments\/|env\/)?([\w-]{1,30})\.(?:ya?ml|json5?|toml|rb|py|[cm]?[jt]s|exs|php|properties)$/,
	/(?:^|\/)appsettings\.([\w-]{1,30})\.json$/,
	/(?:^|\/)(?:application|bootstrap)-([\w-]{1,30})\.(?:ya?ml|properties)$/,
	/(?:^|\/)(?:config|settings)[._-]([\w-]{1,30})\.(?:ya?ml|json|toml|py|[cm]?[jt]s|ini)$/,
	/(?:^|\/)pulumi\.([\w-]{1,30})\.ya?ml$/,
	/(?:^|\/)([\w-]{1,30})\.(?:auto\.)?tfvars$/,
	/(?:^|\/)fly\.([\w-]{1,30})\.toml$/,
	/(?:^|\/)config\/deploy\.([\w-]{1,30})\.yml$/,
	/(?:^|\/)environment\.([\w-]{1,30})\.ts$/,
];

/** A file that shows how to configure a copy of one's own. */
const exampleConfig =
	/(^|\/)[\w.-]{0,40}(env|config|settings|conf)[\w.-]{0,20}\.(example|sample|dist)(\.\w{1,6}){0,2}$|(^|\/)[\w-]{0,20}(config|settings)[._-](example|sample)\.\w{1,6}$/;

type Seen = Observations;
type Definition = {readonly stage: Stage; readonly place: Evidence};

const counts = (file: FileEntry): boolean => file.role === 'source' || file.role === 'config' || file.role === 'ci';

const fromNames = ({files}: Seen): readonly Definition[] =>
	files.all.filter(counts).flatMap(file => {
		const lower = file.path.toLowerCase();
		const word = forms
			.map(form => form.exec(lower)?.[1])
			.find(found => found !== undefined && stageOf(found) !== undefined);
		const stage = word === undefined ? undefined : stageOf(word);
		return stage === undefined ? [] : [{stage, place: at(file.path, 1)}];
	});

/** Environments that jobs deploy to, and those that files of platforms list. */
const fromSettings = ({artefacts}: Seen): readonly Definition[] => [
	...artefacts.pipelines.flatMap(({file, value}) =>
		value.jobs.flatMap(job => {
			const stage = stageOf((job.environment ?? '').split(/[\s/]/)[0] ?? '');
			return stage === undefined || job.isDisabled ? [] : [{stage, place: at(file.path, job.line, job.name ?? job.id)}];
		}),
	),
	...artefacts.toml
		.filter(({file}) => counts(file) && /^(wrangler|netlify)\.toml$/.test(file.base))
		.flatMap(({file, value}) =>
			[
				...Object.keys(record(dig(value.documents[0], 'env'))),
				...Object.keys(record(dig(value.documents[0], 'context'))),
			].flatMap(name => {
				const stage = stageOf(name === 'deploy-preview' ? 'preview' : name);
				return stage === undefined ? [] : [{stage, place: at(file.path, value.lineOf(['env', name]))}];
			}),
		),
	...artefacts.yaml
		.filter(({file, value}) => counts(file) && dig(value.documents[0], 'spring') !== undefined)
		.flatMap(({file, value}) =>
			value.documents.flatMap((document, index) => {
				const name =
					scalar(dig(document, 'spring', 'config', 'activate', 'on-profile')) ??
					scalar(dig(document, 'spring', 'profiles'));
				const stage = name === undefined ? undefined : stageOf(name);
				return stage === undefined ? [] : [{stage, place: at(file.path, value.lineOf(['spring'], index), name)}];
			}),
		),
];

/** What is for one environment by its nature: a stack for developing, manifests and platform files for production. */
const fromUse = (seen: Seen): readonly Definition[] => [
	...seen.files.all
		.filter(file => counts(file) && exampleConfig.test(file.path.toLowerCase()))
		.map(file => ({stage: 'local' as const, place: at(file.path, 1)})),
	...seen.artefacts.envFiles
		.filter(({file, value}) => value.isTemplate && file.role !== 'test')
		.map(({file}) => ({
			stage: stageOf(/\.(\w+)\./.exec(file.base.slice(1))?.[1] ?? '') ?? ('local' as const),
			place: at(file.path, 1),
		})),
	...seen.artefacts.envFiles
		.filter(({file}) => file.base === '.env' && file.role !== 'test')
		.map(({file}) => ({stage: 'local' as const, place: at(file.path, 1)})),
	...seen.artefacts.composeFiles
		.filter(({file}) => counts(file))
		.map(stack => ({
			stage: purposeOf(stack, seen) === 'production' ? ('production' as const) : ('local' as const),
			place: at(stack.file.path, 1),
		})),
	...['skaffold.yaml', 'tiltfile', 'devcontainer.json']
		.flatMap(name => seen.files.named(name))
		.map(file => ({stage: 'local' as const, place: at(file.path, 1)})),
	// Supabase's settings configure the stack on a developer's machine.
	...(seen.files.has('supabase/config.toml') ? [{stage: 'local' as const, place: at('supabase/config.toml', 1)}] : []),
	...podsOf(seen).map(pod => ({
		stage: 'production' as const,
		place: at(pod.path, pod.line, `${pod.kind} ${pod.name}`),
	})),
	...platformUses(seen).map(use => ({stage: 'production' as const, place: use.place})),
];

/** Local, staging and production are each defined, by configuration only. */
export const environmentsSeparated = defineCheck({
	id: 'environments-separated',
	signals: {
		/** A step of a pipeline that runs for the environment that was chosen. */
		chosen: {
			keywords: ['inputs.', 'environment', 'parameters.', 'ENVIRONMENT'],
			pattern:
				/\b(?:inputs|parameters|env|vars)\.\w{0,30}(?:env|environment|stage)\w{0,20}\s{0,3}==\s{0,3}["']([\w-]{1,30})["']/i,
			roles: ['ci'],
		},
		/** A setting that is read from the environment. */
		variable: {
			keywords: [
				'process.env',
				'os.environ',
				'os.getenv',
				'System.getenv',
				'import.meta.env',
				'BaseSettings',
				'viper.',
				'envconfig',
				'Environment.GetEnvironmentVariable',
				'env(',
			],
			roles: ['source', 'config'],
			languages: ['typescript', 'javascript', 'python', 'go', 'java', 'kotlin', 'csharp', 'php', 'ruby', 'rust'],
			maxPerFile: 1,
		},
	},
	decide: seen => {
		const chosen = seen.found.chosen.flatMap(({path, line, text, groups}): readonly Definition[] => {
			const stage = stageOf(groups[1] ?? '');
			return stage === undefined ? [] : [{stage, place: at(path, line, text)}];
		});
		const all = [...fromNames(seen), ...fromSettings(seen), ...fromUse(seen), ...chosen];
		const defined = stages.filter(stage => all.some(one => one.stage === stage));
		const missing = stages.filter(stage => !defined.includes(stage));
		// One place of each environment first.
		const first = defined.flatMap(stage => all.filter(one => one.stage === stage).slice(0, 3));
		const places = first.map(one => one.place);
		if (missing.length === 0)
			return pass(
				`local, staging and production are each defined: ${list(defined.flatMap(stage => all.find(one => one.stage === stage)?.place.path ?? []))}`,
				places,
			);
		if (defined.length > 0) {
			const shown = defined.map(stage => `${stage} (${all.find(one => one.stage === stage)?.place.path})`);
			return partial(
				`${list(shown)} ${defined.length === 1 ? 'is' : 'are'} defined, ${list(missing)} ${missing.length === 1 ? 'is' : 'are'} not`,
				places,
				(100 * defined.length) / stages.length,
			);
		}
		const {variable} = seen.found;
		if (variable.length > 0) {
			return partial(
				`settings come from environment variables, but no file defines them for local, staging or production`,
				variable.slice(0, 3).map(hit => at(hit.path, hit.line, hit.text)),
				20,
			);
		}
		return fail(
			'no environment is defined: there are no env files, profiles, overlays or stacks, and nothing reads its settings from the environment',
		);
	},
});

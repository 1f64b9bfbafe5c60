// The hosting platforms on which the target is seen to run.
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';
import {cloudResources} from './cloud-resources.ts';
import {productionStacks} from './compose-stacks.ts';
import {once} from './once.ts';
import {dig, record} from './plain.ts';
import {
	type PlatformName,
	type PlatformPromise,
	platformOfFile,
	platformOfResource,
	platformOfStep,
	promises,
	runsNoImages,
} from './platform-promises.ts';
import {shippedDockerfiles} from './shipped-images.ts';

/** A platform on which the target is seen to run. */
export type PlatformUse = {readonly platform: PlatformName; readonly gives: PlatformPromise; readonly place: Evidence};

/** What is put there is read by people who work on the project, not by its users. */
const besideProduct =
	/(^|[-_/\s.])(storybook|docs?|documentation|website|preview|previews|landing|www|blog)([-_/\s.]|$)/i;

/** The platform is told to build a site of documents. */
const buildsDocuments =
	/\b(mkdocs|docusaurus|vitepress|sphinx-build|storybook)\b|^[ \t]*(base|publish)[ \t]*=[ \t]*["']docs\b/m;

/** The platform serves files and hands calls of the API on to a back end at another address. */
const handsOn =
	/["']?(?:from|source)["']?\s{0,4}[:=]\s{0,4}["']\/(?:api|graphql|backend|rest|rpc|login|auth)\b[^"'\n]{0,120}["'],?\s{1,40}["']?(?:to|destination)["']?\s{0,4}[:=]\s{0,4}["']https?:\/\//;
/** What a platform gives to a front end, and not to the service behind it. */
const filesOnly = ({cdn}: PlatformPromise): PlatformPromise => ({tls: false, scales: false, balances: false, cdn});

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;

const fromFiles = ({files, text}: Seen): readonly PlatformUse[] =>
	files.all.flatMap(file => {
		if (!['source', 'config', 'ci'].includes(file.role)) return [];
		const lower = file.path.toLowerCase();
		const rule = platformOfFile.find(({path}) => path.test(lower));
		if (rule === undefined || besideProduct.test(file.folder)) return [];
		const content = text(file.path) ?? '';
		if (rule.holds !== undefined && !rule.holds.test(content)) return [];
		if (buildsDocuments.test(content)) return [];
		const promise = promises[rule.platform];
		const gives = handsOn.test(content) ? filesOnly(promise) : promise;
		return [{platform: rule.platform, gives, place: at(file.path)}];
	});

const fromSteps = ({artefacts}: Seen): readonly PlatformUse[] =>
	artefacts.pipelines.flatMap(({file, value}) =>
		value.jobs.flatMap(job =>
			job.steps.flatMap(step => {
				if (besideProduct.test(`${file.base} ${job.id} ${job.name ?? ''} ${step.name ?? ''} ${step.folder}`)) return [];
				const said = `${step.uses ?? ''} ${step.run ?? ''}`;
				const rule = job.isDisabled || step.isDisabled ? undefined : platformOfStep.find(one => one.step.test(said));
				if (rule === undefined) return [];
				const excerpt = step.uses ?? step.name ?? rule.platform;
				return [{platform: rule.platform, gives: promises[rule.platform], place: at(file.path, step.line, excerpt)}];
			}),
		),
	);

const fromResources = (seen: Seen): readonly PlatformUse[] =>
	cloudResources(seen).flatMap(({type, name, path, line}) => {
		const rule = platformOfResource.find(one => one.type.test(type));
		if (rule === undefined) return [];
		return [{platform: rule.platform, gives: promises[rule.platform], place: at(path, line, `${type} ${name}`)}];
	});

/** Objects of Knative's form are Cloud Run's too, when they carry Google's annotations. */
const fromKnative = ({artefacts}: Seen): readonly PlatformUse[] =>
	artefacts.kubernetes.flatMap(({file, value}) =>
		value.objects
			.filter(({kind, apiVersion}) => kind === 'Service' && apiVersion.startsWith('serving.knative.dev'))
			.map(object => {
				const keys = Object.keys(record(dig(object.raw, 'metadata', 'annotations')));
				const platform = keys.some(key => key.startsWith('run.googleapis.com')) ? 'Google Cloud Run' : 'Knative';
				return {
					platform,
					gives: promises[platform],
					place: at(file.path, object.line, `Service ${object.name}`),
				} as const;
			}),
	);

/** Platforms that files, CI steps and infrastructure code name, one entry for each place. */
export const platformUses = once((seen: Seen): readonly PlatformUse[] => [
	...fromFiles(seen),
	...fromKnative(seen),
	...fromResources(seen),
	...fromSteps(seen),
]);

/** Platforms that give something by themselves. */
export type Given = {
	readonly uses: readonly PlatformUse[];
	/** Names of the platforms. */
	readonly names: readonly string[];
	/** Dockerfiles of components that none of these platforms runs: for them nothing is given. */
	readonly elsewhere: readonly string[];
};

/** The uses of platforms that give something, and what of the target runs elsewhere. */
export const platformsGiving = (seen: Seen, what: keyof PlatformPromise): Given => {
	const uses = platformUses(seen).filter(({gives}) => gives[what]);
	const runsImages = uses.some(({platform}) => !runsNoImages.test(platform));
	const folders = uses.map(({place}) => place.path.slice(0, Math.max(0, place.path.lastIndexOf('/'))));
	const hasStack = productionStacks(seen).length > 0;
	const elsewhere = shippedDockerfiles(seen)
		.map(({file}) => file)
		// A Dockerfile beside the platform's file is another way to run the same program, unless a stack runs it in production.
		.filter(file => !runsImages && (hasStack || !folders.includes(file.folder)))
		.map(file => file.path);
	return {uses, names: [...new Set(uses.map(({platform}) => platform))], elsewhere: uses.length === 0 ? [] : elsewhere};
};

import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {featureFlagLibraries} from '../lexicon/feature-flags.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {dig, items, record, scalar} from '../lexicon/plain.ts';
import {clusterObjects} from '../lexicon/pods.ts';

const signals = {
	/** Settings of platforms, deployers and infrastructure code. */
	setting: {
		keywords: [
			'canary',
			'bluegreen',
			'blue_green',
			'blue-green',
			'linear10percent',
			'trafficsplitting',
			'allatonce',
			'code_deploy',
			'web_app_slot',
			'deployment slot',
			'--no-traffic',
			'--no-promote',
			'update-traffic',
			'set-traffic',
			'deploymentpreference',
			'split_traffic',
		],
		pattern:
			/^\s{0,20}strategy\s*=\s*"(canary|bluegreen)"|DeploymentPolicy:\s*(TrafficSplitting|Immutable)|\b(Canary|Linear)\d{1,3}Percent|deployment_option\s*=\s*"WITH_TRAFFIC|type\s*=\s*"CODE_DEPLOY"|azurerm_\w{1,30}web_app_slot|az webapp deployment slot swap|gcloud run .{0,200}(--no-traffic|update-traffic)|gcloud app (deploy .{0,200}--no-promote|services set-traffic)|^\s{0,20}canaryDeployment:|\bnginx\.ingress\.kubernetes\.io\/canary:\s*"?true/i,
		roles: ['source', 'config', 'ci'],
	},
	/** Flags of a product-analytics service, whose package does more than flags. */
	analyticsFlag: {
		keywords: ['getFeatureFlag', 'useFeatureFlag', 'isFeatureEnabled(', 'feature_enabled(', 'get_feature_flag('],
		pattern:
			/\bposthog\w{0,30}(?:\(\))?\??\.(?:getFeatureFlag\w{0,12}|isFeatureEnabled|feature_enabled|get_feature_flag)\(|\buseFeatureFlag(?:Enabled|VariantKey|Payload)\(/i,
		roles: ['source'],
		maxPerFile: 2,
	},
	/** A flag of the team's own making. */
	ownFlag: {
		keywords: [
			'feature_flag',
			'featureflag',
			'feature-flag',
			'isfeatureenabled',
			'is_feature_enabled',
			'feature_enabled',
		],
		pattern:
			/\b(isFeature(Flag)?Enabled|is_feature(_flag)?_enabled|use(Is)?FeatureFlags?|FeatureFlags?Service|feature_flags?|featureFlags?|FeatureFlags?)\b|\bfeatureflags?\.\w{1,60}\.(?:Is)?Enabled\(/,
		roles: ['source'],
		maxPerFile: 1,
	},
	/** The team's own list says that it is not there yet. */
	openItem: {
		keywords: ['canary', 'blue-green', 'blue/green', 'feature flag'],
		pattern: /^\s{0,12}[-*]\s\[ \]\s.{0,120}\b(canary|blue[-/ ]green|feature flags?)\b/i,
		roles: ['docs', 'source', 'config'],
		within: 'text',
	},
} as const;

/** What a customer has paid for is no flag that bounds a release. */
const paidFor = /licen[sc]e|entitle|subscription|billing|enterprise|\bplans?\b|\btiers?\b|pricing/i;

const weighted = (routes: unknown): boolean =>
	items(routes).filter(route => Number(scalar(record(route).weight) ?? 0) > 0).length > 1;

/** Objects that send a part of the traffic to a new version. */
const trafficObjects = (
	seen: Pick<Observations, 'artefacts'>,
): readonly {readonly what: string; readonly place: Evidence}[] =>
	clusterObjects(seen).flatMap(({path, object}) => {
		const {kind, raw, apiVersion} = object;
		const strategy = record(dig(raw, 'spec', 'strategy'));
		const isRollout = kind === 'Rollout' && (strategy.canary !== undefined || strategy.blueGreen !== undefined);
		const isFlagger = kind === 'Canary' && apiVersion.startsWith('flagger.app');
		const rules = [...items(dig(raw, 'spec', 'http')), ...items(dig(raw, 'spec', 'rules'))];
		const isSplit =
			rules.some(rule => weighted(record(rule).route) || weighted(record(rule).backendRefs)) || kind === 'TrafficSplit';
		return isRollout || isFlagger || isSplit
			? [{what: `${kind} ${object.name}`, place: at(path, object.line, `${kind} ${object.name}`)}]
			: [];
	});

/** A bad release can hit only a part of the users. */
export const progressiveDelivery = defineCheck({
	id: 'progressive-delivery',
	signals,
	decide: seen => {
		const {found, code} = seen;
		const objects = trafficObjects(seen);
		const services = packagesUsed(seen, featureFlagLibraries).filter(use => !use.isDevelopment);
		const flags = found.analyticsFlag.filter(({path}) => code.isReachable(path) !== false);
		const names = [
			...objects.map(({what}) => what),
			...found.setting.map(hit => hit.path),
			...services.map(({library}) => library.name),
			...(flags.length > 0 ? ['flags of PostHog'] : []),
		];
		if (names.length > 0) {
			return pass(`a release can be bounded by ${list([...new Set(names)])}`, [
				...objects.map(one => one.place),
				...found.setting.map(place),
				...services.flatMap(({used}) => used.slice(0, 3)),
				...flags.map(place),
			]);
		}

		// A word in one file is a setting's name: a flag is defined in one file and asked for in others.
		const switched = found.ownFlag.filter(hit => !paidFor.test(`${hit.path} ${hit.text}`));
		const own = switched.filter(hit => code.importersOf(hit.path).length > 0 || switched.length > 1);
		if (own.length > 1)
			return partial(
				'the code asks feature flags of its own, which a deployment or a database entry switches',
				own.map(place),
			);
		if (found.openItem.length > 0) return fail("the team's own list says that it is open", found.openItem.map(place));
		const rolling = clusterObjects(seen).filter(
			({object}) => dig(object.raw, 'spec', 'strategy', 'rollingUpdate') !== undefined,
		);
		return rolling.length > 0
			? unknown(
					'rolling updates bring a release to all users; no canary, blue-green or flag is in the files',
					rolling.map(({path, object}) => at(path, object.lineOf(['spec', 'strategy']), object.name)),
				)
			: unknown('no file shows a canary, blue-green deployment or feature flags');
	},
});

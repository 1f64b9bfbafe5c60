import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, notApplicable, partial, pass} from '../../source/domain/verdict.ts';
import {configKey, configSchema, keyForms, schemaForms} from '../lexicon/config-validators.ts';
import {environmentSignals} from '../lexicon/environment.ts';
import {formNames, formsIn} from '../lexicon/forms.ts';
import {browserCode, componentOf, distinctPlaces, firstPerFile, isBesideProduct} from '../lexicon/product-code.ts';

/** The form that holds for one class of settings alone. */
const validatedClasses = 'validated @ConfigurationProperties';
/** From this share of the parts that read the environment on, the rest is small work. */
const enough = 0.6;
/** A file that is about configuration by its name, where a raised error is about it too. */
const configFile =
	/(config|settings?|env|environment|options)[\w.-]{0,20}$|(^|\/)(main|server|app|index|program|startup|bootstrap|cli|__main__|cmd)[\w.-]{0,20}$|(config|settings|env)\//i;
/** A module that holds the program's configuration. */
const configModule = /(^|\/)(config|settings?|env|environment|conf)(\/[^/]{1,60}|[-_.]?\w{0,20}\.\w{1,4})$/i;
/** The patterns take any case, while a variable of the environment stands in capitals; `get_config("name")` reads a setting. */
const isOfVariable = ({text}: Hit): boolean => /["'`{][A-Z][A-Z0-9_]{1,80}["'`:},]/.test(text);
/** What a build tool fills in by itself. */
const givenByBuild =
	/^(?=.*import\.meta\.env\.(?:DEV|PROD|MODE|SSR|BASE_URL)\b)(?!.*import\.meta\.env\.(?!DEV|PROD|MODE|SSR|BASE_URL)\w)/;
/** A script that looks whether variables are set, by its name. */
const checkingScript =
	/(^|\/)(?:(?:check|validate|verify|assert|ensure)[-_]?env\w{0,12}|env[-_]?(?:check|validat)\w{0,6})\.\w{1,4}$/i;
/** `validate` in these words is about requests. */
const isOfRequests = (hit: Hit): boolean =>
	(/BaseModel\)/.test(hit.text) && !configModule.test(hit.path) && !/settings|config/i.test(hit.file.base)) ||
	(/@Validated\b/.test(hit.text) && !/config|propert|settings/i.test(hit.path)) ||
	(/\bvalidate\w*\(\s*this\b/.test(hit.text) && !configModule.test(hit.path));

/** Configuration is checked when the program starts. */
export const configValidated = defineCheck({
	id: 'config-validated',
	signals: {
		configSchema,
		configKey,
		settingsClass: {
			keywords: ['@ConfigurationProperties'],
			pattern: /^\s{0,8}@ConfigurationProperties\b/,
			roles: ['source'],
			maxPerFile: 1,
		},
		script: environmentSignals.script,
		call: environmentSignals.call,
		configuration: environmentSignals.configuration,
	},
	decide(seen) {
		const {found, components} = seen;
		const isBrowser = browserCode(seen);
		const own = (hits: readonly Hit[]): readonly Hit[] => hits.filter(hit => !isBesideProduct(hit.path));
		// Forms of pages have a `validationSchema` as well.
		const isOfPage = ({path, text}: Hit): boolean =>
			/\bvalidationSchema\b/.test(text) &&
			!seen.code.importsOf(path).some(({specifier}) => specifier.startsWith('@nestjs/config'));
		const schemas = own(found.configSchema).filter(
			hit => !isOfRequests(hit) && !isOfPage(hit) && formsIn(schemaForms, hit).length > 0,
		);
		const reads = own([...found.script, ...[...found.call, ...found.configuration].filter(isOfVariable)]).filter(
			hit => !isBrowser(hit.path) && hit.file.role === 'source' && !givenByBuild.test(hit.text),
		);
		const keys = own(found.configKey)
			.filter(hit => !isBrowser(hit.path))
			.filter(hit => {
				const names = formsIn(keyForms, hit).map(({name}) => name);
				if (names.some(name => name.startsWith('a required') || name === 'a null check')) return true;
				if (names.includes('a configuration error')) return configModule.test(hit.path);
				return (
					configFile.test(hit.path) &&
					(/[A-Z][A-Z0-9]{2,}_[A-Z0-9_]{2,}|environment/.test(hit.text) ||
						reads.some(read => read.path === hit.path && Math.abs(read.line - hit.line) <= 6))
				);
			});
		// A script beside the product that a build or a start runs first.
		const called = seen.artefacts.manifests.map(({file}) => seen.text(file.path) ?? '').join('\n');
		const checkers = [...found.script, ...found.call].filter(
			({path, file}) => checkingScript.test(path) && called.includes(file.base),
		);
		const isUsed = (hit: Hit): boolean => seen.code.isReachable(hit.path) !== false;
		const used = schemas.filter(isUsed);
		const partOf = (hit: Hit): string => componentOf(components, hit.path)?.name ?? '';
		const isRun = (hit: Hit): boolean => {
			const component = componentOf(components, hit.path);
			return component === undefined || component.isDeployable;
		};
		const readers = new Set(reads.filter(isRun).map(partOf));
		const checked = new Set(used.map(partOf));
		const libraryOf = used.some(hit => componentOf(components, hit.path)?.kind === 'library');
		const covered = [...readers].filter(name => checked.has(name));
		const evidence = distinctPlaces([...firstPerFile(used), ...firstPerFile([...keys, ...checkers])].map(place));
		if (used.length > 0) {
			const names = list(formNames(schemaForms, used));
			const isEnough =
				readers.size === 0 || covered.length >= readers.size * enough || (libraryOf && readers.size <= 2);
			const classes = own(found.settingsClass);
			if (names === validatedClasses && used.length < classes.length * enough)
				return partial(
					`${used.length} of ${count(classes.length, 'class', 'classes')} of settings (@ConfigurationProperties) are @Validated; the rest is only bound to its types`,
					[...evidence, ...classes.slice(0, 4).map(place)],
					50,
				);
			if (isEnough)
				return pass(
					`checked at the start by ${names} in ${list([...new Set(used.map(({path}) => path))], 3)}`,
					evidence,
				);
			const lacking = [...readers].filter(name => !checked.has(name));
			return partial(
				`${names} checks ${covered.length} of ${count(readers.size, 'part')} that read the environment; unchecked: ${list(lacking, 4)}`,
				evidence,
				60,
			);
		}

		if (keys.length + checkers.length > 0) {
			const files = [...new Set([...keys, ...checkers].map(({path}) => path))];
			const names = [
				...formNames(keyForms, keys),
				...(checkers.length > 0 ? ['a script that looks for variables'] : []),
			];
			return partial(
				`some keys are required (${list(names)} in ${list(files, 3)}), but no schema checks the configuration as a whole`,
				[...evidence, ...schemas.map(place)],
				40,
			);
		}

		if (schemas.length > 0)
			return partial(
				`${list(formNames(schemaForms, schemas))} is written, but no entry point reaches it`,
				schemas.map(place),
				30,
			);
		if (reads.length === 0 && !components.some(({isDeployable}) => isDeployable)) {
			return notApplicable(
				'it reads no environment variable and is not deployed: there is no configuration of its own',
			);
		}

		const places = firstPerFile(reads).toSorted(
			(a, b) => Number(configFile.test(b.path)) - Number(configFile.test(a.path)),
		);
		return fail(
			reads.length === 0
				? 'no schema or list of required keys is checked at the start'
				: `${count(reads.length, 'read')} of the environment in ${count(places.length, 'file')}, and none is checked at the start: ${list(
						places.map(({path}) => path),
						3,
					)}`,
			places.map(place),
		);
	},
});

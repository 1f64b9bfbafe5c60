import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {slowWork, syncQueue, workForms, workOff} from '../lexicon/background.ts';
import {formsIn} from '../lexicon/forms.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {clusterObjects} from '../lexicon/pods.ts';
import {browserCode, distinctPlaces, firstPerFile, isBesideProduct} from '../lexicon/product-code.ts';
import {queueLibraries} from '../lexicon/queues.ts';

/** So few threads or tasks serve the program itself (a listener, a ticker), not the work of requests. @unit files */
const fewLocal = 1;
/** A mail that tests the settings is no load. @unit files */
const fewSlow = 2;
/** Entry points start listeners beside each other. */
const entryPoint = /(^|\/)cmd\/|(^|\/)(main|server|app|index|runner|program|startup|__main__)\.\w{1,5}$/i;
/** A module that is there to work off the requests, by its name. */
const ownWorker =
	/(^|\/)management\/commands\/|(^|\/)(workers?|schedulers?|cron(jobs?)?|job[-_]?(queue|runner|worker)s?|background[-_]?(jobs?|tasks?|workers?))(\/|\.\w{1,4}$)/i;
/** A command of Django runs beside the server. */
const isCommand = /(^|\/)management\/commands\//;
/** Threads that wait for what a request hands them look for no work by themselves. */
const isPool = /ThreadPoolExecutor\(|run_in_executor\(/;
/** Forms that are words of other libraries as well: they count where a queue library is used in the file. */
const needsLibrary = /BullMQ|RQ|Dramatiq|Huey|pg-boss|Inngest/;

/** Slow work runs off the request path. */
export const backgroundWork = defineCheck({
	id: 'background-work',
	signals: {workOff, slowWork, syncQueue},
	decide(seen) {
		const {found} = seen;
		const isBrowser = browserCode(seen);
		const own = (hits: readonly Hit[]): readonly Hit[] =>
			hits.filter(
				hit =>
					!isBesideProduct(hit.path) && !isBrowser(hit.path) && !/^\s*(?:import|from|using|require)\b/.test(hit.text),
			);
		const queueUse = packagesUsed(seen, queueLibraries).filter(use => !use.isDevelopment);
		const queueFiles = new Set(queueUse.flatMap(use => use.used.map(({path}) => path)));
		const kindsOf = (hit: Hit) =>
			formsIn(workForms, hit).filter(({name}) => !needsLibrary.test(name) || queueFiles.has(hit.path));
		const hits = own(found.workOff).filter(hit => kindsOf(hit).length > 0);
		const isUsed = (hit: Hit): boolean => seen.code.isReachable(hit.path) !== false;
		const durable = hits.filter(hit => kindsOf(hit).some(({kind}) => kind === 'durable'));
		const working = durable.filter(isUsed);
		// Threads that a program starts for its own listeners are no work that a request handed on.
		const local = hits.filter(
			hit =>
				!durable.includes(hit) &&
				isUsed(hit) &&
				!entryPoint.test(hit.path) &&
				!/\.(tsx|jsx|vue|svelte)$/.test(hit.path),
		);
		// A scheduler or worker of one's own: it looks for work by itself, and what it works on is stored.
		const tended = local.filter(
			hit => ownWorker.test(hit.path) && (isCommand.test(hit.path) || !isPool.test(hit.text)),
		);
		const cron = clusterObjects(seen).filter(({object}) => object.kind === 'CronJob');
		const slow = own(found.slowWork).filter(isUsed);
		const sync = found.syncQueue.filter(hit => hit.file.role !== 'test');
		const names = (of: readonly Hit[]) => list([...new Set(of.flatMap(hit => kindsOf(hit).map(({name}) => name)))]);
		const evidence = distinctPlaces(firstPerFile(working).map(place));
		if (working.length > 0 && sync.length > 0) {
			return partial(
				`jobs are queued (${names(working)}), but the connection is ${sync[0]?.path.includes('.env') ? 'set to' : 'by default'} \`sync\`: they run inside the request`,
				distinctPlaces([...sync.slice(0, 3).map(place), ...evidence]),
				50,
			);
		}

		if (working.length > 0) {
			const isScheduleOnly = working.every(hit => kindsOf(hit).every(({name}) => name === 'a schedule'));
			return isScheduleOnly && new Set(slow.map(({path}) => path)).size > fewSlow
				? partial(
						`a schedule runs (${list([...new Set(working.map(({path}) => path))], 3)}), but ${list([...new Set(slow.map(({path}) => path))], 3)} does slow work inside the request`,
						[...evidence, ...slow.map(place)],
					)
				: pass(`${names(working)} in ${count(new Set(working.map(({path}) => path)).size, 'file')}`, evidence);
		}

		if (durable.length > 0) {
			return partial(
				`${names(durable)} is written, but no entry point reaches it: ${list([...new Set(durable.map(({path}) => path))], 3)}`,
				distinctPlaces(firstPerFile(durable).map(place)),
				30,
			);
		}

		if (tended.length > 0) {
			return pass(
				`an own worker or scheduler runs beside the requests: ${list([...new Set(tended.map(({path}) => path))], 3)}`,
				distinctPlaces(firstPerFile([...tended, ...local]).map(place)),
			);
		}

		if (new Set(local.map(({path}) => path)).size > fewLocal) {
			return partial(
				`work is started in the process (${names(local)}), with no queue, worker or schedule that survives a restart`,
				distinctPlaces(firstPerFile(local).map(place)),
				40,
			);
		}

		if (cron.length > 0)
			return partial(
				'scheduled jobs run beside the service, but nothing takes work off a request',
				cron.map(({path, object}) => ({path, line: object.line})),
				50,
			);
		return fail(
			slow.length > 0
				? `no queue, worker or job; slow work (mail, models, exports) is done inside requests: ${list([...new Set(slow.map(({path}) => path))], 3)}`
				: 'no queue, worker or scheduled job: all work is done inside requests',
			distinctPlaces([...firstPerFile(slow).map(place), ...local.map(place)]),
		);
	},
});

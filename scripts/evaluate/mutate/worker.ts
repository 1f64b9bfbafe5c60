// Runs the mutations on one tree in a thread of its own. It is bundled with klar and the mutations when a run begins, so
// that a change of their sources meanwhile changes nothing.
import {parentPort, workerData} from 'node:worker_threads';
import {mutations} from '../mutations/index.ts';
import {runTree} from './run-tree.ts';
import {classifyAll, createScanner} from './scan.ts';

const {pack, name, folder, only, maxGroup} = workerData;
const wanted = mutations.filter(
	({id, check}) => only === undefined || only.some((word: string) => word === check || word === id),
);
parentPort?.postMessage(
	await runTree({name, folder, mutations: wanted, scan: createScanner(pack), classifyAll, maxGroup}),
);

// Runs the mutations on one tree in a thread of its own.
import {parentPort, workerData} from 'node:worker_threads';
import {mutations} from '../mutations/index.ts';
import {runTree} from './run-tree.ts';

const {bundle, questions, name, folder, only, maxGroup} = workerData;
const {createScanner, classifyAll} = await import(bundle);
const wanted = mutations.filter(
	({id, check}) => only === undefined || only.some((word: string) => word === check || word === id),
);
parentPort?.postMessage(
	await runTree({name, folder, mutations: wanted, scan: createScanner(questions), classifyAll, maxGroup}),
);

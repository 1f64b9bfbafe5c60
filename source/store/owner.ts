import fs from 'node:fs';
import os from 'node:os';
import {z} from 'zod';
import {printable} from '../domain/printable.ts';

/** Who holds a lock. Start, boot and namespace are known on Linux only; they tell a process from a later one of its pid. */
export const ownerSchema = z.object({
	pid: z.number().int().positive(),
	host: z.string(),
	/** When the lock was asked for. */
	at: z.iso.datetime(),
	/** When the process started. @unit clock ticks since boot */
	started: z.string().optional(),
	boot: z.string().optional(),
	/** Processes of other containers have pids of their own. */
	namespace: z.string().optional(),
});
export type Owner = Readonly<z.infer<typeof ownerSchema>>;

/** A value of the Linux process file system; undefined where there is none or it is hidden. */
const ofSystem = <T>(read: () => T): T | undefined => {
	try {
		return read();
	} catch {
		return undefined;
	}
};

/** State and start of a process. The name before them is in brackets and may hold spaces and brackets of its own. */
const processStat = (pid: number): {readonly state: string; readonly started: string} | undefined => {
	const stat = ofSystem(() => fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
	const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
	const [state, started] = [fields?.[0], fields?.[19]];
	return state === undefined || started === undefined ? undefined : {state, started};
};

/** This process. */
export const thisProcess = (): Owner => {
	const started = processStat(process.pid)?.started;
	const boot = ofSystem(() => fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
	const namespace = ofSystem(() => fs.readlinkSync('/proc/self/ns/pid'));
	return {
		pid: process.pid,
		host: os.hostname(),
		at: new Date().toISOString(),
		...(started === undefined ? {} : {started}),
		...(boot === undefined ? {} : {boot}),
		...(namespace === undefined ? {} : {namespace}),
	};
};

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

const exists = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Any other failure means that the process is there and belongs to somebody else.
		return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
	}
};

/** Whether the owner has surely ended. Where that can't be known (another machine or container) it has not. */
export const hasEnded = (owner: Owner, self: Owner = thisProcess()): boolean => {
	if (owner.host !== self.host) return false;
	if (differ(owner.boot, self.boot)) return true;
	if (differ(owner.namespace, self.namespace)) return false;
	if (!exists(owner.pid)) return true;
	const stat = processStat(owner.pid);
	if (stat === undefined) return false;
	// Z and X: killed, and only its parent has not taken notice yet.
	return stat.state === 'Z' || stat.state === 'X' || differ(owner.started, stat.started);
};

/** The owner in words. */
export const described = ({pid, host}: Owner): string => `pid ${pid} on ${printable(host)}`;

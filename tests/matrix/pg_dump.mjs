// pg_dump of PostgreSQL 18, which reads servers of every version: the one in the npm package @electric-sql/pglite-tools. It is WebAssembly and
// calls functions where it would use a socket; these ones use the server's. run.sh puts this file into the package's folder.
//
// usage: node pg_dump.mjs --dbname 'postgresql://user@/database?host=/folder&port=5432' [pg_dump's own arguments]
import { createConnection } from 'node:net';
import { isMainThread, MessageChannel, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';

// pg_dump does not wait: what it reads has to be there when it has written. So this thread has the socket while the other one waits for it.
function serve({ socketPath, port, signal }) {
    const reply = (answer) => {
        port.postMessage(answer);
        Atomics.store(signal, 0, 1);
        Atomics.notify(signal, 0);
    };
    const length = (bytes, at) => bytes.length < at + 4 ? Infinity : at + bytes.readUInt32BE(at);
    let sent = Buffer.alloc(0), received = Buffer.alloc(0), whole = 0, started = false;
    const socket = createConnection(socketPath);
    socket.on('error', (error) => reply({ error: error.message }));
    socket.on('data', (bytes) => {
        received = Buffer.concat([received, bytes]);
        for (let size; (size = length(received.subarray(whole), 1)) <= received.length - whole;) {
            const kind = String.fromCharCode(received[whole]);
            whole += size;
            // ReadyForQuery, or a start that is refused.
            if (kind === 'Z' || (kind === 'E' && !started)) {
                started = true;
                reply({ bytes: received.subarray(0, whole) });
                received = received.subarray(whole);
                whole = 0;
            }
        }
    });
    port.on('message', (bytes) => {
        socket.write(bytes);
        sent = Buffer.concat([sent, bytes]);
        let answered = false;
        // The first message has no letter. Of the others Query and Sync are answered.
        for (let size; (size = length(sent, started ? 1 : 0)) <= sent.length;) {
            answered = !started || 'QS'.includes(String.fromCharCode(sent[0]));
            sent = sent.subarray(size);
        }

        if (!answered) {
            reply({ bytes: Buffer.alloc(0) });
        }
    });
}

async function dump(args) {
    const at = args.indexOf('--dbname');
    const [, database, query] = /^postgresql:\/\/[^/]*\/([^?]*)\?(.*)$/.exec(args[at + 1]);
    const parameters = new URLSearchParams(query);
    args.splice(at, 2, '--dbname', decodeURIComponent(database));

    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const socketPath = `${parameters.get('host')}/.s.PGSQL.${parameters.get('port') ?? 5432}`;
    const worker = new Worker(new URL(import.meta.url), { workerData: { socketPath, port: port2, signal }, transferList: [port2] });
    const { pgDump } = await import('./dist/pg_dump.js');
    const file = await pgDump({
        args,
        // As much of a PGlite as it uses.
        pg: {
            query: async () => ({ rows: [{ search_path: '' }] }),
            exec: async () => [],
            execProtocolRawStream(message, { onRawData }) {
                port1.postMessage(message.slice());
                Atomics.wait(signal, 0, 0);
                Atomics.store(signal, 0, 0);
                const { error, bytes } = receiveMessageOnPort(port1).message;
                if (error) {
                    throw new Error(error);
                }

                onRawData(bytes);
            },
        },
    });
    await worker.terminate();
    port1.close();
    process.stdout.write(await file.text());
}

if (isMainThread) {
    try {
        await dump(process.argv.slice(2));
    } catch (error) {
        console.error(error.message);
        process.exit(1);
    }
} else {
    serve(workerData);
}

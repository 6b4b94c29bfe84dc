import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const SSHD = '/usr/sbin/sshd';

/**
 * An ssh server of this test's own: on the loopback alone, on a port that is free, for one key made for it. Resolves to
 * `{ ssh, stop }`, `ssh` being the command that logs in; or to the reason why there is none.
 */
export async function startSshd(folder) {
  if (!existsSync(SSHD)) return { missing: 'openssh-server is not installed' };
  if (userInfo().uid !== 0) return { missing: 'sshd needs root' };
  const own = join(folder, '.ssh');
  mkdirSync(own, { mode: 0o700 });
  mkdirSync('/run/sshd', { recursive: true });
  for (const name of ['host', 'user'])
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(own, name)], { stdio: 'ignore' });
  const port = await freePort();
  writeFileSync(
    join(own, 'config'),
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${own}/host`,
      `AuthorizedKeysFile ${own}/user.pub`,
      `PidFile ${own}/pid`,
      'PasswordAuthentication no',
      'PermitRootLogin prohibit-password',
      'StrictModes no',
      'UsePAM no',
      'MaxStartups 100',
      '',
    ].join('\n'),
  );
  const server = spawn(SSHD, ['-D', '-e', '-f', join(own, 'config')], { stdio: 'ignore' });
  const ssh = `ssh -p ${port} -i ${own}/user -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR`;
  const login = `${userInfo().username}@127.0.0.1`;
  const stop = () => server.kill();
  for (let tries = 0; tries < 50; tries++) {
    if (spawnSync('bash', ['-c', `${ssh} ${login} true`], { stdio: 'ignore' }).status === 0)
      return { ssh: `${ssh} ${login}`, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  stop();
  return { missing: 'an sshd of the test’s own does not answer' };
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

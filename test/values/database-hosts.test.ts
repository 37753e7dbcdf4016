import { expect } from 'chai';
import { databaseHosts } from '../../src/values/database-hosts.js';

const SECRET = 'Jessamine4711';

describe('databaseHosts', () => {
  it('leaves the URL of one host as it is', () => {
    for (const url of [
      'postgres://tmf:secret@db:5432/tmf?sslmode=require&options=-c%20search_path=x',
      'postgresql:///tmf?host=/run/postgresql',
    ])
      expect(databaseHosts(url)).to.deep.equal({ urls: [url], isWritableWanted: false });
  });

  it('gives each of several hosts the rest of the URL, without what only libpq knows', () => {
    expect(
      databaseHosts(
        'postgres://tmf:a,b@one:1,two,[::1]:3/tmf?target_session_attrs=read-write&sslmode=require',
      ),
    ).to.deep.equal({
      urls: ['one:1', 'two', '[::1]:3'].map((host) => `postgres://tmf:a,b@${host}/tmf?sslmode=require`),
      isWritableWanted: true,
    });
    expect(databaseHosts('postgres://vip/tmf?target_session_attrs=primary')).to.deep.equal({
      urls: ['postgres://vip/tmf'],
      isWritableWanted: true,
    });
  });

  it('refuses what a server cannot use, without repeating it', () => {
    for (const url of [
      `postgres://u:${SECRET}@one,two/tmf?target_session_attrs=standby`,
      `postgres://u:${SECRET}@one,/tmf`,
      `postgres://u:${SECRET}@one:x,two/tmf`,
      `postgres://u:${SECRET}@one:port/tmf`,
    ])
      expect(() => databaseHosts(url), url)
        .to.throw(/^(has|is not)/)
        .with.property('message')
        .that.does.not.include(SECRET);
  });
});

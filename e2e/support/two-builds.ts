import { test } from '@playwright/test';
import { newerBuild } from './newer-build.ts';
import { Site } from './site.ts';

export interface TwoBuilds {
  /** A host that gives out the app as it was built; each test has one of its own. */
  site: Site;
  /** The folder of the app's next version. */
  newer: string;
}

/** Gives the tests of a file a host whose app can be replaced by a newer build. */
export function twoBuilds(): Readonly<TwoBuilds> {
  const builds = {} as TwoBuilds;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    builds.newer = await newerBuild();
  });
  test.beforeEach(async () => {
    builds.site = new Site();
    builds.site.publish('dist');
    await builds.site.open();
  });
  test.afterEach(() => builds.site.close());
  return builds;
}

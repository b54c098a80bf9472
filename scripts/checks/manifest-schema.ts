import * as v from 'valibot';

/** Resolved against the manifest's own address, so that the app works below any path. */
const RelativeAddress = v.pipe(v.string(), v.regex(/^(?:\.\/|[a-z])[^:]*$/));

const Image = {
  src: RelativeAddress,
  sizes: v.pipe(v.string(), v.regex(/^(?:any|\d+x\d+)$/)),
  type: v.picklist(['image/png', 'image/svg+xml']),
};

const Icon = v.strictObject({ ...Image, purpose: v.optional(v.picklist(['any', 'maskable'])) });

/** By MIME type, the extensions that files of it have. */
const Accepted = v.record(
  v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
  v.pipe(v.array(v.pipe(v.string(), v.regex(/^(?:\.[a-z]+)+$/))), v.minLength(1)),
);

/** The members that the app's manifest may have; a name that no browser knows is a spelling mistake. */
export const Manifest = v.strictObject({
  name: v.string(),
  // Longer ones are cut below an icon.
  short_name: v.pipe(v.string(), v.maxLength(12)),
  description: v.string(),
  lang: v.literal('en'),
  dir: v.literal('ltr'),
  start_url: RelativeAddress,
  scope: RelativeAddress,
  display: v.literal('standalone'),
  display_override: v.array(v.picklist(['standalone', 'minimal-ui'])),
  theme_color: v.pipe(v.string(), v.hexColor()),
  background_color: v.pipe(v.string(), v.hexColor()),
  categories: v.array(v.picklist(['productivity', 'education', 'utilities'])),
  prefer_related_applications: v.literal(false),
  icons: v.array(Icon),
  screenshots: v.array(
    v.strictObject({ ...Image, form_factor: v.picklist(['wide', 'narrow']), label: v.string() }),
  ),
  shortcuts: v.array(
    v.strictObject({
      name: v.string(),
      description: v.string(),
      url: RelativeAddress,
      icons: v.array(Icon),
    }),
  ),
  launch_handler: v.strictObject({
    client_mode: v.array(v.picklist(['navigate-existing', 'auto'])),
  }),
  file_handlers: v.array(v.strictObject({ action: RelativeAddress, accept: Accepted })),
  share_target: v.strictObject({
    action: RelativeAddress,
    method: v.literal('POST'),
    enctype: v.literal('multipart/form-data'),
    params: v.strictObject({
      title: v.string(),
      text: v.string(),
      url: v.string(),
      files: v.array(v.strictObject({ name: v.string(), accept: v.array(v.string()) })),
    }),
  }),
});

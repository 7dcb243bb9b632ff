import { defineConfig } from 'wxt';

// WXT hands its mode on as NODE_ENV, and React's development build would come along with `--mode e2e`.
if (process.env['NODE_ENV'] === 'e2e') process.env['NODE_ENV'] = 'production';

export default defineConfig({
  publicDir: 'src/public',
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // The end-to-end build asks nothing: no program can answer the browser's question.
    permissions: ['storage', 'activeTab', 'scripting', ...(mode === 'e2e' ? ['pageCapture'] : [])],
    // Asked for one portal at a time, in the click that starts its audit.
    // A picture of the page in front asks for '<all_urls>': browsers take nothing less for it, unless the icon was clicked there.
    optional_host_permissions: ['<all_urls>'],
    // Firefox cannot keep a page as one file.
    ...(browser === 'firefox' ? {} : { optional_permissions: ['pageCapture'] }),
    // The end-to-end build alone may read every host: not every browser lets a program click the icon, which grants activeTab.
    ...(mode === 'e2e' ? { host_permissions: ['<all_urls>'] } : {}),
    action: { default_title: '__MSG_actionTitle__' },
    ...(browser === 'firefox'
      ? {
          // Firefox's own policy would turn every http address into https; many portals have no https.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: 'mingcha@mingcha.example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});

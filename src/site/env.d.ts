/// <reference types="astro/client" />

declare module "virtual:openline" {
  const settings: import("#site/settings.ts").PageSettings;
  export default settings;
}

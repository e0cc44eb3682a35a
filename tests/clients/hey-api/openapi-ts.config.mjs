// The fetch client of @hey-api/openapi-ts as it is by default. `run.mjs` sets the variables.
export default {
  input: process.env.BV_CMS_CONTRACT,
  output: process.env.BV_CMS_GENERATED,
  plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
};

// The fetch client of orval, in one file. `run.mjs` sets the variables.
// `headers` makes it take the header parameters, which it leaves out otherwise.
module.exports = {
  cms: {
    input: { target: process.env.BV_CMS_CONTRACT },
    output: {
      target: process.env.BV_CMS_GENERATED,
      client: "fetch",
      mode: "single",
      headers: true,
      baseUrl: JSON.parse(process.env.BV_CMS_DEMO).base_url,
    },
  },
};

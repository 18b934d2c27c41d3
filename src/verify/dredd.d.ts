declare module 'dredd';
declare module 'dredd/build/reporters/reporterOutputLogger';

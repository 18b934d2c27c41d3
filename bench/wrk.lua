-- Asks for the paths of a file in turn, one a line, and prints what was measured as one line of JSON. What follows a tab is the
-- header that is the credential to ask with.
local paths = {}
for path in io.lines(os.getenv('BENCH_PATHS')) do paths[#paths + 1] = path end

local function format(line)
  local path, credential = line:match('^(.-)\t(.*)$')
  if not credential then return wrk.format('GET', line) end
  local name, value = credential:match('^(.-): (.*)$')
  return wrk.format('GET', path, { [name] = value })
end

local position = 0
if #paths > 1 or paths[1]:find('\t') then
  function request()
    position = position % #paths + 1
    return format(paths[position])
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\nBENCH {"requests":%d,"seconds":%f,"p99":%f,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end

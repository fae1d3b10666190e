// Exact junction tree in JavaScript: bayesjs.js MODEL EVIDENCE OURS CASE  prints  milliseconds,largest error,status
const fs = require('fs');
const { inferAll } = require('bayesjs');
const [model, evidence, ours, name] = process.argv.slice(2);
const numbers = fs.readFileSync(model, 'utf8').split(/\s+/).slice(1).map(Number);
let at = 0;
const next = () => numbers[at++];
const count = next();
const states = Array.from({ length: count }, next);
const tables = Array.from({ length: next() }, () => Array.from({ length: next() }, next));
const network = {};
for (const scope of tables) {
  const own = scope[scope.length - 1];
  const parents = scope.slice(0, -1);
  const values = Array.from({ length: next() }, next);
  const distribution = start => Object.fromEntries(Array.from({ length: states[own] }, (_, s) => ['s' + s, values[start + s]]));
  let cpt;
  if (parents.length === 0) {
    cpt = distribution(0);
  } else {
    const rows = parents.reduce((product, p) => product * states[p], 1);
    cpt = Array.from({ length: rows }, (_, row) => {
      const when = {};
      let rest = row;
      for (let i = parents.length - 1; i >= 0; i--) {
        when['v' + parents[i]] = 's' + (rest % states[parents[i]]);
        rest = Math.floor(rest / states[parents[i]]);
      }
      return { when, then: distribution(row * states[own]) };
    });
  }
  network['v' + own] = { id: 'v' + own, states: Array.from({ length: states[own] }, (_, s) => 's' + s), parents: parents.map(p => 'v' + p), cpt };
}
const known = fs.readFileSync(evidence, 'utf8').trim().split(/\s+/).map(Number);
const given = {};
for (let i = 0; i < known[0]; i++) {
  given['v' + known[1 + 2 * i]] = 's' + known[2 + 2 * i];
}
const start = process.hrtime.bigint();
const result = inferAll(network, given, { force: true });
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
const line = fs.readFileSync(ours, 'utf8').split('\n').find(row => row.startsWith(name + ','));
const causes = line.split(',')[3].split(' ').map(Number);
const risks = 12;
const error = Math.max(...causes.map((p, c) => Math.abs(result['v' + (risks + c)].s1 - p)));
console.log(`${milliseconds.toFixed(1)},${error.toExponential(1)},done`);

// Makes a timer of a practice that stands on the page as a list with counts. Without it the list is followed by counting.
const guide = document.querySelector("[data-practice]");
if (guide) {
  const say = guide.dataset;
  const phases = [...guide.querySelectorAll(".practice-phases > li")].map(li => ({ name: li.querySelector("b").textContent, seconds: Number(li.dataset.seconds) }));
  const places = [...guide.querySelectorAll(".practice-places > li")].map(li => li.textContent);
  const steps = [];
  for (let round = 0; round < Number(say.rounds); round++) {
    for (const phase of phases) steps.push({ ...phase, place: places[round] ?? "" });
  }
  const total = steps.reduce((all, step) => all + step.seconds, 0);

  const box = document.createElement("div");
  box.className = "practice-timer card";
  const ring = document.createElement("div");
  ring.className = "practice-ring extra";
  ring.setAttribute("aria-hidden", "true");
  const phase = document.createElement("p");
  phase.className = "practice-phase";
  phase.setAttribute("role", "status");
  const count = document.createElement("p");
  count.className = "practice-count";
  count.setAttribute("aria-hidden", "true");
  const bar = document.createElement("progress");
  bar.max = total;
  bar.value = 0;
  bar.setAttribute("aria-hidden", "true");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say.start;
  box.append(ring, phase, count, bar, button);
  guide.before(box);

  let spent = 0; // milliseconds of the practice behind us
  let since = 0; // when it last went on; 0 while it rests
  let timer = 0;
  let shown = -1;
  const now = () => spent + (since ? performance.now() - since : 0);

  function show() {
    const seconds = now() / 1000;
    let left = seconds;
    let at = 0;
    while (at < steps.length && left >= steps[at].seconds) left -= steps[at++].seconds;
    bar.value = Math.min(seconds, total);
    if (at === steps.length) return finish();
    const step = steps[at];
    if (at !== shown) {
      shown = at;
      phase.textContent = step.place ? `${step.name}: ${step.place}` : step.name;
      ring.dataset.phase = String(at % phases.length);
      ring.className = `practice-ring extra s${step.seconds}`;
    }
    count.textContent = String(Math.floor(left) + 1);
  }
  function stop() {
    clearInterval(timer);
    spent = now();
    since = 0;
    ring.classList.remove("moves");
  }
  function finish() {
    stop();
    spent = 0;
    shown = -1;
    phase.textContent = say.end;
    count.textContent = "";
    button.textContent = say.again;
  }
  button.addEventListener("click", () => {
    if (since) {
      stop();
      button.textContent = say.on;
    } else {
      since = performance.now();
      timer = setInterval(show, 200);
      button.textContent = say.pause;
      show();
      ring.classList.add("moves");
    }
  });
}

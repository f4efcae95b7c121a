// Keeps the shown times and room up to date, in the browser's own time zone, and tells rooms of that zone, as Discord's
// app would. Moves time without loading the page anew. The page works without it, in UTC.
const clock = document.getElementById("now");
const room = document.getElementById("room");
const promise = document.getElementById("promise");
const promised = document.getElementById("promised");
const promisedTime = promised.querySelector("time");
const nothingPromised = document.getElementById("nothing-promised");
const stopped = document.getElementById("stopped");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const words = new Intl.DateTimeFormat("en-GB", {
  weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit",
  timeZoneName: "short",
});

function show(time, moment) {
  time.dateTime = moment;
  time.textContent = moment && words.format(new Date(moment));
}

function showPromise(moment) {
  show(promisedTime, moment);
  promise.disabled = promised.hidden = !moment;
  nothingPromised.hidden = !promised.hidden;
}

async function update() {
  if (document.hidden) return;
  try {
    const shown = await (await fetch("/now", { cache: "no-store" })).json();
    show(clock, shown.moment);
    showPromise(shown.promised);
    room.textContent = shown.room;
    stopped.hidden = true;
  } catch {
    stopped.hidden = false;
  }
}

async function move(event) {
  event.preventDefault();
  await fetch(event.target.action, { method: "POST", redirect: "manual" }).catch(() => {});
  await update();  // which also tells where nothing answers
}

show(clock, clock.dateTime);
showPromise(promisedTime.dateTime);
for (const field of document.querySelectorAll('input[name="zone"]')) field.value = zone;
for (const form of document.querySelectorAll("#time form")) form.addEventListener("submit", move);
document.addEventListener("visibilitychange", update);
window.addEventListener("pageshow", update);
setInterval(update, 2000);

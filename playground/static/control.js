// Keeps the shown time and room up to date, in the browser's own time zone, and tells rooms of that zone, as Discord's
// app would. The page works without it, in UTC.
const clock = document.getElementById("now");
const room = document.getElementById("room");
const stopped = document.getElementById("stopped");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const words = new Intl.DateTimeFormat("en-GB", {
  weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit",
  timeZoneName: "short",
});

function show(moment) {
  clock.dateTime = moment;
  clock.textContent = words.format(new Date(moment));
}

async function update() {
  if (document.hidden) return;
  try {
    const shown = await (await fetch("/now", { cache: "no-store" })).json();
    show(shown.moment);
    room.textContent = shown.room;
    stopped.hidden = true;
  } catch {
    stopped.hidden = false;
  }
}

show(clock.dateTime);
for (const field of document.querySelectorAll('input[name="zone"]')) field.value = zone;
document.addEventListener("visibilitychange", update);
window.addEventListener("pageshow", update);
setInterval(update, 2000);
